import { useLocation } from 'wouter';
import type { Applicant, ApplicationView } from '#contract/recruitment.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import type { BoundDates } from '#renderer/text/dates.ts';
import { decisionWords } from '#renderer/text/recruitment.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EditableSection } from '#renderer/ui/EditableSection.tsx';
import { Actions } from '#renderer/ui/Form.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import styles from './recruitment.module.css';

/** What was decided, or the form that decides. */
export function DecisionSection({
  application,
  applicant,
}: {
  application: ApplicationView;
  applicant: Applicant;
}) {
  const dates = useDates();
  const panel = usePanel();
  const [, navigate] = useLocation();
  const reopen = useTell('recruitment.reopen');
  const { id, version, decision } = application;
  return (
    <EditableSection
      title="Decision"
      change={decision ? null : 'Decide'}
      form={(done) => <DecisionForm application={application} onDone={done} />}
    >
      {decision === null ? (
        <p className={cx(styles.soft)}>No decision yet.</p>
      ) : (
        <div className={cx(styles.part)}>
          <p>{decidedWords(decision, dates)}</p>
          {applicant.stage === 'toStart' && (
            <p className={cx(styles.soft)}>
              The first day is not known yet. When it is, change the status to “Active” from that day.
            </p>
          )}
          <Actions>
            {applicant.stage === 'toStart' && (
              <Button
                variant="primary"
                size="small"
                onPress={() => panel.open({ kind: 'person', id: applicant.personId })}
              >
                Open person to change the status
              </Button>
            )}
            {decision.outcome === 'appointedToReserve' && applicant.status === 'reserve' && (
              <Button size="small" onPress={() => navigate(`/reserves/${applicant.personId}`)}>
                Go to induction
              </Button>
            )}
            <Button size="small" onPress={() => void reopen({ id, version })}>
              Take the decision back
            </Button>
          </Actions>
        </div>
      )}
    </EditableSection>
  );
}

function decidedWords(
  { outcome, on, statusFrom }: NonNullable<ApplicationView['decision']>,
  dates: BoundDates,
): string {
  const from =
    outcome === 'appointedToRole' && statusFrom !== null ? `, active from ${dates.date(statusFrom)}` : '';
  return `${decisionWords[outcome]} on ${dates.date(on)}${from}.`;
}
