import type { Plan, PlanRow } from '../../../contract/plan.ts';
import type { FindingCode } from '../../../domain/finding.ts';
import { timeRange } from '../../text/dates.ts';
import { count, listWords } from '../../text/kinds.ts';
import type { Names } from '../cover/names.ts';
import type { PlanProgress } from './usePlanning.ts';

const tierOf = ({ tiers }: Plan, name: Plan['tiers'][number]['name']) =>
  tiers.find((tier) => tier.name === name) ?? { name, value: 0, bound: 0, proven: true };

/** “Covers 13 of 14. Best possible.”: what a plan does, and how far that can be trusted. */
export function headline(plan: Plan): string {
  const gaps = plan.rows.length;
  if (gaps === 0) return 'Nothing to plan: no gap is open in this time.';
  const { value, bound, proven } = tierOf(plan, 'uncovered');
  const covered = `Covers ${gaps - value} of ${gaps}`;
  if (plan.method === 'best') return `${covered}. Best possible.`;
  if (plan.method === 'oneByOne') {
    return `${covered}. Worked out one gap at a time, because the solver gave no answer.`;
  }
  return proven
    ? `${covered}: no plan covers more. The rest is the best found in the time there was.`
    : `${covered}, of at most ${gaps - bound}: the best found in the time there was.`;
}

/** What is being settled while a plan is worked out. */
export function progressWords({ tier, gaps, value, bound }: PlanProgress): string {
  switch (tier) {
    case 'uncovered':
      return value === null
        ? 'Covering as many gaps as can be'
        : `Covering as many gaps as can be: ${gaps - value} so far, ${gaps - Math.ceil(bound)} at most`;
    case 'term':
      return 'The team for the short term, reserves for the long term';
    case 'faces':
      return 'The same face for each service user and group';
    case 'load':
      return 'A fair load for everybody';
    case 'warnings':
      return 'As few warnings as can be';
  }
}

/** Why this person: what they know of the service user or group, how much of it they take, and how much they cover. */
export function whyChosen({ session, chosen }: PlanRow, plan: Plan, names: Names): string {
  if (!chosen) return '';
  const { personId, met, runs } = chosen;
  const whom = session.serviceUserCode ?? 'this group';
  const knows = met === null ? null : met === 0 ? `new to ${whom}` : `has met ${whom} ${times(met)}`;
  const takes = runs > 1 ? `takes ${runs} of these sessions` : null;
  const share = plan.shares.find((each) => each.personId === personId);
  const carries = share
    ? `covers ${share.before + share.planned} with this plan, where ${share.share} is a fair share`
    : null;
  const clauses = [knows, takes, carries].filter((clause) => clause !== null);
  const verb = names.isYou(personId) ? clauses.map(youDo) : clauses;
  return `${names.first(personId)} ${listWords(verb).replace(/^new to/, names.isYou(personId) ? 'are new to' : 'is new to')}.`;
}

const times = (number: number): string =>
  number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`;

function youDo(clause: string): string {
  return clause
    .replace(/^has met/, 'have met')
    .replace(/^takes/, 'take')
    .replace(/^covers/, 'cover');
}

/** What choosing somebody else would change: “one more face, and 2 more warnings”. */
export function costWords(
  { leavesOpen, term, faces, load, warnings }: PlanRow['alternatives'][number],
  plan: Plan,
): string {
  const costs = [
    leavesOpen.length > 0 ? `leaves ${listWords(leavesOpen.map((open) => gapName(open, plan)))} open` : null,
    term > 0 ? 'is the wrong kind of cover for the term' : null,
    faces > 0 ? (faces === 1 ? 'is another face, though one they have met' : 'is a new face') : null,
    faces < 0 ? 'means fewer faces' : null,
    load > 0 ? 'shares the load less fairly' : load < 0 ? 'shares the load more fairly' : null,
    warnings > 0 ? `has ${count(warnings, 'more warning')}` : null,
    warnings < 0 ? `has ${count(-warnings, 'warning')} fewer` : null,
  ].filter((cost) => cost !== null);
  return costs.length === 0 ? 'just as good' : listWords(costs);
}

function gapName(open: { sessionId: number; start: string }, plan: Plan): string {
  const row = plan.rows.find(({ session }) => session.id === open.sessionId);
  return row ? `${row.session.date.slice(8)}/${row.session.date.slice(5, 7)} ${open.start}` : 'another gap';
}

/** What a reason says of several people. */
const manyWords: Partial<Record<FindingCode, string>> = {
  outsideWorkingPattern: 'do not work then',
  absent: 'are away',
  clash: 'are in another session',
  travelTooShort: 'cannot get there in time',
  notActive: 'are not active then',
  reserveNotReady: 'are reserves who are not ready',
  mayNotLead: 'may not lead this',
  notPartOfTeam: 'are external',
  alreadyStanding: 'lead this already',
  attendsAnyway: 'are here to be supervised',
  coverPerDay: 'cover enough that day',
  coverPerWeek: 'cover enough that week',
  coverDaysInARow: 'cover too many days in a row',
  overHours: 'would work too many hours',
  declined: 'said no',
  plannedElsewhere: 'are needed elsewhere in this plan',
  leftOut: 'are left out by you',
};

const oneWords: Partial<Record<FindingCode, string>> = {
  outsideWorkingPattern: 'does not work then',
  absent: 'is away',
  clash: 'is in another session',
  travelTooShort: 'cannot get there in time',
  notActive: 'is not active then',
  reserveNotReady: 'is a reserve who is not ready',
  mayNotLead: 'may not lead this',
  notPartOfTeam: 'is external',
  alreadyStanding: 'leads this already',
  attendsAnyway: 'is here to be supervised',
  coverPerDay: 'covers enough that day',
  coverPerWeek: 'covers enough that week',
  coverDaysInARow: 'covers too many days in a row',
  overHours: 'would work too many hours',
  declined: 'said no',
  plannedElsewhere: 'is needed elsewhere in this plan',
  leftOut: 'is left out by you',
};

/** “Nobody can: 4 do not work then and Sam is away.”: the fewest reasons that rule everybody out. */
export function whyNobody({ obstacles }: PlanRow, names: Names): string {
  const reasons = obstacles.map(({ code, findings }) => {
    const [only] = findings;
    if (findings.length !== 1 || only?.personId == null) {
      return `${findings.length} ${manyWords[code] ?? 'cannot'}`;
    }
    const isYou = names.isYou(only.personId);
    return `${names.name(only.personId)} ${(isYou ? manyWords : oneWords)[code] ?? 'cannot'}`;
  });
  return reasons.length === 0 ? 'Nobody can.' : `Nobody can: ${listWords(reasons)}.`;
}

/** “SU-001: Priya”, “Group supervision: Grace and Chloe”: who would come, for each service user or group. */
export function facesWords(plan: Plan, names: Names, titleOf: (row: PlanRow) => string): string[] {
  return plan.faces.map(({ circle, people }) => {
    const row = plan.rows.find(
      ({ session }) =>
        circle === `code ${session.serviceUserCode}` ||
        (session.serviceUserCode === null && circle === `series ${session.seriesId}`),
    );
    const whom = row?.session.serviceUserCode ?? (row ? titleOf(row) : circle);
    return `${whom}: ${listWords(people.map(names.first))}`;
  });
}

/** “10:00–11:00”. */
export const timeOfRow = ({ start, end }: PlanRow): string => timeRange(start, end);
