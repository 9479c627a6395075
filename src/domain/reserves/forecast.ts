import {
  doneBy,
  type Induction,
  isExpiredOn,
  isHeldOn,
  isNotCleared,
  isOpenOn,
  lastingOn,
  type OwnStep,
  unrecorded,
} from '#domain/induction/induction.ts';
import type { StepKind } from '#domain/induction/programme.ts';
import type { Person } from '#domain/people/person.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { type WorkingDays, workingDays } from './workingDays.ts';

/** Why nobody can say when a step will be done. */
export const stuckReasons = [
  'notCleared',
  'noDate',
  'overdue',
  'noHours',
  'away',
  'expires',
  'expired',
] as const;
export type StuckReason = (typeof stuckReasons)[number];

/** When a step that is not done can be done, and what that hangs on. */
export interface StepForecast {
  step: OwnStep;
  /** The day it can be done; null while that cannot be said. */
  on: IsoDate | null;
  /** Why not, where it is this step's own doing. */
  why: StuckReason | null;
  /** The step that holds it up, where it is not its own time that decides. */
  waitsFor: OwnStep | null;
  /** Booked before what comes before it can be done. */
  bookedTooEarly: boolean;
  /** Cannot be done by the day it is due, or that day is past. */
  misses: boolean;
}

export interface Forecast {
  /** The day on which all gates can be met, today when they are; null while that cannot be said. */
  on: IsoDate | null;
  /** The step all hangs on; null when nothing is open. */
  critical: OwnStep | null;
  why: StuckReason | null;
  /** Steps not done, and gates that run out before the day, by id. */
  steps: ReadonlyMap<number, StepForecast>;
  /** Ids of the gates of which the forecast assumes that they will be met by the day. */
  assumed: ReadonlySet<number>;
}

/** Steps that are done when somebody else says so: their day is booked or expected, never worked out. */
const waitedFor: ReadonlySet<StepKind> = new Set(['check', 'access']);

/**
 * When somebody can have all gates. A step not done takes place on the days booked for it; where those do not suffice,
 * on the day it is due, or as soon as what comes before it, the working pattern and the length allow, whichever is
 * later. Nothing that is not booked happens before tomorrow, each time of a step takes a day of its own, and all that
 * is not booked must fit into the hours worked. A check or access depends on others: without a day booked or expected
 * nothing is forecast. Adding a step never makes it earlier; having done one, so that it counts until then, never makes it later.
 */
export function forecastOf(
  person: Pick<Person, 'patterns'>,
  induction: Induction,
  today: IsoDate,
  holidays: ReadonlyMap<IsoDate, string>,
): Forecast {
  const days = workingDays(person, induction, addDays(today, 1), holidays);
  const gates = induction.steps.filter((step) => step.isGate);
  // Only what is done today counts, however the clock was set since: later, it can only run out.
  const lasting = (gate: OwnStep, date: IsoDate) => lastingOn(gate, today, date);
  for (let until = today; ; ) {
    const assumed = new Set(gates.filter((gate) => lasting(gate, until) < gate.needed).map(({ id }) => id));
    const result = reckon({ induction, today, days, assumed, until });
    const { on } = result;
    if (on === null || gates.every((gate) => lasting(gate, on) === lasting(gate, until))) return result;
    // What runs out before the last gate is met must be done again by then, which may take longer still.
    until = on;
  }
}

interface Reckoning {
  induction: Induction;
  today: IsoDate;
  days: WorkingDays;
  /** Gates to be met, those that must be met again included. */
  assumed: ReadonlySet<number>;
  /** The day on which what was done must still count. */
  until: IsoDate;
}

function reckon(reckoning: Reckoning): Forecast {
  const { induction, today, days, assumed, until } = reckoning;
  const steps = new Map<number, StepForecast>();
  const byId = new Map(induction.steps.map((step) => [step.id, step]));
  const load = new Map<number, Load>();
  const needs = (step: OwnStep) => {
    if (!step.isGate) return isOpenOn(step, today) ? step.needed - doneBy(step, today) : 0;
    return Math.max(0, step.needed - (assumed.has(step.id) ? lastingOn(step, today, until) : step.needed));
  };
  const visit = (step: OwnStep): StepForecast => {
    const known = steps.get(step.id);
    if (known) return known;
    const before = step.after.flatMap((id) => {
      const other = byId.get(id);
      // What only has to be renewed was done in time for what comes after it.
      return other && isOpenOn(other, today) ? [visit(other)] : [];
    });
    const found = own(step, needs(step), before, reckoning, load);
    steps.set(step.id, found);
    return found;
  };
  for (const step of induction.steps) if (needs(step) > 0) visit(step);
  return concluded({ steps, assumed, byId, load, days, today });
}

/** Work that is not booked: from when, and how much. */
interface Load {
  from: IsoDate;
  minutes: number;
}

function own(
  step: OwnStep,
  needed: number,
  before: readonly StepForecast[],
  { induction, today, days, until }: Reckoning,
  load: Map<number, Load>,
): StepForecast {
  const held = before.reduce<StepForecast | null>(later, null);
  const start = induction.startDate > addDays(today, 1) ? induction.startDate : addDays(today, 1);
  const order = held?.on ? addDays(held.on, 1) : null;
  const head = order !== null && order > start ? order : start;
  const coming = unrecorded(step).filter(({ date }) => date >= today);
  const usable = coming.filter(({ date }) => order === null || date >= order).slice(0, needed);
  const open = needed - usable.length;
  const base = { step, bookedTooEarly: held !== null && usable.length < Math.min(needed, coming.length) };
  const isLate = (on: IsoDate | null) => step.dueOn !== null && (on === null || on > step.dueOn);
  const stuck = (why: StuckReason | null, waitsFor: OwnStep | null = null): StepForecast => ({
    ...base,
    on: null,
    why,
    waitsFor,
    misses: step.dueOn !== null && (step.dueOn < today || waitsFor !== null),
  });
  if (isNotCleared(step) && usable.length === 0) return stuck('notCleared');
  if (held && held.on === null) return stuck(null, held.step);
  const due = step.dueOn !== null && step.dueOn >= today ? step.dueOn : null;
  let on: IsoDate = usable.at(-1)?.date ?? today;
  let waitsFor: OwnStep | null = null;
  if (open > 0) {
    if (waitedFor.has(step.kind)) {
      if (due === null) return stuck(reasonOf(step, today, until));
      on = latest(on, due, head);
    } else {
      const worked = step.minutes === 0 ? head : days.nth(head, open, step.minutes);
      if (worked === null)
        return stuck(days.nth(head, 1, 0) === null && isAway(induction) ? 'away' : 'noHours');
      on = latest(on, due ?? on, worked);
      if (step.minutes > 0) load.set(step.id, { from: head, minutes: open * step.minutes });
    }
    // It is the other's time that decides, unless a day of its own comes later still.
    if (held && order === head && on !== due && on !== usable.at(-1)?.date) waitsFor = held.step;
  }
  return { ...base, on, why: null, waitsFor, misses: isLate(on) };
}

function reasonOf(step: OwnStep, today: IsoDate, until: IsoDate): StuckReason {
  if (step.isGate && isExpiredOn(step, today)) return 'expired';
  if (isHeldOn(step, today) && !isHeldOn(step, until)) return 'expires';
  return step.dueOn !== null && step.dueOn < today ? 'overdue' : 'noDate';
}

function isAway({ away }: Induction): boolean {
  return away.some(({ until }) => until === null);
}

/** The one that is done later; what cannot be said comes last of all. */
function later(a: StepForecast | null, b: StepForecast): StepForecast {
  if (a === null || (a.on !== null && (b.on === null || b.on > a.on))) return b;
  return a;
}

function latest(...dates: IsoDate[]): IsoDate {
  return dates.reduce((a, b) => (a > b ? a : b));
}

interface Reckoned {
  steps: ReadonlyMap<number, StepForecast>;
  assumed: ReadonlySet<number>;
  byId: ReadonlyMap<number, OwnStep>;
  load: ReadonlyMap<number, Load>;
  days: WorkingDays;
  today: IsoDate;
}

function concluded({ steps, assumed, byId, load, days, today }: Reckoned): Forecast {
  const gates = [...assumed].flatMap((id) => steps.get(id) ?? []);
  const last = gates.reduce<StepForecast | null>(later, null);
  if (last === null) return { on: today, critical: null, why: null, steps, assumed };
  const critical = rootOf(last, steps);
  if (last.on === null) return { on: null, critical: critical.step, why: critical.why, steps, assumed };
  const hours = allWorked(withWhatComesBefore(gates, byId, steps), load, days);
  if (hours === null) return { on: null, critical: critical.step, why: 'noHours', steps, assumed };
  return { on: latest(last.on, hours, today), critical: critical.step, why: null, steps, assumed };
}

/** Follows what holds a step up to where it begins. */
function rootOf(forecast: StepForecast, steps: ReadonlyMap<number, StepForecast>): StepForecast {
  const before = forecast.waitsFor && steps.get(forecast.waitsFor.id);
  return before ? rootOf(before, steps) : forecast;
}

function withWhatComesBefore(
  gates: readonly StepForecast[],
  byId: ReadonlyMap<number, OwnStep>,
  steps: ReadonlyMap<number, StepForecast>,
): Set<number> {
  const wanted = new Set<number>();
  const queue = gates.map(({ step }) => step.id);
  for (const id of queue) {
    if (wanted.has(id) || !steps.has(id)) continue;
    wanted.add(id);
    queue.push(...(byId.get(id)?.after ?? []));
  }
  return wanted;
}

/**
 * The day by which all that is not booked is worked, one thing at a time: from each day on which some of it can begin,
 * all that can begin no earlier takes its hours. The earliest date no order of the work can beat.
 */
function allWorked(
  wanted: ReadonlySet<number>,
  load: ReadonlyMap<number, Load>,
  days: WorkingDays,
): IsoDate | null {
  const work = [...wanted].flatMap((id) => load.get(id) ?? []);
  let on: IsoDate = '';
  for (const from of new Set(work.map((each) => each.from))) {
    const minutes = work.filter((each) => each.from >= from).reduce((sum, each) => sum + each.minutes, 0);
    const worked = days.worked(from, minutes);
    if (worked === null) return null;
    on = latest(on, worked);
  }
  return on;
}
