import type { CoverPlan, CoverPlanRow, CoverPlanScope } from '#contract/coverPlan.ts';
import type { SessionView } from '#contract/values.ts';
import type { IsoDate } from '#domain/time/dates.ts';

/** What the coordinator settled about one stretch of a gap: this person, or not this person. */
export interface Choice {
  sessionId: number;
  forPersonId: number;
  start: string;
  byPersonId: number;
  /** Of the session, to know whether the choice still lies within what is planned. */
  date: IsoDate;
}

export interface Choices {
  locked: readonly Choice[];
  forbidden: readonly Choice[];
}

export const noChoices: Choices = { locked: [], forbidden: [] };

/** The choice of somebody for a row. */
export function choiceOf({ session, gap, stretch }: CoverPlanRow, byPersonId: number): Choice {
  return {
    sessionId: session.id,
    forPersonId: gap.personId,
    start: stretch,
    byPersonId,
    date: session.date,
  };
}

/** Whether a choice is about this row. */
export function isAbout(choice: Choice, { session, gap, stretch }: CoverPlanRow): boolean {
  return choice.sessionId === session.id && choice.forPersonId === gap.personId && choice.start === stretch;
}

/** The choices with this person kept for the row, instead of whoever was kept there before. */
export function withKept({ locked, forbidden }: Choices, row: CoverPlanRow, personId: number): Choices {
  const choice = choiceOf(row, personId);
  return {
    locked: [...locked.filter((each) => !isAbout(each, row)), choice],
    forbidden: forbidden.filter((each) => !isSame(each, choice)),
  };
}

/** The choices with nobody kept for the row. */
export function withoutKept({ locked, forbidden }: Choices, row: CoverPlanRow): Choices {
  return { locked: locked.filter((each) => !isAbout(each, row)), forbidden };
}

/** The choices with this person left out of the row. */
export function withLeftOut({ locked, forbidden }: Choices, row: CoverPlanRow, personId: number): Choices {
  const choice = choiceOf(row, personId);
  return {
    locked: locked.filter((each) => !isSame(each, choice)),
    forbidden: [...forbidden.filter((each) => !isSame(each, choice)), choice],
  };
}

/** The choices with this person possible again for the row. */
export function withoutLeftOut({ locked, forbidden }: Choices, row: CoverPlanRow, personId: number): Choices {
  const choice = choiceOf(row, personId);
  return { locked, forbidden: forbidden.filter((each) => !isSame(each, choice)) };
}

function isSame(a: Choice, b: Choice): boolean {
  return (
    a.sessionId === b.sessionId &&
    a.forPersonId === b.forPersonId &&
    a.start === b.start &&
    a.byPersonId === b.byPersonId
  );
}

/** The choices that lie within a scope and are about gaps that are still open, as `coverPlan.make` takes them. */
export function choicesWithin(choices: Choices, scope: CoverPlanScope, covered: (choice: Choice) => boolean) {
  const isWithin = (choice: Choice) =>
    choice.date >= scope.from &&
    choice.date < scope.until &&
    (scope.people?.includes(choice.forPersonId) ?? true) &&
    (scope.only?.some(
      (each) => each.sessionId === choice.sessionId && each.forPersonId === choice.forPersonId,
    ) ??
      true) &&
    !covered(choice);
  const sent = (list: readonly Choice[]) => list.filter(isWithin).map(({ date: _, ...choice }) => choice);
  return { locked: sent(choices.locked), forbidden: sent(choices.forbidden) };
}

/** How a row stands by now: open still, arranged just as planned, or covered in some other way. */
export type RowState = 'open' | 'asPlanned' | 'otherwise';

/** Whether what a choice is about is covered by now, in the sessions as they are. */
export function isCoveredIn(sessions: ReadonlyMap<number, SessionView>) {
  return ({ sessionId, forPersonId }: Choice): boolean =>
    sessions
      .get(sessionId)
      ?.gaps.some(({ personId, uncovered }) => personId === forPersonId && uncovered.length === 0) ?? false;
}

/** How a row of a plan stands in a session as it is now. */
export function rowStateOf(
  { gap, chosen, start, end, stretch }: CoverPlanRow,
  session: SessionView | undefined,
): RowState {
  if (!session) return 'open';
  const own = session.cover.filter((cover) => cover.forPersonId === gap.personId);
  const isPlanned = own.some(
    (cover) => cover.byPersonId === chosen?.personId && cover.start === start && cover.end === end,
  );
  if (isPlanned) return 'asPlanned';
  return own.some((cover) => cover.start <= stretch && stretch < cover.end) ? 'otherwise' : 'open';
}

/** A row as `coverPlan.accept` takes it; nothing for one that nobody can do. */
export function asAccepted({ session, gap, start, end, chosen }: CoverPlanRow) {
  if (!chosen) return [];
  return [{ sessionId: session.id, forPersonId: gap.personId, byPersonId: chosen.personId, start, end }];
}

/** The plan with the rows marked that are kept now. */
export function markedKept(plan: CoverPlan, { locked }: Choices): CoverPlan {
  const rows = plan.rows.map((row): CoverPlanRow => {
    const { chosen } = row;
    if (!chosen) return row;
    const isKept = locked.some((each) => isAbout(each, row) && each.byPersonId === chosen.personId);
    return isKept === chosen.locked ? row : { ...row, chosen: { ...chosen, locked: isKept } };
  });
  return { ...plan, rows };
}
