import { proRata } from '#domain/snapshot/pools.ts';
import { addDays, dateOf } from '#domain/time/dates.ts';
import type { CoverPlanLimits } from './limits.ts';
import { type CoverPlanOption, type CoverPlanProblem, gapAt } from './problem.ts';

/** What a plan is measured by, in the order in which it is settled. Less is better in each; all are whole numbers. */
export const coverPlanTiers = ['uncovered', 'coverTerm', 'faces', 'load', 'warnings'] as const;
export type CoverPlanTier = (typeof coverPlanTiers)[number];
export type CoverPlanValue = Record<CoverPlanTier, number>;

/** Which option covers each gap, by the gap's place; null where nobody does. */
export type Assignment = readonly (number | null)[];

/** Soft findings that a tier of its own speaks for, or that hold for everybody alike: they are no warnings here. */
const notCounted: ReadonlySet<string> = new Set([
  'longTermByTeam',
  'shortTermByReserve',
  'byCoordinator',
  'aboveFairShare',
  'bankHoliday',
]);

/** How many warnings an option brings by itself. */
export function warningsOf({ findings }: CoverPlanOption): number {
  return findings.filter(({ code }) => !notCounted.has(code)).length;
}

/** What makes it the wrong kind of cover (handbook, chapter 15; `byCoordinator`). */
const offCoverTerm: ReadonlySet<string> = new Set(['longTermByTeam', 'shortTermByReserve', 'byCoordinator']);

/** Whether it is the wrong kind of cover: long-term by the team, short-term by a reserve, or by the coordinator. */
export function isOffCoverTerm({ findings }: CoverPlanOption): boolean {
  return findings.some(({ code }) => offCoverTerm.has(code));
}

/** What a person brings to the tier of load. */
export interface Carrier {
  personId: number;
  /** Sessions they cover without the plan, in the days counted for fairness before it and in its own. */
  before: number;
  /** How heavy one session is for their hours: 4 for full time, 8 for half. */
  weight: number;
}

/**
 * What n covered sessions add to a person's load: n²/hours, were they the first ones. Rising ever faster, so that the sum
 * over everybody is least when cover is spread in proportion to hours.
 */
export function loadOf({ before, weight }: Carrier, n: number): number {
  return weight * n * (2 * before + n);
}

/** Everybody who can cover something in a problem, by id. */
export function carriersOf({ options, snapshot, gaps }: CoverPlanProblem): Map<number, Carrier> {
  const first = gaps.at(0)?.session.date ?? snapshot.from;
  const last = gaps.at(-1)?.session.date ?? snapshot.until;
  const since = addDays(first, -snapshot.settings.fairnessDays);
  const covered = new Map<number, Set<number>>();
  for (const { personId, sessionId, interval } of snapshot.background.turns) {
    const date = dateOf(interval.start);
    if (date < since || date > last) continue;
    covered.set(personId, (covered.get(personId) ?? new Set()).add(sessionId));
  }
  const carriers: Carrier[] = [];
  for (const personId of new Set(options.map((option) => option.personId))) {
    const person = snapshot.people.get(personId);
    if (!person) continue;
    const weight = Math.max(1, Math.round(4 * proRata(1, person, first)));
    carriers.push({ personId, before: covered.get(personId)?.size ?? 0, weight });
  }
  return new Map(carriers.sort((a, b) => a.personId - b.personId).map((each) => [each.personId, each]));
}

/**
 * How much of a change of face it is for a service user or group when somebody stands in: nothing if they do so already
 * (lately, or elsewhere in these dates), 1 if they have met, 2 if they are strangers.
 */
export function faceCosts({
  snapshot,
}: CoverPlanProblem): (continuityKey: string, personId: number) => 0 | 1 | 2 {
  const { turns, met } = snapshot.background;
  const coveredBy = new Set(turns.map(({ continuityKey, personId }) => `${continuityKey} ${personId}`));
  return (continuityKey, personId) => {
    if (coveredBy.has(`${continuityKey} ${personId}`)) return 0;
    return (met.get(continuityKey)?.get(personId) ?? 0) > 0 ? 1 : 2;
  };
}

/**
 * What tells the value of an assignment of a problem. The solver's model says the same in rows and columns; tests hold
 * the two together.
 */
export function coverPlanMeasure(
  problem: CoverPlanProblem,
  limits: CoverPlanLimits,
): (assignment: Assignment) => CoverPlanValue {
  const costOf = faceCosts(problem);
  const carriers = carriersOf(problem);
  return (assignment) => {
    const chosen = chosenOf(problem, assignment);
    const faces = new Map<string, number>();
    const counts = new Map<number, number>();
    for (const option of chosen) {
      const { continuityKey } = gapAt(problem.gaps, option.gap);
      if (continuityKey !== null)
        faces.set(`${continuityKey} ${option.personId}`, costOf(continuityKey, option.personId));
      counts.set(option.personId, (counts.get(option.personId) ?? 0) + 1);
    }
    let load = 0;
    for (const [personId, count] of counts) {
      const carrier = carriers.get(personId);
      if (carrier) load += loadOf(carrier, count);
    }
    const held = new Set(chosen.map((option) => option.at));
    const together = limits.backToBack.filter(([one, other]) => held.has(one) && held.has(other)).length;
    return {
      uncovered: assignment.length - chosen.length,
      coverTerm: chosen.filter(isOffCoverTerm).length,
      faces: [...faces.values()].reduce((sum, cost) => sum + cost, 0),
      load,
      warnings: chosen.reduce((sum, option) => sum + warningsOf(option), together),
    };
  };
}

/** The options an assignment chooses, in the order of the gaps. */
export function chosenOf({ options }: CoverPlanProblem, assignment: Assignment): CoverPlanOption[] {
  return assignment.flatMap((at) => (at === null ? [] : (options[at] ?? [])));
}

/** Whether one value is better than another: less in the first tier in which they differ; negative when it is. */
export function compareValues(a: CoverPlanValue, b: CoverPlanValue): number {
  for (const tier of coverPlanTiers) if (a[tier] !== b[tier]) return a[tier] - b[tier];
  return 0;
}

/** What cover each person would carry with a plan, and what would be fair by their hours. */
export interface Share {
  personId: number;
  before: number;
  planned: number;
  /** Of all cover that these people carry, what falls to this person by the hours they work; not rounded. */
  share: number;
}

/** The shares of the peer workers who can cover something in a problem, by id; nobody else has a fair share. */
export function sharesOf(problem: CoverPlanProblem, assignment: Assignment): Share[] {
  const chosen = chosenOf(problem, assignment);
  const { people } = problem.snapshot;
  const carriers = [...carriersOf(problem).values()]
    .filter(({ personId }) => people.get(personId)?.role === 'peerWorker')
    .map((carrier) => ({
      ...carrier,
      planned: chosen.filter(({ personId }) => personId === carrier.personId).length,
    }));
  const total = carriers.reduce((sum, { before, planned }) => sum + before + planned, 0);
  const hours = carriers.reduce((sum, { weight }) => sum + 1 / weight, 0);
  return carriers.map(({ personId, before, planned, weight }) => ({
    personId,
    before,
    planned,
    share: total / weight / hours,
  }));
}
