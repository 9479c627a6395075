import type { CoverPlanScope } from '#contract/coverPlan.ts';

type ChosenGap = NonNullable<CoverPlanScope['only']>[number];

/** A gap as it stands in the address of a plan: “12-5”, session 12 for person 5. */
export const gapParam = ({ sessionId, forPersonId }: ChosenGap): string => `${sessionId}-${forPersonId}`;

/** The address of the plan for some gaps of an absence. */
export function coverPlanRoute(absenceId: number, gaps: readonly string[]): string {
  return `/absence/${absenceId}/plan/${gaps.join(',')}`;
}

/** The gaps that the last part of such an address names; null when it has none that can be read, and all are meant. */
export function gapsIn(names: string | undefined): ChosenGap[] | null {
  const gaps = (names ?? '').split(',').flatMap((each) => {
    const [, session, person] = /^(\d{1,9})-(\d{1,9})$/.exec(each) ?? [];
    return session && person ? [{ sessionId: Number(session), forPersonId: Number(person) }] : [];
  });
  return gaps.length > 0 ? gaps : null;
}
