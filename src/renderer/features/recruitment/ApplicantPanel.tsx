import { User } from 'lucide-react';
import type { Applicant } from '#contract/recruitment.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { StatusMark } from '#renderer/parts/StatusMark.tsx';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { DecisionSection } from './DecisionSection.tsx';
import { OutcomesSection } from './OutcomesSection.tsx';
import styles from './recruitment.module.css';
import { StageMark } from './StageMark.tsx';
import { StartForm } from './StartForm.tsx';

/** One application: its outcomes and the decision. Without an id it is the latest of the person. */
export function ApplicantPanel({
  personId,
  applicationId,
}: {
  personId: number;
  applicationId: number | null;
}) {
  const { data, failure } = useAsk('recruitment.list', {}, { keep: true });
  const own = data && [...data.open, ...data.decided].filter((each) => each.personId === personId);
  const applicant = own?.find(({ application }) => application?.id === applicationId) ?? own?.at(0);
  if (applicant) return <Record applicant={applicant} />;
  return (
    <>
      <PanelHeader title="Applicant" />
      <PanelSection>
        {data ? (
          <Notice tone="warn">This application is no longer there.</Notice>
        ) : (
          <Waiting failure={failure} what="the application" />
        )}
      </PanelSection>
    </>
  );
}

function Record({ applicant }: { applicant: Applicant }) {
  const panel = usePanel();
  const { personId, name, status, application } = applicant;
  return (
    <>
      <PanelHeader
        title={name}
        subtitle={
          <span className={cx(styles.subtitle)}>
            <StatusMark status={status} />
            <StageMark applicant={applicant} />
          </span>
        }
        actions={
          <Button icon={User} onPress={() => panel.open({ kind: 'person', id: personId })}>
            Open person
          </Button>
        }
      />
      {application === null ? (
        <PanelSection title="Application">
          <StartForm personId={personId} />
        </PanelSection>
      ) : (
        <>
          <OutcomesSection application={application} personId={personId} />
          <DecisionSection application={application} applicant={applicant} />
        </>
      )}
    </>
  );
}
