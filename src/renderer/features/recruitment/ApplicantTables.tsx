import type { Applicant } from '#contract/recruitment.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { StatusMark } from '#renderer/parts/StatusMark.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { assessmentWords, interviewWords } from '#renderer/text/recruitment.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './recruitment.module.css';
import { StageMark } from './StageMark.tsx';
import { welfareWords } from './words.ts';

/** Who waits for a decision, or for their first day; a row opens the application. */
export function OpenTable({ applicants }: { applicants: readonly Applicant[] }) {
  return (
    <Table
      label="Applicants"
      columns={[
        'Name',
        'Stage',
        { id: 'Pathway', head: 'Pathway', className: cx(styles.wide) },
        { id: 'Applied', head: 'Applied', className: cx(styles.wide) },
        'Training assessment',
        'Interview',
        'Welfare support',
      ]}
    >
      {applicants.map((applicant) => (
        <OpenRow key={applicant.application?.id ?? `p${applicant.personId}`} applicant={applicant} />
      ))}
    </Table>
  );
}

function OpenRow({ applicant }: { applicant: Applicant }) {
  const dates = useDates();
  const { application } = applicant;
  const { assessment, interview, welfare } = application ?? {};
  return (
    <tr className={cx(styles.row)}>
      <NameCell applicant={applicant} />
      <td>
        <StageMark applicant={applicant} />
      </td>
      <td className={cx(styles.wide)}>{application ? pathwayWords[application.pathway] : '–'}</td>
      <td className={cx(styles.wide)}>{application ? dates.date(application.appliedOn) : '–'}</td>
      <td>
        {assessment ? assessmentWords[assessment.outcome] : '–'}
        {assessment && <div className={cx(styles.soft)}>{dates.date(assessment.on)}</div>}
      </td>
      <td>
        {interview ? interviewWords[interview.outcome] : '–'}
        {interview && <div className={cx(styles.soft)}>{dates.date(interview.on)}</div>}
      </td>
      <td>
        {welfareWords(welfare ?? null)}
        {welfare && <div className={cx(styles.soft)}>{dates.date(welfare.on)}</div>}
      </td>
    </tr>
  );
}

/** What was decided and when, and what somebody is today. */
export function DecidedTable({ applicants }: { applicants: readonly Applicant[] }) {
  const dates = useDates();
  return (
    <Table
      label="Decided"
      columns={[
        'Name',
        'Decision',
        'On',
        { id: 'Pathway', head: 'Pathway', className: cx(styles.wide) },
        'Now',
      ]}
    >
      {applicants.map((applicant) => {
        const { application, status } = applicant;
        if (!application?.decision) return null;
        return (
          <tr key={application.id} className={cx(styles.row)}>
            <NameCell applicant={applicant} />
            <td>
              <StageMark applicant={applicant} />
            </td>
            <td>{dates.date(application.decision.on)}</td>
            <td className={cx(styles.wide)}>{pathwayWords[application.pathway]}</td>
            <td>
              <StatusMark status={status} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

function NameCell({ applicant: { personId, name, application } }: { applicant: Applicant }) {
  const panel = usePanel();
  return (
    <th scope="row">
      <span className={cx(styles.opens)}>
        <Button
          variant="link"
          onPress={() => panel.open({ kind: 'applicant', personId, applicationId: application?.id ?? null })}
        >
          {name}
        </Button>
      </span>
    </th>
  );
}
