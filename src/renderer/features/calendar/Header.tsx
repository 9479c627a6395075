import { ChevronLeft, ChevronRight, Plus, Repeat } from 'lucide-react';
import { usePanel } from '#renderer/client/panel.tsx';
import { DateField } from '#renderer/parts/DateField.tsx';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Segmented } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './calendar.module.css';
import { rangeTitle, type Span, step } from './range.ts';

const views = [
  { id: 'day', label: 'Day' },
  { id: 'week', label: 'Week' },
  { id: 'month', label: 'Month' },
  { id: 'list', label: 'List' },
] as const;

/** ‹ Today › and what is in sight, how it is shown, a jump to a date, and what can be added. */
export function CalendarHeader({
  span,
  isList,
  date,
  today,
  onDate,
  onView,
}: {
  span: Span;
  isList: boolean;
  date: string;
  today: string;
  onDate: (date: string) => void;
  onView: (view: (typeof views)[number]['id']) => void;
}) {
  const panel = usePanel();
  return (
    <div className={cx(styles.header)}>
      <Pager span={span} date={date} today={today} onDate={onDate} />
      <DateField
        label="Go to date"
        hideLabel
        value={date}
        onChange={(chosen) => chosen !== null && onDate(chosen)}
      />
      <Segmented label="View" options={views} value={isList ? 'list' : span} onChange={onView} />
      <div className={cx(styles.buttons)}>
        <Button icon={Plus} onPress={() => panel.open({ kind: 'newSession', date })}>
          New session
        </Button>
        <Button icon={Repeat} onPress={() => panel.open({ kind: 'newSeries' })}>
          New series
        </Button>
      </div>
    </div>
  );
}

/** ‹ Today › and the name of what is in sight. */
export function Pager({
  span,
  date,
  today,
  onDate,
}: {
  span: Span;
  date: string;
  today: string;
  onDate: (date: string) => void;
}) {
  return (
    <>
      <div className={cx(styles.buttons)}>
        <IconButton
          label={`Previous ${span}`}
          icon={ChevronLeft}
          onPress={() => onDate(step(span, date, -1))}
        />
        <Button onPress={() => onDate(today)}>Today</Button>
        <IconButton label={`Next ${span}`} icon={ChevronRight} onPress={() => onDate(step(span, date, 1))} />
      </div>
      <h2 className={cx(styles.title)} aria-live="polite">
        {rangeTitle(span, date)}
      </h2>
    </>
  );
}
