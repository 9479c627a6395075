import type { InductionView, OwnStepView } from '#contract/induction.ts';
import { blockedBy, expiryAfter, isHeldOn, validOn } from '#domain/induction/induction.ts';
import { stepStateOf, toBook, toSignOff } from '#domain/induction/stepState.ts';
import { type CopiedStep, templateChanges } from '#domain/induction/takingOver.ts';
import type { Person } from '#domain/people/person.ts';
import { progressOf, readinessOf } from '#domain/reserves/readiness.ts';
import { programmeById } from '#main/features/programme/reads.ts';
import type { Context } from '#main/request/context.ts';
import { inductionsOf, readinessView, type StoredInduction } from '#main/snapshot/inductions.ts';
import { knownPerson } from '#main/snapshot/people.ts';

/** Somebody's induction as screens show it; null when none has begun. Throws NOT_FOUND. */
export function inductionViewOf(context: Context, personId: number): InductionView | null {
  const { db, today } = context;
  const person = knownPerson(db, personId);
  const induction = inductionsOf(db, [personId]).get(personId);
  if (!induction) return null;
  const { id, version, programmeId, startDate, leftOut } = induction;
  const programme = programmeById(db, programmeId);
  const { done, of, next } = progressOf(induction, today);
  return {
    id,
    version,
    personId,
    programmeId,
    programme: programme.name,
    startDate,
    readiness: readinessView(readinessOf(person, context)),
    done,
    of,
    next: next.map((step) => step.id),
    steps: induction.steps.map((step) => stepView(context, person, induction, step)),
    changes: templateChanges(programme.steps, [...induction.steps, ...leftOut], startDate),
  };
}

function stepView(
  context: Context,
  person: Person,
  induction: StoredInduction,
  step: CopiedStep,
): OwnStepView {
  const { now, today } = context;
  const { originId: _, seenVersion: __, leftOut: ___, ...shape } = step;
  const forecast = readinessOf(person, context).forecast?.steps.get(step.id);
  return {
    ...shape,
    state: stepStateOf(step, induction, now),
    done: validOn(step, today),
    expiresOn: isHeldOn(step, today) ? expiryAfter(step, today) : null,
    blockedBy: blockedBy(step, induction, today).map(({ name }) => name),
    toSignOff: toSignOff(step, now),
    toBook: toBook(step, today),
    forecast: forecast?.on ?? null,
    why: forecast?.why ?? null,
    bookedTooEarly: forecast?.bookedTooEarly ?? false,
    missesDue: forecast?.misses ?? false,
  };
}
