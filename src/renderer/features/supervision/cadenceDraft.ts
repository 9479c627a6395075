import type { Cadence, SupervisionKind } from '#domain/supervision/cadence.ts';

/** A cadence as typed; empty fields are null, and `isAsked` false asks for nothing. */
export interface CadenceDraft {
  isAsked: boolean;
  everyWeeks: number | null;
  withinDays: number | null;
  minimumMinutes: number | null;
  groupCounts: boolean;
}

/** The draft of what is asked now, or of a beginning where nothing is. */
export function draftOf(cadence: Cadence | null): CadenceDraft {
  if (cadence) return { isAsked: true, ...cadence };
  return { isAsked: false, everyWeeks: 4, withinDays: 7, minimumMinutes: 30, groupCounts: false };
}

/** What is sent; an empty number is 0, which main refuses in words where it cannot be. */
export function cadenceIn(draft: CadenceDraft, kind: SupervisionKind): Cadence | null {
  if (!draft.isAsked) return null;
  return {
    everyWeeks: draft.everyWeeks ?? 0,
    withinDays: draft.withinDays ?? 0,
    minimumMinutes: draft.minimumMinutes ?? 0,
    groupCounts: kind === 'individualSupervision' && draft.groupCounts,
  };
}
