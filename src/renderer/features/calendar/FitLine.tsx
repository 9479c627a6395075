import { useSyncExternalStore } from 'react';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { findingSentence } from '#renderer/text/findings/findings.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './calendar.module.css';
import type { Drag, Fit } from './fit.ts';

/** Below the calendar while a session is dragged: whether it fits there, and why not. Read out as it changes. */
export function FitLine({ fit, onAnyway }: { fit: Fit; onAnyway: (drag: Drag) => void }) {
  const drag = useSyncExternalStore(fit.subscribe, fit.current);
  return (
    <div role="status" aria-label="Whether it fits" className={cx(styles.fit)} data-tone={toneOf(drag)}>
      {drag.phase !== 'none' && <Said drag={drag} />}
      {drag.phase === 'refused' && (
        <span className={cx(styles.fitActions)}>
          <Button size="small" onPress={() => onAnyway(drag)}>
            {drag.what?.kind === 'step' ? 'Book anyway…' : 'Move anyway…'}
          </Button>
          <Button size="small" variant="quiet" onPress={fit.clear}>
            Close
          </Button>
        </span>
      )}
    </div>
  );
}

function toneOf({ phase, fits, findings }: Drag): string | undefined {
  if (phase === 'none') return undefined;
  if (!fits) return 'error';
  return findings.length > 0 ? 'warn' : 'fine';
}

function Said({ drag: { phase, what, target, findings, fits } }: { drag: Drag }) {
  const dates = useDates();
  const { nameOf } = usePeople();
  if (!target)
    return <span>{what?.kind === 'step' ? 'Drag it onto a day.' : 'Drag it to another time.'}</span>;
  const hard = findings.filter((finding) => finding.severity === 'hard');
  const said = (hard.length > 0 ? hard : findings).map((finding) =>
    findingSentence(finding, { nameOf, today: dates.today }),
  );
  const refused = what?.kind === 'step' ? 'Not booked' : 'Not moved';
  const verdict =
    phase === 'refused' ? refused : !fits ? 'Does not fit' : said.length > 0 ? 'Fits, but' : 'Fits';
  const time = 'start' in target ? ` ${timeRange(target.start, target.end)}` : '';
  return (
    <span>
      <strong>
        {verdict}: {dates.date(target.date)}
        {time}
      </strong>{' '}
      {[...new Set(said)].join(' ')}
    </span>
  );
}
