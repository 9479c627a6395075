import type { CoverPlanRow } from '#contract/coverPlan.ts';
import type { FindingCode } from '#domain/finding.ts';
import { listWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';

/** What rules people out: after a name (“is away”), and after a number of people or “you” (“are away”). */
const clauses: Partial<Record<FindingCode, readonly [one: string, many: string]>> = {
  outsideWorkingPattern: ['is not working then', 'are not working then'],
  absent: ['is away', 'are away'],
  clash: ['is in another session', 'are in another session'],
  travelTooShort: ['cannot get there in time', 'cannot get there in time'],
  notActive: ['is not active then', 'are not active then'],
  reserveNotReady: ['may not cover yet', 'may not cover yet'],
  gateExpired: ['has a check that has run out', 'have a check that has run out'],
  mayNotLead: ['may not lead this', 'may not lead this'],
  notPartOfTeam: ['is not in the team', 'are not in the team'],
  alreadyStanding: ['leads this already', 'lead this already'],
  attendsAnyway: ['is there to be supervised', 'are there to be supervised'],
  coverPerDay: ['covers the most there may be that day', 'cover the most there may be that day'],
  coverPerWeek: ['covers the most there may be that week', 'cover the most there may be that week'],
  coverDaysInARow: ['would cover too many days in a row', 'would cover too many days in a row'],
  overHours: ['would work too many hours', 'would work too many hours'],
  declined: ['said no', 'said no'],
  plannedElsewhere: ['is needed elsewhere in this plan', 'are needed elsewhere in this plan'],
  leftOut: ['is left out because you said so', 'are left out because you said so'],
};

/** What a reason says of several people: “are away”. */
export function reasonOfMany(code: FindingCode): string {
  return clauses[code]?.[1] ?? 'cannot';
}

/** “Nobody can: 4 are not working then, 2 are in another session and Sam may not cover yet.” The most people first. */
export function nobodyWords(obstacles: CoverPlanRow['obstacles'], names: Names): string {
  const reasons = obstacles
    .filter(({ findings }) => findings.length > 0)
    .map(({ code, findings }) => {
      const [one, many] = clauses[code] ?? ['cannot', 'cannot'];
      const [only, ...others] = findings.map(({ personId }) => personId);
      if (others.length > 0 || only === null || only === undefined) {
        return { people: findings.length, words: `${findings.length} ${many}` };
      }
      return { people: 1, words: `${names.name(only)} ${names.isYou(only) ? many : one}` };
    })
    .sort((a, b) => b.people - a.people);
  return reasons.length === 0
    ? 'Nobody can.'
    : `Nobody can: ${listWords(reasons.map(({ words }) => words))}.`;
}
