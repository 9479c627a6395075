import type { AbsenceView } from '#contract/absence.ts';
import type { AbsenceKind } from '#domain/absence/absence.ts';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';

export type PartOfDay = 'whole' | 'from' | 'until' | 'times';

/** An absence as it is typed. */
export interface AbsenceDraft {
  kind: AbsenceKind;
  from: IsoDate | null;
  until: IsoDate | null;
  notKnown: boolean;
  part: PartOfDay;
  fromTime: ClockTime | null;
  untilTime: ClockTime | null;
}

/** What is missing, by field. */
export type DraftProblems = Partial<Record<'personId' | 'from' | 'until' | 'fromTime' | 'untilTime', string>>;

/** Somebody rings in sick today and cannot say for how long. */
export function phoneIn(today: IsoDate): AbsenceDraft {
  return {
    kind: 'sickness',
    from: today,
    until: null,
    notKnown: true,
    part: 'whole',
    fromTime: null,
    untilTime: null,
  };
}

/** Somebody will be away on days that are known; null where the last is not. Whole days, of which kind is to be chosen. */
export function awayBetween(from: IsoDate, until: IsoDate | null): AbsenceDraft {
  return { ...phoneIn(from), until, notKnown: until === null };
}

/** A recorded absence, to change it. */
export function draftOf({ kind, from, until, fromTime, untilTime }: AbsenceView): AbsenceDraft {
  const part = fromTime ? (untilTime ? 'times' : 'from') : untilTime ? 'until' : 'whole';
  return { kind, from, until, notKnown: until === null, part, fromTime, untilTime };
}

const hasStart = (part: PartOfDay) => part === 'from' || part === 'times';
const hasEnd = (part: PartOfDay) => part === 'until' || part === 'times';
export const asksFromTime = ({ part }: AbsenceDraft): boolean => hasStart(part);
export const asksUntilTime = ({ part }: AbsenceDraft): boolean => hasEnd(part);

/** The draft with another kind: how long sickness lasts is not known yet, other leave has an end. */
export function withKind(draft: AbsenceDraft, kind: AbsenceKind): AbsenceDraft {
  const wasUsual = draft.notKnown === (draft.kind === 'sickness');
  if (!wasUsual || draft.part !== 'whole') return { ...draft, kind };
  const notKnown = kind === 'sickness';
  return { ...draft, kind, notKnown, until: notKnown ? draft.until : (draft.until ?? draft.from) };
}

/** The draft with another part of the day: a time at the end needs a last day. */
export function withPart(draft: AbsenceDraft, part: PartOfDay): AbsenceDraft {
  if (!hasEnd(part)) return { ...draft, part };
  return { ...draft, part, notKnown: false, until: draft.until ?? draft.from };
}

/** What still has to be filled in; empty when it can be sent. */
export function problemsOf(draft: AbsenceDraft): DraftProblems {
  const problems: DraftProblems = {};
  if (draft.from === null) problems.from = 'Give the first day away.';
  if (!draft.notKnown && draft.until === null) {
    problems.until = 'Give the last day away, or tick “Not known yet”.';
  }
  if (hasStart(draft.part) && draft.fromTime === null) problems.fromTime = 'Give the time, such as 13:00.';
  if (hasEnd(draft.part) && draft.untilTime === null) problems.untilTime = 'Give the time, such as 13:00.';
  return problems;
}

/** The fields of the request; null while something is missing. */
export function requestOf(draft: AbsenceDraft) {
  if (draft.from === null || Object.keys(problemsOf(draft)).length > 0) return null;
  return {
    kind: draft.kind,
    from: draft.from,
    fromTime: hasStart(draft.part) ? draft.fromTime : null,
    until: draft.notKnown ? null : draft.until,
    untilTime: hasEnd(draft.part) ? draft.untilTime : null,
  };
}
