import type { CoverPlanScope } from '#contract/coverPlan.ts';
import { isoDate } from '#contract/values.ts';
import { addDays, daysBetween, type IsoDate, mondayOf } from '#domain/time/dates.ts';

/** An absence to try out, as it is typed. */
export interface WhatIfDraft {
  personId: number | null;
  from: IsoDate | null;
  /** The last day away. */
  until: IsoDate | null;
  notKnown: boolean;
}

/** A draft of which nothing is missing. */
export interface Tried {
  personId: number;
  from: IsoDate;
  /** Null while not known. */
  until: IsoDate | null;
}

/** The parts of the path that name an absence to try out, as the path has them. */
export interface TriedPath {
  personId?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

const noEnd = 'no-end';
const weeksAtFirst = 6;

/** How long somebody may be away, in whole weeks. */
export const lengths = ['1', '2', '3', '4', '6', '8', '12'] as const;
export type Length = (typeof lengths)[number];

const lastOf = (from: IsoDate, weeks: number) => addDays(from, weeks * 7 - 1);

/** What a path asks for; where it says nothing: six weeks, or as many as are given, from next Monday. */
export function draftAt(path: TriedPath, today: IsoDate, weeks = weeksAtFirst): WhatIfDraft {
  const id = Number(path.personId);
  const from = isoDate.safeParse(path.from).data ?? addDays(mondayOf(today), 7);
  const until = isoDate.safeParse(path.until).data ?? lastOf(from, weeks);
  return {
    personId: Number.isInteger(id) && id > 0 ? id : null,
    from,
    until,
    notKnown: path.until === noEnd,
  };
}

/** The path under which a draft is found again, as far as it is whole. */
export function whatIfPath({ personId, from, until, notKnown }: WhatIfDraft): string {
  const base = '/absence/what-if';
  if (personId === null) return base;
  if (from === null || (until === null && !notKnown)) return `${base}/${personId}`;
  return `${base}/${personId}/${from}/${notKnown ? noEnd : until}`;
}

/** The path under which everybody is tried on the days of a draft, as far as they are whole. */
export function resiliencePath({ from, until, notKnown }: WhatIfDraft): string {
  const base = '/absence/resilience';
  return from === null || until === null || notKnown ? base : `${base}/${from}/${until}`;
}

/** The length in weeks when it is one of those there are to choose; else null. */
export function lengthOf({ from, until, notKnown }: WhatIfDraft): Length | null {
  if (from === null || until === null || notKnown) return null;
  const days = daysBetween(from, until) + 1;
  return lengths.find((weeks) => Number(weeks) * 7 === days) ?? null;
}

/** The draft that lasts so many weeks. */
export function withLength(draft: WhatIfDraft, weeks: Length): WhatIfDraft {
  if (draft.from === null) return draft;
  return { ...draft, until: lastOf(draft.from, Number(weeks)), notKnown: false };
}

/** The draft with another first day: it lasts as long as before. */
export function withFrom(draft: WhatIfDraft, from: IsoDate | null): WhatIfDraft {
  if (from === null || draft.from === null || draft.until === null) return { ...draft, from };
  return { ...draft, from, until: addDays(from, Math.max(0, daysBetween(draft.from, draft.until))) };
}

/** What is wrong with the dates, by field; nothing where they are not whole yet. `end` is the first date not planned. */
export function problemsOf(
  { from, until, notKnown }: WhatIfDraft,
  today: IsoDate,
  end: IsoDate,
): { from?: string; until?: string } {
  if (from === null) return {};
  if (from < today) return { from: 'Choose a day from today on.' };
  if (from >= end) return { from: 'No session is planned as far ahead as that.' };
  if (until !== null && !notKnown && until < from)
    return { until: 'The last day must not be before the first.' };
  return {};
}

/** What is to be tried out; null while something is missing or wrong. */
export function triedOf(draft: WhatIfDraft, today: IsoDate, end: IsoDate): Tried | null {
  const { personId, from, until, notKnown } = draft;
  if (personId === null || from === null || (until === null && !notKnown)) return null;
  if (Object.keys(problemsOf(draft, today, end)).length > 0) return null;
  return { personId, from, until: notKnown ? null : until };
}

/** The gaps the absence would leave, until the first date not to be planned. */
export function scopeOf({ personId, from, until }: Tried, end: IsoDate): CoverPlanScope {
  return {
    from,
    until: until === null ? end : addDays(until, 1),
    people: [personId],
    only: null,
    imagined: { personId, kind: 'other', from, until },
  };
}

/** Those of some absences that lie in the days tried out. */
export function recordedIn<A extends { personId: number; from: IsoDate; until: IsoDate | null }>(
  { personId, from, until }: Tried,
  absences: readonly A[],
): A[] {
  return absences.filter(
    (absence) =>
      absence.personId === personId &&
      (until === null || absence.from <= until) &&
      (absence.until === null || absence.until >= from),
  );
}
