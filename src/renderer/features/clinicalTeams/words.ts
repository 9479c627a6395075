import type { ClinicalTeam, ClinicalTeamToPrepare } from '#contract/clinicalTeams.ts';
import type { BoundDates } from '#renderer/text/dates.ts';
import { listWords } from '#renderer/text/kinds.ts';

type Preparation = ClinicalTeam['preparation'];
type Workshop = ClinicalTeam['workshops'][number];

/** “Last Mon 3 Nov 2025, refresh was due Tue 3 Nov”; nothing for a team without any workshop. */
export function preparationDates({ last, refreshDue, next }: Preparation, dates: BoundDates): string {
  const parts = [
    last === null ? null : `last ${dates.date(last)}`,
    refreshDue === null
      ? null
      : `refresh ${refreshDue < dates.today ? 'was due' : 'due'} ${dates.date(refreshDue)}`,
    next === null ? null : `booked ${dates.date(next)}`,
  ].filter((part) => part !== null);
  const words = parts.join(', ');
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}

/** “With Amira and Tom”; who delivered a workshop beside whoever led it. */
export function peersWords({ peers }: Workshop, nameOf: (id: number) => string): string {
  return peers.length === 0 ? '' : `Co-delivered by ${listWords(peers.map(nameOf))}`;
}

/**
 * Why a team is to be prepared: “Willow Ward has had no preparation workshop, and Daniel is placed there.” A workshop
 * that is booked is said too, because then nothing but waiting is left.
 */
export function toPrepareSentence(
  { name, state, from, due, next, personIds }: ClinicalTeamToPrepare,
  nameOf: (id: number) => string,
  dates: BoundDates,
): string {
  const who = listWords(personIds.map(nameOf));
  const are = personIds.length === 1 ? 'is' : 'are';
  const placed =
    from > dates.today && state === 'notPrepared'
      ? `${who} ${are} placed there from ${dates.date(from)}`
      : `${who} ${are} placed there`;
  const booked = next === null ? '' : ` A workshop is booked for ${dates.date(next)}.`;
  if (state === 'notPrepared') return `${name} has had no preparation workshop, and ${placed}.${booked}`;
  const when = due === null ? '' : ` by ${dates.date(due)}`;
  const is = due !== null && due < dates.today ? 'was' : 'is';
  return `The preparation of ${name} ${is} to be refreshed${when}, and ${placed}.${booked}`;
}
