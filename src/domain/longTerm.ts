import { longTermFrom, type Spell } from './absence.ts';
import { addDays, dateOf, type IsoDate, type Moment, momentOf } from './dates.ts';
import { FOREVER } from './interval.ts';
import { type Person, statusOn } from './person.ts';
import type { Settings } from './settings.ts';

/**
 * How sure it is that a spell becomes long-term. `certain`: it is known to last to the day, or the coordinator said so.
 * `possible`: it has no end yet. `notInSight`: it ends before the day, or is over.
 */
export const switchStates = ['reached', 'certain', 'possible', 'notInSight'] as const;
export type SwitchState = (typeof switchStates)[number];

/** The day from which cover is by a reserve (handbook, chapter 15), and how sure that is. */
export interface SwitchOver {
  date: IsoDate;
  state: SwitchState;
}

/** When cover of a spell becomes long-term, seen from now. */
export function switchOver(
  spell: Spell,
  settings: Pick<Settings, 'switchOverDays'>,
  now: Moment,
): SwitchOver {
  const date = longTermFrom(spell, settings);
  const { end } = spell.interval;
  if (end <= now || end <= momentOf(date, '00:00')) return { date, state: 'notInSight' };
  if (date <= dateOf(now)) return { date, state: 'reached' };
  const isByHand = spell.absences.some((absence) => absence.longTermFrom === date);
  return { date, state: end !== FOREVER || isByHand ? 'certain' : 'possible' };
}

/** The first day on which long-term cover could begin: the switch-over day, but never before tomorrow. */
export function earliestStart({ date }: SwitchOver, today: IsoDate): IsoDate {
  const tomorrow = addDays(today, 1);
  return date > tomorrow ? date : tomorrow;
}

/** A reserve standing in for somebody, both dates inclusive; `until` null while nobody knows. */
export interface LongTermCover {
  id: number;
  forPersonId: number;
  byPersonId: number;
  from: IsoDate;
  until: IsoDate | null;
  handoverSessionId: number | null;
  handBackSessionId: number | null;
}

/** Whether a reserve stands in today or will. */
export function isRunning({ until }: Pick<LongTermCover, 'until'>, today: IsoDate): boolean {
  return until === null || until >= today;
}

/** How many days before somebody is back the hand-back is asked for. */
const handBackDays = 14;

/**
 * Whether the hand-back must be arranged: the cover runs, none is booked, and the person is back or will be within two
 * weeks. `back` is the day the person is back from the spell covered; null while that is not known.
 */
export function isHandBackDue(cover: LongTermCover, back: IsoDate | null, today: IsoDate): boolean {
  if (cover.handBackSessionId !== null || cover.from > today || !isRunning(cover, today)) return false;
  return back !== null && back < addDays(today, handBackDays);
}

/** One thing a reserve lacks; `from` is the day on which it will be there, null while nobody knows. */
export interface Missing {
  code: 'readyFromNotSet' | 'readyLater' | 'reserveLater';
  from: IsoDate | null;
}

/** The first day from a date on which somebody is a reserve and ready; null when none is known. */
export function readyOn(person: Person, from: IsoDate): IsoDate | null {
  const { readyFrom } = person;
  if (readyFrom === null) return null;
  const isReady = (date: IsoDate) => readyFrom <= date && statusOn(person, date) === 'reserve';
  return datesToTry(person, from).find(isReady) ?? null;
}

/** Whether somebody is a reserve on a date, or is recorded to become one after it. */
export function isReserveFrom(person: Person, from: IsoDate): boolean {
  return reserveOn(person, from) !== null;
}

/** What stands between a reserve and covering from a date on; nothing when they are ready. */
export function missingOn(person: Person, from: IsoDate): Missing[] {
  const missing: Missing[] = [];
  const reserve = reserveOn(person, from);
  if (reserve !== null && reserve > from) missing.push({ code: 'reserveLater', from: reserve });
  if (person.readyFrom === null) missing.push({ code: 'readyFromNotSet', from: null });
  else if (person.readyFrom > from) missing.push({ code: 'readyLater', from: person.readyFrom });
  return missing;
}

function reserveOn(person: Person, from: IsoDate): IsoDate | null {
  return datesToTry(person, from).find((date) => statusOn(person, date) === 'reserve') ?? null;
}

/** The dates on which anything about a person's readiness can change, from one on. */
function datesToTry({ statuses, startDate, readyFrom }: Person, from: IsoDate): IsoDate[] {
  const dates = [from, startDate, readyFrom, ...statuses.map((change) => change.from)];
  return dates.filter((date) => date !== null && date >= from).sort() as IsoDate[];
}
