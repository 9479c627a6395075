import { ArrowLeftRight } from 'lucide-react';
import type { IsoDate } from '#domain/time/dates.ts';
import { minutesOf, timeOf } from '#domain/time/dates.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { GapIcon, kindIcons } from '#renderer/parts/Marks.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Hidden } from '#renderer/ui/Section.tsx';
import { awayOnDay, type CellSession, hoursWords, type RotaCell } from './cellThings.ts';
import styles from './rota.module.css';

/** The hours of the day that bars are drawn against. */
export interface DaySpan {
  start: string;
  end: string;
}

/** One person's day: hours as a bar, away, and a chip for each session. Its buttons are reached by Enter. */
export function WeekCell({
  cell,
  sessions,
  span,
  isNarrow,
}: {
  cell: RotaCell;
  sessions: readonly CellSession[];
  span: DaySpan;
  isNarrow: boolean;
}) {
  const panel = usePanel();
  return (
    <div className={cx(styles.things)}>
      <Hours cell={cell} span={span} isNarrow={isNarrow} />
      {cell.away.map((away) => (
        <button
          key={`${away.absenceId}-${away.interval.start}`}
          type="button"
          tabIndex={-1}
          className={cx(styles.chip, styles.away)}
          onClick={() => panel.open({ kind: 'absence', id: away.absenceId })}
        >
          {awayOnDay(away)}
        </button>
      ))}
      {sessions.map((each) => (
        <Chip
          key={each.id}
          session={each}
          isNarrow={isNarrow}
          onPress={() => panel.open({ kind: 'session', id: each.id })}
        />
      ))}
    </div>
  );
}

function Chip({
  session: { session, presence, kind, tail, gap, words, isSwapped },
  isNarrow,
  onPress,
}: {
  session: CellSession;
  isNarrow: boolean;
  onPress: () => void;
}) {
  const Icon = kindIcons[session.kind];
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(styles.chip)}
      data-kind={session.kind}
      data-presence={presence}
      title={words}
      onClick={onPress}
    >
      <Hidden>{words}</Hidden>
      <span aria-hidden="true" className={cx(styles.chipTop)}>
        <Icon size={12} />
        {session.start} {!isNarrow && kind}
      </span>
      <span aria-hidden="true" className={cx(styles.tail)}>
        {gap && <GapIcon state={gap} size={11} />}
        {isSwapped && <ArrowLeftRight size={11} />}
        {presence === 'covered' && !isSwapped && <GapIcon state="arranged" size={11} />}
        {tail}
      </span>
    </button>
  );
}

function Hours({ cell, span, isNarrow }: { cell: RotaCell; span: DaySpan; isNarrow: boolean }) {
  const words = hoursWords(cell);
  if (words === '') return <Hidden>Not working</Hidden>;
  const from = minutesOf(span.start);
  const length = Math.max(60, minutesOf(span.end) - from);
  const percent = (minutes: number) => `${Math.min(100, Math.max(0, (minutes / length) * 100))}%`;
  return (
    <div className={cx(styles.hours)}>
      <span className={cx(isNarrow && styles.hiddenWords)}>{words}</span>
      <div className={cx(styles.track)} aria-hidden="true">
        {cell.hours.map(({ start, end }) => {
          const first = minutesOf(timeOf(start)) - from;
          return (
            <span
              key={start}
              className={cx(styles.bar)}
              style={{
                insetInlineStart: percent(first),
                inlineSize: percent(minutesOf(timeOf(end)) - from - Math.max(0, first)),
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** One person's day in the four-week view: marks, with everything in its name. */
export function CompactCell({
  cell,
  sessions,
  words,
  onZoom,
}: {
  cell: RotaCell;
  sessions: readonly CellSession[];
  words: string;
  onZoom: (date: IsoDate) => void;
}) {
  const panel = usePanel();
  const open = sessions.some(({ presence }) => presence === 'open');
  const covers = sessions.some(({ presence }) => presence === 'covers');
  const [away] = cell.away;
  const press = () => {
    const [only, ...more] = sessions;
    if (only && more.length === 0 && !away) panel.open({ kind: 'session', id: only.id });
    else if (away && !only) panel.open({ kind: 'absence', id: away.absenceId });
    else onZoom(cell.date);
  };
  return (
    <button type="button" tabIndex={-1} className={cx(styles.compact)} onClick={press} title={words}>
      <Hidden>{words}</Hidden>
      <span aria-hidden="true" className={cx(styles.marks)}>
        {away && <span className={cx(styles.awayMark)}>A</span>}
        {sessions.length > 0 && <span>{sessions.length}</span>}
        {open && (
          <span data-gap="needed" className={cx(styles.gapMark)}>
            <GapIcon state="needed" size={12} />
          </span>
        )}
        {covers && !open && (
          <span data-gap="arranged" className={cx(styles.gapMark)}>
            <GapIcon state="arranged" size={12} />
          </span>
        )}
      </span>
      {cell.hours.length > 0 && <span className={cx(styles.works)} aria-hidden="true" />}
    </button>
  );
}
