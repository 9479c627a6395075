import {
  type Induction,
  isExpiredOn,
  isHeldOn,
  isOpenOn,
  isWithdrawnOn,
  type OwnStep,
} from '#domain/induction/induction.ts';
import type { Person } from '#domain/people/person.ts';
import { dateOf, type IsoDate, type Moment } from '#domain/time/dates.ts';
import { type Forecast, forecastOf } from './forecast.ts';

/** From where somebody's readiness is looked at. */
export interface Outlook {
  today: IsoDate;
  holidays: ReadonlyMap<IsoDate, string>;
}

/** The outlook of a moment with its bank holidays; a snapshot holds both. */
export function outlookOf({ now, holidays }: { now: Moment; holidays: Outlook['holidays'] }): Outlook {
  return { today: dateOf(now), holidays };
}

export const readyStates = ['ready', 'byDate', 'stuck', 'notBegun'] as const;
/** All gates met; expected to be by a day; nobody can say when; no induction begun. */
export type ReadyState = (typeof readyStates)[number];

export interface Readiness {
  state: ReadyState;
  /** The day on which all gates are or can be met; null while that cannot be said. */
  on: IsoDate | null;
  forecast: Forecast | null;
}

interface Kept extends Outlook {
  readiness: Readiness;
}

const kept = new WeakMap<Person, Kept>();

/** How ready somebody is, seen from today. Worked out once for a person as they were read. */
export function readinessOf(person: Person, { today, holidays }: Outlook): Readiness {
  const known = kept.get(person);
  if (known && known.today === today && known.holidays === holidays) return known.readiness;
  const readiness = workedOut(person, today, holidays);
  kept.set(person, { today, holidays, readiness });
  return readiness;
}

function workedOut(person: Person, today: IsoDate, holidays: Outlook['holidays']): Readiness {
  const { induction } = person;
  if (induction === null) return { state: 'notBegun', on: null, forecast: null };
  const forecast = forecastOf(person, induction, today, holidays);
  const { on } = forecast;
  if (on === null) return { state: 'stuck', on, forecast };
  return { state: on <= today ? 'ready' : 'byDate', on, forecast };
}

/** The gates somebody has and lacks on a date. */
export interface Gates {
  /** Not met yet by then. */
  missing: OwnStep[];
  /** Met before, and run out by then. */
  expired: OwnStep[];
  /** Not met yet, but expected to be by then. */
  expected: OwnStep[];
}

/**
 * Which gates stand between somebody and covering on a date. Only what was recorded counts as met, with its expiry; a
 * gate still open is expected once the forecast of the whole is reached. Nothing for somebody without an induction.
 */
export function gatesOn(person: Person, date: IsoDate, outlook: Outlook): Gates {
  const gates: Gates = { missing: [], expired: [], expected: [] };
  const lacking = person.induction?.steps.filter((step) => step.isGate && !isHeldOn(step, date)) ?? [];
  if (lacking.length === 0) return gates;
  const { on, forecast } = readinessOf(person, outlook);
  for (const step of lacking) {
    if (on !== null && on <= date && forecast?.assumed.has(step.id)) gates.expected.push(step);
    else gates[isExpiredOn(step, date) ? 'expired' : 'missing'].push(step);
  }
  return gates;
}

/** Whether a reserve may cover on a date by what was recorded: an induction was begun and every gate is met. */
export function isReadyOn({ induction }: Pick<Person, 'induction'>, date: IsoDate): boolean {
  return induction?.steps.every((step) => !step.isGate || isHeldOn(step, date)) ?? false;
}

/** An induction in which nothing stands in the way: for asking what would be if somebody were ready. */
export const nothingMissing: Induction = {
  id: 0,
  version: 1,
  programmeId: 0,
  startDate: '2000-01-01',
  steps: [],
  away: [],
};

/** How much of an induction is done, of what was asked; and the steps that can be done now, in order. */
export function progressOf(
  { steps }: Induction,
  today: IsoDate,
): { done: number; of: number; next: OwnStep[] } {
  const asked = steps.filter((step) => !isWithdrawnOn(step, today));
  const open = asked.filter((step) => isOpenOn(step, today));
  const ids = new Set(open.map(({ id }) => id));
  return {
    done: asked.length - open.length,
    of: asked.length,
    next: open.filter((step) => !step.after.some((id) => ids.has(id))),
  };
}

/** Names of steps as a finding carries them. */
export function stepNames(steps: readonly Pick<OwnStep, 'name'>[]): string {
  return steps.map(({ name }) => name).join('; ');
}
