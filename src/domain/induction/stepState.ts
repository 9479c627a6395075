import { dateOf, type IsoDate, type Moment, momentOf } from '#domain/time/dates.ts';
import {
  type BookedStep,
  blockedBy,
  type Induction,
  isExpiredOn,
  isNotCleared,
  isOpenOn,
  isWithdrawnOn,
  type OwnStep,
  unrecorded,
  validOn,
} from './induction.ts';
import { takesSession } from './programme.ts';

export const stepStates = [
  'done',
  'notCleared',
  'expired',
  'signOff',
  'booked',
  'blocked',
  'overdue',
  'open',
  'withdrawn',
] as const;
export type StepState = (typeof stepStates)[number];

/** Whether a step in this state asks for something to be done: neither done nor on its way. */
export function isToDo(state: StepState): boolean {
  return state !== 'done' && state !== 'withdrawn' && state !== 'booked';
}

/** Where a step of somebody's stands. What asks for something to be done first comes before what only waits. */
export function stepStateOf(step: OwnStep, induction: Induction, now: Moment): StepState {
  const today = dateOf(now);
  if (isNotCleared(step)) return 'notCleared';
  if (isExpiredOn(step, today)) return 'expired';
  if (isWithdrawnOn(step, today)) return 'withdrawn';
  if (!isOpenOn(step, today)) return 'done';
  if (toSignOff(step, now).length > 0) return 'signOff';
  if (step.booked.some((each) => momentOf(each.date, each.end) > now)) return 'booked';
  if (blockedBy(step, induction, today).length > 0) return 'blocked';
  return step.dueOn !== null && step.dueOn < today ? 'overdue' : 'open';
}

/** How many sessions of a step are still to be booked: of what it needs, those neither done nor booked. */
export function toBook(step: OwnStep, today: IsoDate): number {
  if (!takesSession(step.kind) || !isOpenOn(step, today)) return 0;
  return Math.max(0, step.needed - validOn(step, today) - unrecorded(step).length);
}

/** Sessions of a step that are over and of which nothing was recorded. */
export function toSignOff(step: OwnStep, now: Moment): BookedStep[] {
  return unrecorded(step).filter((each) => momentOf(each.date, each.end) <= now);
}
