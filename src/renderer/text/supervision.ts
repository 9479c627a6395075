import type { GroupRemedyView, LedgerRow, Support } from '#contract/supervision.ts';
import { sessionInterval } from '#domain/sessions/session.ts';
import type { Cadence, ExceptionReason } from '#domain/supervision/cadence.ts';
import type { LedgerState } from '#domain/supervision/ledger.ts';
import type { BoundDates } from './dates.ts';
import { count, listWords } from './kinds.ts';

export const ledgerStateWords = {
  overdue: 'Overdue',
  owed: 'Owed a session',
  due: 'Due',
  inDate: 'In date',
} satisfies Record<LedgerState, string>;

export const exceptionReasonWords = {
  fewHours: 'Works few hours',
  newInPost: 'New in post',
  phasedReturn: 'Phased return',
  moreSupport: 'Wants or needs more support',
  supervisedElsewhere: 'Supervised elsewhere',
  agreedLocally: 'Agreed locally',
} satisfies Record<ExceptionReason, string>;

/** “every 4 weeks, 7 days either way”, “not asked for”. */
export function cadenceWords(cadence: Cadence | null): string {
  if (cadence === null) return 'not asked for';
  const { everyWeeks, withinDays } = cadence;
  const often = everyWeeks === 1 ? 'every week' : `every ${everyWeeks} weeks`;
  return withinDays === 0 ? often : `${often}, ${count(withinDays, 'day')} either way`;
}

/** “Standing in for Amira since Fri 11 Dec: as an active peer worker.”; null for somebody who does not. */
export function standsInWords(
  { standsIn }: Pick<LedgerRow, 'standsIn'>,
  nameOf: (id: number) => string,
  dates: BoundDates,
): string | null {
  if (standsIn === null) return null;
  return `Standing in for ${nameOf(standsIn.forPersonId)} ${dates.since(standsIn.from)}: as an active peer worker.`;
}

/** Why it stands so, as one or two sentences. */
export function whyWords(row: LedgerRow, dates: BoundDates): string {
  const { state, lastAttended, countedFrom, windowUntil, dueOn, owed } = row;
  const missed = owed.map(({ date }) => dates.date(date));
  const last = lastAttended
    ? `Last attended ${dates.date(lastAttended.date)}.`
    : countedFrom
      ? `None attended yet; counted from ${dates.date(countedFrom)}.`
      : '';
  const until = windowUntil === null ? '' : dates.date(windowUntil);
  switch (state) {
    case 'overdue':
      return `The last day was ${until}. ${last}`;
    case 'owed':
      return `Missed ${listWords(missed)}, held without them; to catch up by ${until}. ${last}`;
    case 'due':
      return `Due ${dueOn ? dates.date(dueOn) : ''}, by ${until} at the latest. ${last}`;
    case 'inDate':
      return `Next due ${dueOn ? dates.date(dueOn) : ''}. ${last}`;
    case null:
      return notCountedWords(row, dates);
  }
}

function notCountedWords({ notCounted, dueOn }: LedgerRow, dates: BoundDates): string {
  if (notCounted === 'noStart') {
    return 'No start is recorded, so there is nothing to count from. The first register starts the clock.';
  }
  const next = dueOn === null ? '' : ` Next due ${dates.date(dueOn)}.`;
  return `Away for long or paused, so the clock stands still.${next}`;
}

/** Whether the next one booked is in time. */
export function isBookedInTime({ next, windowUntil, state }: LedgerRow): boolean {
  return next !== null && state !== 'overdue' && windowUntil !== null && next.date <= windowUntil;
}

/** Whether somebody should do something about it. */
export function needsDoing({ state }: LedgerRow): boolean {
  return state !== null && state !== 'inDate';
}

/** Until when times are looked for, and whether it is overdue by now. */
interface Until {
  last: string | null;
  late: boolean;
}

/** “Ben can come to their own group on Tue 2 Dec 14:00–15:30: before the due date, so there is nothing to book.” */
export function ownGroupWords(
  group: GroupRemedyView,
  { last, late }: Until,
  name: string,
  dates: BoundDates,
): string {
  const when = dates.interval(sessionInterval(group));
  if (late) {
    return `It is overdue, and ${name} can come to their own group on ${when}. That catches it up; there is nothing to book.`;
  }
  return group.inTime
    ? `${name} can come to their own group on ${when}: before the due date, so there is nothing to book.`
    : `${name} can come to their own group only on ${when}, after the due date${last === null ? '' : ` (${dates.date(last)} at the latest)`}.`;
}

/** What is said before other groups: whether one can be joined, by when. */
export function joinWords(
  others: readonly GroupRemedyView[],
  { last, late }: Until,
  dates: BoundDates,
): string {
  const by = last === null || late ? '' : ` by ${dates.date(last)}`;
  return others.every(({ helps }) => !helps)
    ? `No other group${by} can be joined:`
    : `Groups to join for once${late ? '; the sooner the better' : by}:`;
}

/** “Thu 3 Dec 10:00–11:30 with Grace, 5 people”; “nobody yet” for none. */
export function groupWords(
  group: GroupRemedyView,
  nameOf: (personId: number) => string,
  dates: BoundDates,
): string {
  const { leads, attendees } = group;
  const led = leads.length === 0 ? '' : ` with ${listWords(leads.map(nameOf))}`;
  const who = attendees.length === 0 ? 'nobody yet' : count(attendees.length, 'person', 'people');
  return `${dates.interval(sessionInterval(group))}${led}, ${who}`;
}

/** Whether it is the wellbeing plan that is to be looked at again. */
export function isReview({ what }: Pick<Support, 'what'>): boolean {
  return what === 'reviewOverdue' || what === 'reviewDue';
}

/** “Ben’s wellbeing plan is to be looked at again on Tue 1 Dec.” */
export function supportWords({ what, on }: Support, name: string, dates: BoundDates): string {
  switch (what) {
    case 'reviewOverdue':
      return `${name}’s wellbeing plan was to be looked at again on ${dates.date(on)}.`;
    case 'reviewDue':
      return `${name}’s wellbeing plan is to be looked at again on ${dates.date(on)}.`;
    case 'offerWaiting':
      return `${name} was offered support from a peer on ${dates.date(on)}; no answer is recorded.`;
    case 'neverOffered':
      return `${name} has not been offered support from a peer yet; active since ${dates.date(on)}.`;
  }
}
