import { CalendarCheck, CircleAlert, Lock, Shuffle, UserMinus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { TermRowView } from '#contract/termPlan.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './termPlan.module.css';
import { timeNotes } from './words.ts';

/** One session of a plan: its date, and what is to be known about it; pressed, it shows the other times. */
export function TermDate({
  row,
  isOpen,
  onToggle,
}: {
  row: TermRowView;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const dates = useDates();
  const names = useNames();
  const { chosen, sessionId } = row;
  if (!chosen) {
    return (
      <AriaButton className={cx(styles.date)} data-state="none" aria-expanded={isOpen} onPress={onToggle}>
        <CircleAlert size={14} aria-hidden="true" /> no time, due {dates.date(row.dueOn)}
      </AriaButton>
    );
  }
  const notes = sessionId === null ? timeNotes(chosen, names) : ['booked'];
  const state =
    sessionId !== null ? 'booked' : chosen.outside > 0 ? 'outside' : chosen.off > 0 ? 'off' : 'usual';
  return (
    <AriaButton className={cx(styles.date)} data-state={state} aria-expanded={isOpen} onPress={onToggle}>
      {sessionId !== null && <CalendarCheck size={14} aria-hidden="true" />}
      {chosen.locked && sessionId === null && <Lock size={14} aria-label="Kept" />}
      {sessionId === null && chosen.outside > 0 && <CircleAlert size={14} aria-hidden="true" />}
      {sessionId === null && chosen.outside === 0 && chosen.off > 0 && (
        <Shuffle size={14} aria-hidden="true" />
      )}
      {chosen.missing.length > 0 && <UserMinus size={14} aria-hidden="true" />}
      <span>
        {dates.date(chosen.date)} {chosen.start}
      </span>
      {notes.length > 0 && <span className={cx(styles.note)}>{notes.join(', ')}</span>}
    </AriaButton>
  );
}
