import { addMonths, type IsoDate } from '#domain/time/dates.ts';
import type { StepKind, StepShape } from './programme.ts';

/** What was found when a step was looked at. A closed set: no text, no number of a certificate, nothing medical. */
export const stepOutcomes = [
  'done',
  'missed',
  'cleared',
  'notCleared',
  'passed',
  'notYet',
  'withAccess',
  'withoutAccess',
] as const;
export type StepOutcome = (typeof stepOutcomes)[number];

/** The outcomes a kind of step can have, the usual one first. */
export const outcomesOf: Record<StepKind, readonly [StepOutcome, ...StepOutcome[]]> = {
  check: ['cleared', 'notCleared'],
  assessment: ['passed', 'notYet'],
  // Handbook, chapter 8: a peer worker may work with or without electronic access to notes.
  access: ['withAccess', 'withoutAccess'],
  trainingSession: ['done', 'missed'],
  induction: ['done', 'missed'],
  wardVisit: ['done', 'missed'],
  shadowing: ['done', 'missed'],
  meeting: ['done', 'missed'],
  reading: ['done'],
};

const counting: ReadonlySet<StepOutcome> = new Set([
  'done',
  'cleared',
  'passed',
  'withAccess',
  'withoutAccess',
]);

/** Whether an outcome counts towards what is needed. */
export function counts(outcome: StepOutcome): boolean {
  return counting.has(outcome);
}

/** What shows that a step was done, or was tried. */
export interface Evidence {
  id: number;
  doneOn: IsoDate;
  outcome: StepOutcome;
  /** The first day on which it no longer counts; null for good. */
  expiresOn: IsoDate | null;
  /** Where it is kept. */
  reference: string | null;
  signedById: number | null;
  /** Held before the induction began. */
  held: boolean;
}

/** A session in which the step is to be done, or was. */
export interface BookedStep {
  sessionId: number;
  date: IsoDate;
  start: string;
  end: string;
}

/** A step of somebody's own. `after`: ids of own steps that come before it. */
export interface OwnStep extends StepShape {
  id: number;
  dueOn: IsoDate | null;
  after: number[];
  /** The long-term cover it was added for, and the last day of that; null for a step of the programme. */
  cover: { id: number; until: IsoDate | null } | null;
  /** By date, then as recorded. */
  evidence: Evidence[];
  /** Sessions that take place with the person in them, by time. */
  booked: BookedStep[];
}

/** Somebody's way through a programme. */
export interface Induction {
  id: number;
  version: number;
  programmeId: number;
  startDate: IsoDate;
  /** In order. */
  steps: OwnStep[];
  /** Whole days away, both dates inclusive; no end while none is known. */
  away: { from: IsoDate; until: IsoDate | null }[];
}

/** What counts for a step: what was recorded since it last turned out “not cleared”, which ends what was before. */
function counted({ evidence }: OwnStep, date: IsoDate): Evidence[] {
  const known = evidence.filter(({ doneOn }) => doneOn <= date);
  const failed = known.findLastIndex(({ outcome }) => outcome === 'notCleared');
  return known.slice(failed + 1).filter(({ outcome }) => counts(outcome));
}

/** How many times a step was done by a date and still counts then. */
export function validOn(step: OwnStep, date: IsoDate): number {
  return lastingOn(step, date, date);
}

/** How many of the times a step was done by a date still count on another, which is not before it. */
export function lastingOn(step: OwnStep, by: IsoDate, date: IsoDate): number {
  return counted(step, by).filter(({ expiresOn }) => expiresOn === null || expiresOn > date).length;
}

/** How many times a step was ever done by a date, expired or not. */
export function doneBy(step: OwnStep, date: IsoDate): number {
  return counted(step, date).length;
}

/** Whether everything a step needs was done by a date and still counts then. */
export function isHeldOn(step: OwnStep, date: IsoDate): boolean {
  return validOn(step, date) >= step.needed;
}

/** Whether a step had everything it needs once, and lacks it on a date because that ran out. */
export function isExpiredOn(step: OwnStep, date: IsoDate): boolean {
  return !isHeldOn(step, date) && doneBy(step, date) >= step.needed;
}

/** The sessions of which nothing was recorded: what is recorded of a day, done or missed, is about one of that day each. */
export function unrecorded({ booked, evidence }: Pick<OwnStep, 'booked' | 'evidence'>): BookedStep[] {
  const left = Map.groupBy(evidence, ({ doneOn }) => doneOn);
  return booked.filter(({ date }) => left.get(date)?.pop() === undefined);
}

/** Whether the last that is known of a step is that it was not cleared. */
export function isNotCleared({ evidence }: OwnStep): boolean {
  return evidence.at(-1)?.outcome === 'notCleared';
}

/** The first day after a date on which a step held then runs out; null when it does not. */
export function expiryAfter(step: OwnStep, date: IsoDate): IsoDate | null {
  const ends = counted(step, date)
    .flatMap(({ expiresOn }) => (expiresOn !== null && expiresOn > date ? [expiresOn] : []))
    .sort();
  return ends.find((end) => !isHeldOn(step, end)) ?? null;
}

/** The first day on which something done on a date no longer counts; null when it counts for good. */
export function expiryOf({ validMonths }: Pick<StepShape, 'validMonths'>, doneOn: IsoDate): IsoDate | null {
  return validMonths === null ? null : addMonths(doneOn, validMonths);
}

/** The steps that come before one and have not been done yet, or have run out and must be done again. */
export function blockedBy(step: OwnStep, induction: Induction, today: IsoDate): OwnStep[] {
  return induction.steps.filter((other) => step.after.includes(other.id) && isOpenOn(other, today));
}

/** Whether a step was added for cover that is over on a date, and was not done: nobody asks for it any more. */
export function isWithdrawnOn(step: OwnStep, date: IsoDate): boolean {
  const until = step.cover?.until ?? null;
  return until !== null && until < date && doneBy(step, date) < step.needed;
}

/** Whether others must still wait for a step: a gate that ran out is open again, anything else was done once. */
export function isOpenOn(step: OwnStep, date: IsoDate): boolean {
  if (isWithdrawnOn(step, date)) return false;
  return step.isGate ? !isHeldOn(step, date) : doneBy(step, date) < step.needed;
}
