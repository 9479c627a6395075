import { longTermFrom, type Spell } from '#domain/absence/absence.ts';
import { isExpiredOn, isHeldOn } from '#domain/induction/induction.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { gatesOn, type Outlook, readinessOf } from '#domain/reserves/readiness.ts';
import type { Settings } from '#domain/settings.ts';
import { addDays, dateOf, type IsoDate, type Moment, momentOf } from '#domain/time/dates.ts';
import { FOREVER } from '#domain/time/interval.ts';

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
  firstSupervisionSessionId: number | null;
  handBackSessionId: number | null;
}

/** Whether a reserve stands in today or will. */
export function isRunning({ until }: Pick<LongTermCover, 'until'>, today: IsoDate): boolean {
  return until === null || until >= today;
}

/**
 * Within how many days of the first one of a cover the reserve is supervised for the first time. No text says how soon;
 * reserves get support while they cover (handbook, chapter 15).
 */
export const firstSupervisionDays = 10;

/** How many days before somebody is back the hand-back is asked for. */
export const handBackDays = 14;

/**
 * Whether the hand-back must be arranged: the cover runs, none is booked, and the person is back or will be within two
 * weeks. `back` is the day the person is back from the spell covered; null while that is not known.
 */
export function isHandBackDue(cover: LongTermCover, back: IsoDate | null, today: IsoDate): boolean {
  if (cover.handBackSessionId !== null || cover.from > today || !isRunning(cover, today)) return false;
  return back !== null && back < addDays(today, handBackDays);
}

/**
 * One thing a reserve lacks; `from` is the day on which it can be there, null while nobody knows. `step` names a gate;
 * `gateExpired` is one that runs out by then.
 */
export interface Missing {
  code: 'notBegun' | 'gateMissing' | 'gateExpired' | 'reserveLater';
  step: string | null;
  from: IsoDate | null;
}

/** The first day from a date on which somebody is a reserve and is, or is expected to be, ready; null when none is known. */
export function readyOn(person: Person, from: IsoDate, outlook: Outlook): IsoDate | null {
  const { on } = readinessOf(person, outlook);
  if (person.induction === null) return null;
  const isReady = (date: IsoDate) => {
    if (statusOn(person, date) !== 'reserve') return false;
    const { missing, expired } = gatesOn(person, date, outlook);
    return missing.length === 0 && expired.length === 0;
  };
  return datesToTry(person, from, on).find(isReady) ?? null;
}

/** Whether somebody is a reserve on a date, or is recorded to become one after it. */
export function isReserveFrom(person: Person, from: IsoDate): boolean {
  return reserveOn(person, from) !== null;
}

/** What stands between a reserve and covering from a date on; nothing when they are ready. */
export function missingOn(person: Person, from: IsoDate, outlook: Outlook): Missing[] {
  const missing: Missing[] = [];
  const reserve = reserveOn(person, from);
  if (reserve !== null && reserve > from) missing.push({ code: 'reserveLater', step: null, from: reserve });
  if (person.induction === null) return [...missing, { code: 'notBegun', step: null, from: null }];
  const { forecast } = readinessOf(person, outlook);
  const lacking = person.induction.steps.filter((step) => step.isGate && !isHeldOn(step, from));
  for (const step of lacking) {
    const code = isExpiredOn(step, from) ? 'gateExpired' : 'gateMissing';
    missing.push({ code, step: step.name, from: forecast?.steps.get(step.id)?.on ?? null });
  }
  return missing;
}

function reserveOn(person: Person, from: IsoDate): IsoDate | null {
  return datesToTry(person, from, null).find((date) => statusOn(person, date) === 'reserve') ?? null;
}

/** The dates on which anything about a person's readiness can change for the better, from one on. */
function datesToTry({ statuses, startDate }: Person, from: IsoDate, ready: IsoDate | null): IsoDate[] {
  const dates = [from, startDate, ready, ...statuses.map((change) => change.from)];
  return dates.filter((date) => date !== null && date >= from).sort() as IsoDate[];
}
