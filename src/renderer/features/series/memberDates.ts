import type { SeriesView } from '#contract/series.ts';

/** Somebody in a series with the dates between which they belong to it (inclusive); null is unset or open. */
export interface MemberDraft {
  personId: number;
  part: 'lead' | 'attendee';
  from: string | null;
  until: string | null;
}

/** The people of one part, changed to `ids`: who stays keeps their dates. */
export function withPart(
  members: readonly MemberDraft[],
  part: MemberDraft['part'],
  ids: readonly number[],
): MemberDraft[] {
  const others = members.filter((member) => member.part !== part);
  const known = members.filter((member) => member.part === part);
  const stay = known.filter((member) => ids.includes(member.personId));
  const come = ids
    .filter((id) => !known.some((member) => member.personId === id))
    .map((personId) => ({ personId, part, from: null, until: null }));
  return [...others, ...stay, ...come];
}

/** Members as requests take them; somebody without a date belongs from `start` on. */
export function membersOf(members: readonly MemberDraft[], start: string): SeriesView['members'] {
  return members.map(({ from, ...member }) => ({ ...member, from: from ?? start }));
}
