import { parseDate, parseTime } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  TimeField as AriaTimeField,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';
import { useToday } from '#renderer/client/clock.ts';
import { cx } from '#renderer/ui/cx.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import { FieldFrame, type FieldProps, useField } from '#renderer/ui/field.tsx';
import { useHalfTyped } from '#renderer/ui/useHalfTyped.ts';
import styles from './DateField.module.css';

interface DateFieldProps extends FieldProps {
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
  min?: IsoDate | undefined;
  max?: IsoDate | undefined;
}

/** A date, typed or picked; weeks start on Monday. Null while it is not whole. */
export function DateField({ value, onChange, min, max, ...field }: DateFieldProps) {
  const half = useHalfTyped('date');
  const { problem, aria } = useField({ ...field, error: field.error ?? half.problem });
  const today = useToday();
  return (
    <DatePicker
      {...aria}
      onBlur={half.onBlur}
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString().slice(0, 10))}
      placeholderValue={parseDate(value ?? today)}
      firstDayOfWeek="mon"
      shouldForceLeadingZeros
      granularity="day"
      {...(min ? { minValue: parseDate(min) } : {})}
      {...(max ? { maxValue: parseDate(max) } : {})}
    >
      <FieldFrame field={field} problem={problem}>
        <Group ref={half.frame} className={cx(fieldStyles.group)}>
          <DateInput className={cx(fieldStyles.segments)}>
            {(segment) => <DateSegment segment={segment} className={cx(fieldStyles.segment)} />}
          </DateInput>
          <Button className={cx(fieldStyles.inside)}>
            <CalendarDays size={16} aria-hidden="true" />
          </Button>
        </Group>
        <Popover className={cx(fieldStyles.popover)} offset={2}>
          <Dialog className={cx(styles.calendar)}>
            <Calendar firstDayOfWeek="mon">
              <header className={cx(styles.top)}>
                <Button slot="previous" className={cx(styles.pager)}>
                  <ChevronLeft size={16} aria-hidden="true" />
                </Button>
                <Heading />
                <Button slot="next" className={cx(styles.pager)}>
                  <ChevronRight size={16} aria-hidden="true" />
                </Button>
              </header>
              <CalendarGrid weekdayStyle="short">
                <CalendarGridHeader>
                  {(day) => <CalendarHeaderCell className={cx(styles.weekday)}>{day}</CalendarHeaderCell>}
                </CalendarGridHeader>
                <CalendarGridBody>
                  {(date) => (
                    <CalendarCell
                      date={date}
                      className={cx(styles.cell, date.toString() === today && styles.now)}
                    />
                  )}
                </CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </FieldFrame>
    </DatePicker>
  );
}

interface TimeFieldProps extends FieldProps {
  value: ClockTime | null;
  onChange: (value: ClockTime | null) => void;
}

/** A time of day, 24-hour, typed; null while it is not whole. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  const half = useHalfTyped('time');
  const { problem, aria } = useField({ ...field, error: field.error ?? half.problem });
  return (
    <AriaTimeField
      {...aria}
      onBlur={half.onBlur}
      value={value === null ? null : parseTime(value)}
      onChange={(time) => onChange(time === null ? null : time.toString().slice(0, 5))}
      hourCycle={24}
      shouldForceLeadingZeros
      granularity="minute"
    >
      <FieldFrame field={field} problem={problem}>
        <DateInput ref={half.frame} className={cx(fieldStyles.group, fieldStyles.segments)}>
          {(segment) => <DateSegment segment={segment} className={cx(fieldStyles.segment)} />}
        </DateInput>
      </FieldFrame>
    </AriaTimeField>
  );
}
