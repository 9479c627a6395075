import type { LongTermDue, LongTermPreview, LongTermView, ReserveView } from '#contract/longTerm.ts';
import type { Finding, FindingCode } from '#domain/finding.ts';
import { handBackDays, type SwitchOver, type SwitchState } from '#domain/longTerm/longTerm.ts';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';
import type { Names } from '#renderer/text/names.ts';
import { type BoundDates, timeRange } from './dates.ts';
import { count, listWords, sessionKindWords } from './kinds.ts';
import { cadenceWords } from './supervision.ts';

/** How sure it is that an absence becomes long-term, in a word. */
export const switchStateWords = {
  reached: 'Reached',
  certain: 'Certain',
  possible: 'If it goes on',
  notInSight: 'Not in sight',
} satisfies Record<SwitchState, string>;

/** “Long-term from Mon 21 Dec”, “Long-term since Mon 21 Dec”. */
export function switchWords({ date, state }: SwitchOver, dates: BoundDates): string {
  return state === 'reached' ? `Long-term ${dates.since(date)}` : `Long-term from ${dates.date(date)}`;
}

/** “Maya is ready and could take 12 of 15 sessions”; without a full stop. */
export function bestWords(best: ReserveView | null, names: Names, dates: BoundDates): string {
  if (best === null) return 'there is no reserve yet';
  if (best.can === 0) return `no reserve could take any of the ${count(best.of, 'session')}`;
  const later = best.missing.length > 0 && best.readyFrom !== null;
  const ready = later && best.readyFrom ? `ready from ${dates.date(best.readyFrom)}` : 'ready';
  return `${names.name(best.personId)} is ${ready} and could take ${best.can} of ${count(best.of, 'session')}`;
}

/** How many of the things somebody lacks are named where there are many. */
const missingShown = 3;

/** What stands between a reserve and covering: “DBS check is open, expected by Mon 14 Dec, and Shadowing is open”. */
export function missingWords({ missing }: Pick<ReserveView, 'missing'>, dates: BoundDates): string | null {
  if (missing.length === 0) return null;
  const words = missing.map(({ code, step, from }) => {
    const day = from === null ? '' : dates.date(from);
    if (code === 'reserveLater') return `a reserve from ${day}`;
    if (code === 'notBegun') return 'the induction has not begun';
    const expected = from === null ? '' : `, expected by ${day}`;
    return code === 'gateExpired' ? `${step} runs out by then` : `${step} is open${expected}`;
  });
  const more = words.length - missingShown;
  return listWords(more > 1 ? [...words.slice(0, missingShown), `${more} more`] : words);
}

// Only reasons that can rule somebody out; what is not here is said in general.
const reasonWords: Partial<Record<FindingCode, string>> = {
  outsideWorkingPattern: 'outside working hours',
  absent: 'away then',
  clash: 'in another session',
  travelTooShort: 'too far from another session',
  notActive: 'not active then',
  reserveNotReady: 'not ready',
  gateExpired: 'a check has run out by then',
  mayNotLead: 'not marked as able to lead it',
  alreadyStanding: 'leads it already',
  coverPerDay: 'enough cover that day',
  coverPerWeek: 'enough cover that week',
  coverDaysInARow: 'enough days in a row',
  overHours: 'beyond their hours',
};

/** Why a reserve could not take the rest: “8 outside working hours, 2 in another session”. */
export function cannotWords({ cannot }: Pick<ReserveView, 'cannot'>): string | null {
  if (cannot.length === 0) return null;
  return cannot
    .map((reason) => `${reason.count} ${reasonWords[reason.code] ?? 'by another rule'}`)
    .join(', ');
}

// A share is meant to be exceeded by whoever stands in, and is not said here.
const softWords: Partial<Record<FindingCode, string>> = {
  declined: 'said no when asked',
  bankHoliday: 'on a bank holiday',
  backToBack: 'no break beside another session',
  hasNotMet: 'would be new to them',
  otherBase: 'at another site than the base',
  attendsAnyway: 'attends it anyway',
};

/** What stands against one session, or else what there is to know: “outside working hours”; null for nothing. */
export function aboutSession(findings: readonly Finding[]): string | null {
  const hard = new Set(findings.filter(({ severity }) => severity === 'hard').map(({ code }) => code));
  if (hard.size > 0) return listWords([...hard].map((code) => reasonWords[code] ?? 'by another rule'));
  const soft = new Set(findings.flatMap(({ code }) => softWords[code] ?? []));
  return soft.size > 0 ? listWords([...soft]) : null;
}

/** “Maya stands in for Amira since Mon 21 Dec, until Fri 15 Jan.” */
export function standsInSentence(cover: LongTermView, names: Names, dates: BoundDates): string {
  const { byPersonId, forPersonId, from, until, running } = cover;
  const who = names.first(byPersonId);
  const verb = names.isYou(byPersonId) ? (running ? 'stand' : 'stood') : running ? 'stands' : 'stood';
  return `${who} ${verb} in for ${names.name(forPersonId)} ${termWords(from, until, dates)}.`;
}

/** “since Mon 21 Dec, until Fri 15 Jan”, “from Mon 21 Dec, no end date”. */
export function termWords(from: string, until: string | null, dates: BoundDates): string {
  const start = from > dates.today ? `from ${dates.date(from)}` : dates.since(from);
  return `${start}, ${until === null ? 'no end date' : `until ${dates.date(until)}`}`;
}

/** “Amira is back Mon 11 Jan: arrange the hand-back.” */
export function handBackSentence(cover: LongTermView, names: Names, dates: BoundDates): string {
  const { forPersonId, backOn } = cover;
  const are = names.isYou(forPersonId) ? 'are' : 'is';
  const back = backOn === null ? 'is back' : `${are} ${backOn < dates.today ? 'back since' : 'back'}`;
  const day = backOn === null ? '' : ` ${dates.near(backOn)}`;
  return `${names.first(forPersonId)} ${back}${day}: arrange the hand-back.`;
}

/** “Handover: Thu 10 Dec 10:00–11:00, led by Grace.” */
export function meetingSentence(
  what: string,
  { time, leadId }: { time: { date: IsoDate; start: ClockTime; end: ClockTime }; leadId: number },
  names: Names,
  dates: BoundDates,
): string {
  return `${what}: ${dates.date(time.date)} ${timeRange(time.start, time.end)}, led by ${names.name(leadId)}.`;
}

/** “Tue 15 Dec 10:00–11:00”. */
export function bookedWords(
  { date, start, end }: NonNullable<LongTermView['handover']>,
  dates: BoundDates,
): string {
  return `${dates.date(date)} ${timeRange(start, end)}`;
}

/** What is to know of a step that can be added: by when, or what answers it already. */
export function alreadyWords(
  { already, dueOn }: NonNullable<LongTermPreview['steps']>[number],
  dates: BoundDates,
): string {
  if (already?.isHeld) return `“${already.name}” is done already.`;
  if (already) return `“${already.name}” is in the induction already, and still open.`;
  return `A step of the induction, due ${dates.date(dueOn)}.`;
}

/** “Supervision as of an active peer worker from Fri 11 Dec: individual supervision every 4 weeks, …” */
export function askedSentence(asked: LongTermPreview['asked'], from: string, dates: BoundDates): string {
  const kinds = asked.flatMap(({ kind, cadence }) =>
    cadence ? [`${sessionKindWords[kind].toLocaleLowerCase('en-GB')} ${cadenceWords(cadence)}`] : [],
  );
  const often = kinds.length > 0 ? `: ${kinds.join('; ')}` : '';
  return `Supervision like an active peer worker’s from ${dates.date(from)}${often}.`;
}

/** What is asked of whoever stands in: “Supervision is like an active peer worker’s from Fri 11 Dec.” */
export function supportSentence({ from }: LongTermView, dates: BoundDates): string {
  const since = from > dates.today ? `from ${dates.date(from)}` : dates.since(from);
  return `Supervision is like an active peer worker’s ${since}.`;
}

/** When the hand-back is asked for: “Hand-back: Today reminds you 14 days before Amira is back on Mon 11 Jan.” */
export function handBackReminder(
  until: string | null,
  backOn: string | null,
  forPersonId: number,
  names: Names,
  dates: BoundDates,
): string {
  const who = names.name(forPersonId);
  const last = until === null ? '' : ` The last day is ${dates.date(until)}.`;
  return backOn === null
    ? `Hand-back: Today reminds you once the absence of ${who} has an end.${last}`
    : `Hand-back: Today reminds you ${handBackDays} days before ${who} is back on ${dates.date(backOn)}.${last}`;
}

/** What Today says of one thing due. */
export function dueSentence(due: LongTermDue, names: Names, dates: BoundDates): string {
  if (due.what === 'handBack') {
    const { byPersonId, forPersonId } = due.cover;
    const verb = names.isYou(byPersonId) ? 'stand' : 'stands';
    const stands = `${names.first(byPersonId)} ${verb} in for ${names.name(forPersonId)}.`;
    return `${stands} ${handBackSentence(due.cover, names, dates)}`;
  }
  if (due.what === 'steps') {
    const { cover, steps } = due;
    const verb = steps.length === 1 ? 'is' : 'are';
    return `${standsInSentence(cover, names, dates)} ${listWords(steps)} ${verb} still to do.`;
  }
  const { personId, best } = due;
  const { date, state } = due.switchOver;
  const whose = names.isYou(personId) ? 'Your' : `${names.first(personId)}’s`;
  const becomes =
    state === 'reached'
      ? `is long-term ${dates.since(date)}`
      : `becomes long-term on ${dates.date(date)}${state === 'possible' ? ' if it goes on' : ''}`;
  return `${whose} absence ${becomes}: ${bestWords(best, names, dates)}.`;
}
