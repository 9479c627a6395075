import type { AbsenceView, ImpactLine } from '#contract/absence.ts';
import { type IsoDate, type Moment, mondayOf } from '#domain/time/dates.ts';

/** A line of the timeline: a session touched, or the day on which cover becomes long-term. */
type TimelineLine = { kind: 'session'; line: ImpactLine } | { kind: 'switch'; date: IsoDate };

export interface TimelineWeek {
  monday: IsoDate;
  lines: TimelineLine[];
}

/** Lines by week, oldest first, with the switch to long-term drawn in where it lies; null draws none. */
export function weeksOf(impact: readonly ImpactLine[], switchOn: IsoDate | null): TimelineWeek[] {
  const weeks: TimelineWeek[] = [];
  const add = (date: IsoDate, line: TimelineLine) => {
    const monday = mondayOf(date);
    const last = weeks.at(-1);
    if (last?.monday === monday) last.lines.push(line);
    else weeks.push({ monday, lines: [line] });
  };
  let drawn = switchOn === null;
  for (const line of impact) {
    if (!drawn && switchOn !== null && line.session.date >= switchOn) {
      add(switchOn, { kind: 'switch', date: switchOn });
      drawn = true;
    }
    add(line.session.date, { kind: 'session', line });
  }
  if (!drawn && switchOn !== null) add(switchOn, { kind: 'switch', date: switchOn });
  return weeks;
}

/** The day from which cover is by a reserve, where it lies within the absence; else null. */
export function switchDayOf(
  absence: Pick<AbsenceView, 'until' | 'spellLongTermFrom'>,
  horizon: IsoDate,
): IsoDate | null {
  const { until, spellLongTermFrom } = absence;
  if (until !== null && until < spellLongTermFrom) return null;
  return spellLongTermFrom < horizon ? spellLongTermFrom : null;
}

/** Lines that are over, and those still to come. */
export function splitAt(impact: readonly ImpactLine[], now: Moment) {
  const isOver = ({ session }: ImpactLine) => `${session.date}T${session.end}` <= now;
  return { over: impact.filter(isOver), coming: impact.filter((line) => !isOver(line)) };
}
