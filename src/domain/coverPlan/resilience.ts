import type { FindingCode } from '#domain/finding.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { nothingMissing } from '#domain/reserves/readiness.ts';
import { followCover } from '#domain/sessions/coverChain.ts';
import { hasBegun, type SessionKind } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import type { CoverPlanGap, CoverPlanProblem } from './problem.ts';
import { type DayRemedy, heldOn, otherDays } from './remedyDays.ts';
import type { Assignment } from './value.ts';

/** How a team would come through an absence: everything covered, some of it open, or fewer than half covered. */
export const holds = ['holds', 'someOpen', 'fails'] as const;
export type Hold = (typeof holds)[number];

/** How many stretches needed cover, and how many of them got it. */
interface Outcome {
  gaps: number;
  covered: number;
}

/** Which of the three it is; with nothing to cover it holds. */
export function holdOf({ gaps, covered }: Outcome): Hold {
  if (covered >= gaps) return 'holds';
  return covered * 2 < gaps ? 'fails' : 'someOpen';
}

/** The order of harm, worst first: how it would go, then how many stay open, then how many there are. */
export function byHarm(a: Outcome, b: Outcome): number {
  const harm = holds.indexOf(holdOf(b)) - holds.indexOf(holdOf(a));
  return harm || b.gaps - b.covered - (a.gaps - a.covered) || b.gaps - a.gaps;
}

/**
 * Everybody whose absence can be tried, as the snapshot has them: who is in post on the first day, and reserves who stand
 * in for somebody on its dates. Externals are not the team's to plan for.
 */
export function peopleToTry(snapshot: Snapshot): Person[] {
  return [...snapshot.people.values()].filter((person) => {
    if (person.role === 'external') return false;
    const status = statusOn(person, snapshot.from);
    return status === 'active' || (status === 'reserve' && ledBy(snapshot, person.id) > 0);
  });
}

/** How many sessions to come somebody leads or stands in for, cover arranged in their place counted in. */
export function ledBy({ sessions, now }: Snapshot, personId: number): number {
  return sessions.filter(
    (session) =>
      session.state === 'planned' &&
      !hasBegun(session, now) &&
      followCover(session).asked.some((link) => link.personId === personId),
  ).length;
}

/** Something that would let the team cover more. */
export type Remedy =
  | { help: 'readyReserve'; personId: number }
  | { help: 'anotherLead'; personId: number; kind: SessionKind }
  | DayRemedy;

/** A remedy not tried yet, and how many more gaps could be covered with it at most. */
export interface Hope {
  remedy: Remedy;
  most: number;
}

/**
 * What could help where an assignment leaves gaps open, each to be tried by planning. Hopes of one list are alternatives,
 * of which only the best is worth telling (one more lead for a kind of session, one other day); the most hopeful come
 * first.
 */
export function remediesFor(problem: CoverPlanProblem, assignment: Assignment): Hope[][] {
  const { snapshot, gaps, options } = problem;
  const isOpen = (at: number) => (assignment[at] ?? null) === null;
  const open = gaps.filter((_, at) => isOpen(at));
  // Somebody new may also take what others cover, and free them for what is open; but only where anybody could do that.
  const canBeFreed = options.some(({ gap }) => isOpen(gap));
  const helped = canBeFreed ? gaps : open;
  const hope = (remedy: Remedy, unlocked: number): Hope[] =>
    unlocked === 0 ? [] : [{ remedy, most: Math.min(unlocked, open.length) }];
  const people = [...snapshot.people.keys()];
  const reserves = people.map((personId) =>
    hope({ help: 'readyReserve', personId }, unlockedBy(helped, personId, 'reserveNotReady')),
  );
  const leads = [...Map.groupBy(helped, ({ session }) => session.kind)].map(([kind, ofKind]) =>
    people.flatMap((personId) =>
      hope({ help: 'anotherLead', personId, kind }, unlockedBy(ofKind, personId, 'mayNotLead')),
    ),
  );
  const days = otherDays(snapshot, open).flatMap((remedy) =>
    hope(remedy, open.filter(({ session }) => remedy.sessions.includes(session.id)).length),
  );
  return [...reserves, ...leads, days]
    .filter((hopes) => hopes.length > 0)
    .map((hopes) => hopes.toSorted((a, b) => b.most - a.most));
}

/** For how many gaps one reason is all that stands against a person. */
function unlockedBy(gaps: readonly CoverPlanGap[], personId: number, code: FindingCode): number {
  return gaps.filter((gap) => isAllThatStandsAgainst(gap, personId, code)).length;
}

function isAllThatStandsAgainst({ candidates }: CoverPlanGap, personId: number, code: FindingCode): boolean {
  const findings = candidates.find((candidate) => candidate.personId === personId)?.findings ?? [];
  // Whoever said no is asked no second time, however able they become.
  const against = findings.filter(({ severity, code: each }) => severity === 'hard' || each === 'declined');
  return against.length > 0 && against.every((finding) => finding.code === code);
}

/** The snapshot with a remedy in place. */
export function withRemedy(snapshot: Snapshot, remedy: Remedy): Snapshot {
  if (remedy.help === 'anotherDay') return withDay(snapshot, remedy);
  const person = snapshot.people.get(remedy.personId);
  if (!person) return snapshot;
  const able: Person =
    remedy.help === 'readyReserve'
      ? { ...person, induction: nothingMissing }
      : {
          ...person,
          mayLeadGroup: person.mayLeadGroup || remedy.kind === 'groupSupervision',
          mayLeadIndividual: person.mayLeadIndividual || remedy.kind === 'individualSupervision',
        };
  // Everybody keeps their place: the order of people is part of a plan.
  const people = [...snapshot.people].map(([id, each]) => [id, id === able.id ? able : each] as const);
  return { ...snapshot, people: new Map(people) };
}

function withDay(snapshot: Snapshot, { sessions: moved, weekday }: DayRemedy): Snapshot {
  const ids = new Set(moved);
  const sessions = snapshot.sessions.map((session) =>
    ids.has(session.id) ? heldOn(session, weekday) : session,
  );
  return { ...snapshot, sessions };
}
