import type { Output, Sent } from '#contract/requests.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { count } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import { useDebounced } from '#renderer/ui/useDebounced.ts';
import styles from './series.module.css';

type Previewed = Output<'series.preview'>['dates'][number];
const shown = 8;

/** The dates a rule would make, said in a sentence and listed with what is to be known about each. */
export function SeriesPreview({ input }: { input: Sent<'series.preview'> | null }) {
  const rested = useDebounced(input);
  const { data } = useAsk('series.preview', rested ?? ({} as Sent<'series.preview'>), {
    enabled: rested !== null,
    keep: true,
  });
  const dates = useDates();
  if (!input || !data) return null;
  const planned = data.dates.filter((each) => each.state === 'planned');
  const last = planned.at(-1);
  const asides = data.dates.filter(isAside);
  return (
    <div role="status" className={cx(styles.preview)}>
      <p>
        <strong>{count(planned.length, 'session')}</strong>
        {last && ` to ${dates.date(last.date)}`}
        {fallWords(asides, (each) => each.holiday !== null, 'a bank holiday')}
        {fallWords(asides, (each) => each.holiday === null, 'leave')}.
      </p>
      <ul className={cx(styles.previewDates)}>
        {data.dates.slice(0, shown).map((each) => (
          <PreviewDate key={each.slot} each={each} />
        ))}
      </ul>
      {data.dates.length > shown && (
        <details>
          <summary>{count(data.dates.length - shown, 'more date')}</summary>
          <ul className={cx(styles.previewDates)}>
            {data.dates.slice(shown).map((each) => (
              <PreviewDate key={each.slot} each={each} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Whether the series does not simply go ahead on this date. */
function isAside({ state, question, date, slot, holiday }: Previewed): boolean {
  return state !== 'planned' || question !== null || date !== slot || holiday !== null;
}

/** “; 2 fall on a bank holiday: 1 left out, 1 moved”, or nothing. */
function fallWords(asides: readonly Previewed[], which: (each: Previewed) => boolean, on: string): string {
  const those = asides.filter(which);
  if (those.length === 0) return '';
  return `; ${those.length} ${those.length === 1 ? 'falls' : 'fall'} on ${on}: ${asidesWords(those)}`;
}

function asidesWords(asides: readonly Previewed[]): string {
  const words: string[] = [];
  const add = (number: number, what: string) => number > 0 && words.push(`${number} ${what}`);
  add(asides.filter((each) => each.state !== 'planned').length, 'left out');
  add(asides.filter((each) => each.question !== null).length, 'to decide');
  add(asides.filter((each) => each.state === 'planned' && each.date !== each.slot).length, 'moved');
  add(
    asides.filter((each) => each.state === 'planned' && each.question === null && each.date === each.slot)
      .length,
    'kept',
  );
  return words.join(', ');
}

function PreviewDate({ each }: { each: Previewed }) {
  const dates = useDates();
  const why = each.holiday ?? (isAside(each) ? 'leave' : null);
  return (
    <li>
      {each.state === 'planned' ? dates.date(each.date) : <s>{dates.date(each.slot)}</s>}
      {why !== null && (
        <span className={cx(styles.soft)}>
          {' '}
          {each.state !== 'planned'
            ? `left out: ${why}`
            : each.question !== null
              ? `? ${why}`
              : each.date !== each.slot
                ? `moved from ${dates.date(each.slot)}: ${why}`
                : why}
        </span>
      )}
    </li>
  );
}
