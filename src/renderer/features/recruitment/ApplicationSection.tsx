import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './recruitment.module.css';
import { StageMark } from './StageMark.tsx';

/** How somebody came or comes to the team, on their own panel; nothing for whom no application is recorded. */
export function ApplicationSection({ personId }: { personId: number }) {
  const dates = useDates();
  const panel = usePanel();
  const { data } = useAsk('recruitment.list', {}, { keep: true });
  const applicant = data && [...data.open, ...data.decided].find((each) => each.personId === personId);
  if (!applicant) return null;
  const { application } = applicant;
  return (
    <PanelSection
      title="Application"
      actions={
        <Button
          size="small"
          onPress={() => panel.open({ kind: 'applicant', personId, applicationId: application?.id ?? null })}
        >
          Open application
        </Button>
      }
    >
      <p className={cx(styles.subtitle)}>
        <StageMark applicant={applicant} />
        {application && (
          <span className={cx(styles.soft)}>
            {pathwayWords[application.pathway]}, applied {dates.date(application.appliedOn)}
          </span>
        )}
      </p>
    </PanelSection>
  );
}
