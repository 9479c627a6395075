import { compareText } from '#domain/lists.ts';
import type { Person } from '#domain/people/person.ts';
import type { Settings } from '#domain/settings.ts';
import { addDays, type ClockTime, dateOf, type IsoDate, momentOf } from '#domain/time/dates.ts';
import { FOREVER, type Interval, intersection, merge, startOfNextDay } from '#domain/time/interval.ts';

export const absenceKinds = ['annualLeave', 'sickness', 'carers', 'parental', 'training', 'other'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** A person away. Dates inclusive; `until` null is not known yet; times limit the first and the last day. */
export interface Absence {
  id: number;
  personId: number;
  kind: AbsenceKind;
  from: IsoDate;
  fromTime: ClockTime | null;
  until: IsoDate | null;
  untilTime: ClockTime | null;
  /** Treated as long-term from this day, when the coordinator decided earlier than the setting. */
  longTermFrom: IsoDate | null;
}

/** Absences of one person without a break between them, counted as one. */
export interface Spell {
  personId: number;
  interval: Interval;
  absences: Absence[];
}

/** The time of an absence, half-open: until the midnight after the last day, FOREVER while it has no end. */
export function absenceInterval(absence: Absence): Interval {
  const start = momentOf(absence.from, absence.fromTime ?? '00:00');
  if (absence.until === null) return { start, end: FOREVER };
  if (absence.untilTime !== null) return { start, end: momentOf(absence.until, absence.untilTime) };
  return { start, end: startOfNextDay(absence.until) };
}

/** When somebody is back: the day after the last, or the time on the last day; null when not known yet. */
export function backOn(absence: Absence): { date: IsoDate; time: ClockTime | null } | null {
  if (absence.until === null) return null;
  if (absence.untilTime !== null) return { date: absence.until, time: absence.untilTime };
  return { date: addDays(absence.until, 1), time: null };
}

/** Whether it is leave that was agreed before (a series may step aside for it); sickness is not. */
export function isLeave(kind: AbsenceKind): boolean {
  return kind !== 'sickness';
}

/** Absences joined into spells where they overlap or touch, by person and then by start. */
export function spellsOf(absences: readonly Absence[]): Spell[] {
  const dated = absences
    .map((absence) => ({ absence, interval: absenceInterval(absence) }))
    .filter(({ interval }) => interval.start < interval.end)
    .sort(
      (a, b) => a.absence.personId - b.absence.personId || compareText(a.interval.start, b.interval.start),
    );
  const spells: Spell[] = [];
  for (const { absence, interval } of dated) {
    const last = spells.at(-1);
    if (last && last.personId === absence.personId && interval.start <= last.interval.end) {
      if (interval.end > last.interval.end) last.interval.end = interval.end;
      last.absences.push(absence);
    } else {
      spells.push({ personId: absence.personId, interval: { ...interval }, absences: [absence] });
    }
  }
  return spells;
}

/** The first day on which a spell counts as long-term: by the setting, or earlier by the coordinator's choice. */
export function longTermFrom(spell: Spell, settings: Pick<Settings, 'switchOverDays'>): IsoDate {
  let earliest = addDays(dateOf(spell.interval.start), settings.switchOverDays);
  for (const { longTermFrom: byHand } of spell.absences) {
    if (byHand !== null && byHand < earliest) earliest = byHand;
  }
  return earliest;
}

/**
 * When somebody is not there in `[from, until)`, merged: absences, paused days, days before the start and after
 * leaving. Takes the absences of anybody and looks at this person's only.
 */
export function awayIntervals(
  person: Person,
  absences: readonly Absence[],
  from: IsoDate,
  until: IsoDate,
): Interval[] {
  const away: Interval[] = [...inactiveIntervals(person)];
  for (const absence of absences) {
    if (absence.personId === person.id) away.push(absenceInterval(absence));
  }
  const window = { start: momentOf(from, '00:00'), end: momentOf(until, '00:00') };
  const inside: Interval[] = [];
  for (const each of away) {
    const part = intersection(each, window);
    if (part) inside.push(part);
  }
  return merge(inside);
}

function inactiveIntervals(person: Person): Interval[] {
  const away: Interval[] = [];
  if (person.startDate !== null) {
    away.push({ start: '0000-01-01T00:00', end: momentOf(person.startDate, '00:00') });
  }
  if (person.leavingDate !== null) away.push({ start: startOfNextDay(person.leavingDate), end: FOREVER });
  return [...away, ...pausesOf(person)];
}

/** The time somebody is paused, one interval a pause. */
export function pausesOf(person: Person): Interval[] {
  const changes = [...person.statuses].sort((a, b) => compareText(a.from, b.from));
  const pauses: Interval[] = [];
  changes.forEach((change, at) => {
    if (change.status !== 'paused') return;
    const next = changes[at + 1];
    pauses.push({
      start: momentOf(change.from, '00:00'),
      end: next ? momentOf(next.from, '00:00') : FOREVER,
    });
  });
  return merge(pauses.filter((pause) => pause.start < pause.end));
}
