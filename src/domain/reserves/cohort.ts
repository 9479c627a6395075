import { counts, type OwnStep } from '#domain/induction/induction.ts';
import type { StepKind } from '#domain/induction/programme.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { type Moment, momentOf } from '#domain/time/dates.ts';

export const attendances = ['attended', 'missed', 'toRegister', 'booked', 'notIn'] as const;
/** How it is with somebody and a session of their cohort; `toRegister`: it is over and nothing is recorded. */
export type Attendance = (typeof attendances)[number];

/** A session of a cohort. `part`: which of the step's times it is, counted from 1. */
export interface CohortSession {
  sessionId: number;
  part: number;
  date: string;
  end: string;
}

/** How it is with the step's owner and a session; what is recorded of a day is about the session of that day. */
export function attendanceOf(step: OwnStep, session: CohortSession, now: Moment): Attendance {
  const recorded = step.evidence.filter(({ doneOn }) => doneOn === session.date);
  if (recorded.some(({ outcome }) => counts(outcome))) return 'attended';
  if (recorded.length > 0) return 'missed';
  if (!step.booked.some(({ sessionId }) => sessionId === session.sessionId)) return 'notIn';
  return momentOf(session.date, session.end) <= now ? 'toRegister' : 'booked';
}

/**
 * The parts somebody missed and has not made up: not attended in any run, and no other run of it booked. Nothing once
 * the step has all it needs, however it came by it.
 */
export function owedParts(step: OwnStep, runs: readonly CohortSession[], now: Moment): number[] {
  const done = step.evidence.filter(({ outcome }) => counts(outcome)).length;
  if (done >= step.needed) return [];
  const parts = Map.groupBy(runs, ({ part }) => part);
  return [...parts]
    .filter(([, sessions]) => {
      const states = sessions.map((session) => attendanceOf(step, session, now));
      return states.includes('missed') && !states.includes('attended') && !states.includes('booked');
    })
    .map(([part]) => part)
    .sort((a, b) => a - b);
}

/** Whether an experienced peer worker, in post on the date, is among those who lead. */
export function hasPeer(leads: readonly (Person | undefined)[], date: string): boolean {
  return leads.some((person) => person?.role === 'peerWorker' && statusOn(person, date) === 'active');
}

/** A step that people of several programmes do together: the ids it has in each, by its name and kind. */
export interface SharedStep {
  ids: number[];
  name: string;
  kind: StepKind;
}

/** The step with this id, and those of the same name and kind in other programmes; null when there is none. */
export function sharedStep(
  steps: readonly { id: number; name: string; kind: StepKind }[],
  id: number,
): SharedStep | null {
  const step = steps.find((each) => each.id === id);
  if (!step) return null;
  const { name, kind } = step;
  return {
    ids: steps.filter((each) => each.name === name && each.kind === kind).map((each) => each.id),
    name,
    kind,
  };
}

/** Somebody's own step that is done together: copied from one of its ids, or of its name and kind. */
export function sameStep<S extends OwnStep & { originId: number | null }>(
  own: readonly S[],
  { ids, name, kind }: SharedStep,
): S | undefined {
  return (
    own.find(({ originId }) => originId !== null && ids.includes(originId)) ??
    own.find((step) => step.name === name && step.kind === kind)
  );
}
