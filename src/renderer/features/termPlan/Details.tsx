import type { TermPlan, TermRowView } from '#contract/termPlan.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import styles from './termPlan.module.css';
import type { TermPlanning } from './useTermPlanning.ts';
import { noTimeWords, superviseeTitle, timeNotes, timeWords } from './words.ts';

/** One session of a plan in full: when it is due, where, and which other times there are with what each would mean. */
export function TermDetails({
  row,
  plan,
  planning,
}: {
  row: TermRowView;
  plan: TermPlan;
  planning: TermPlanning;
}) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const { data: places = [] } = useAsk('places.list', {});
  const placeOf = (id: number | null) => places.find((place) => place.id === id)?.name ?? 'no place';
  const { chosen, sessionId } = row;
  const pushedOut = ({ displaces }: TermRowView['alternatives'][number]) =>
    displaces.map(({ supervisee }) => {
      const of = plan.supervisees.find(({ key }) => key === supervisee);
      return `${of ? superviseeTitle(of, names) : 'somebody'} would be planned anew`;
    });
  return (
    <div className={cx(styles.details)}>
      <p>
        Due {dates.date(row.dueOn)}, from {dates.date(row.windowFrom)} to {dates.date(row.windowUntil)}.{' '}
        {chosen ? `Planned ${timeWords(chosen, dates)}, ${placeOf(chosen.placeId)}.` : noTimeWords(row)}
      </p>
      <div className={cx(styles.buttons)}>
        {sessionId !== null && (
          <Button size="small" onPress={() => panel.open({ kind: 'session', id: sessionId })}>
            Open session
          </Button>
        )}
        {chosen && sessionId === null && !chosen.locked && (
          <>
            <Button
              size="small"
              isDisabled={planning.isPlanning}
              onPress={() => planning.choose(row, chosen)}
            >
              Keep this time
            </Button>
            <Button size="small" isDisabled={planning.isPlanning} onPress={() => planning.leaveOut(row)}>
              Not this time
            </Button>
          </>
        )}
        {chosen?.locked && sessionId === null && (
          <Button size="small" isDisabled={planning.isPlanning} onPress={() => planning.letGo(row)}>
            Let it go
          </Button>
        )}
      </div>
      {row.alternatives.length > 0 && (
        <ul className={cx(styles.others)} aria-label="Other times">
          {row.alternatives.map((time) => {
            const words = timeWords(time, dates);
            const notes = [...timeNotes(time, names), ...pushedOut(time)];
            return (
              <li key={`${time.date} ${time.start} ${time.placeId}`}>
                <span>
                  {words}, {placeOf(time.placeId)}
                  <Quiet as="span"> {notes.join(', ') || 'as usual'}</Quiet>
                </span>
                <Button
                  size="small"
                  aria-label={`Choose ${words}`}
                  isDisabled={planning.isPlanning}
                  onPress={() => planning.choose(row, time)}
                >
                  Choose
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
