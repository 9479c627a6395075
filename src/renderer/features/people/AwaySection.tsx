import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { awayWords, stageOf } from '#renderer/text/absence.ts';
import { absenceKindWords, count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice } from '#renderer/ui/Notice.tsx';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './people.module.css';

/** The absences of a person, now and to come; here the kind may be seen. */
export function AwaySection({ personId }: { personId: number }) {
  const dates = useDates();
  const panel = usePanel();
  const { data, failure } = useAsk('absence.list', {});
  const own = (data ?? []).filter(
    (absence) => absence.personId === personId && stageOf(absence, dates.today) !== 'ended',
  );
  return (
    <PanelSection title="Away">
      <FailureNotice failure={failure} />
      {data && own.length === 0 && <p className={cx(styles.soft)}>Not away, and nothing booked.</p>}
      <ul className={cx(styles.entries)}>
        {own.map((absence) => (
          <li key={absence.id}>
            <Button variant="link" onPress={() => panel.open({ kind: 'absence', id: absence.id })}>
              {absenceKindWords[absence.kind]}, {awayWords(absence, dates)}
            </Button>
            <div className={cx(styles.soft)}>
              {absence.backOn && `${dates.back(absence.backOn)}; `}
              {absence.affected === 0
                ? 'no session affected'
                : `${count(absence.affected, 'session')} affected`}
            </div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
