import type { Board } from '#contract/today.ts';
import type { SessionView } from '#contract/values.ts';
import { assertNever } from '#domain/assertNever.ts';
import { timeOf } from '#domain/time/dates.ts';
import { sessionTitle, standIns } from '#renderer/text/cover.ts';
import { type BoundDates, timeRange } from '#renderer/text/dates.ts';
import { capital, count, listWords, sessionQuestionWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';

type Coming = Board['comingUp'][number];

/** “Tomorrow: Amira is back.” */
export function comingSentence(coming: Coming, names: Names, dates: BoundDates): string {
  return `${capital(dates.near(coming.date))}: ${comingWords(coming, names)}.`;
}

function comingWords({ what, personId, title }: Coming, names: Names): string {
  const who = personId === null ? '' : names.name(personId);
  const are = personId !== null && names.isYou(personId) ? 'are' : 'is';
  const plural = are === 'are' ? '' : 's';
  switch (what) {
    case 'back':
      return `${who} ${are} back`;
    case 'away':
      return `${who} ${are} away from this day`;
    case 'starts':
      return `${who} start${plural}`;
    case 'leaves':
      return `last day of ${who}`;
    case 'longTerm':
      return `cover for ${who} becomes long-term: by a reserve`;
    case 'bankHoliday':
      return `bank holiday, ${title ?? ''}`;
    case 'ready':
      return `${who} may cover from this day`;
    default:
      return assertNever(what);
  }
}

/** “Amira, since Mon 16 Nov, no end date.” */
export function awaySentence(
  { personId, since, backOn }: Board['away'][number],
  names: Names,
  dates: BoundDates,
): string {
  const are = names.isYou(personId) ? 'are' : 'is';
  return `${names.first(personId)} ${are} away ${dates.since(since)}, ${dates.back(backOn)}.`;
}

/** Who is in a session today: the chain of cover where there is one, else the leads. */
export function whoLeads(session: SessionView, names: Names): string {
  const leads = session.parts.filter(({ part }) => part === 'lead');
  return listWords(
    leads.map(({ personId }) => standIns(session, personId, names).join(', ') || names.first(personId)),
  );
}

/** What must be decided about a session: “Fri 25 Dec 10:00 Group supervision falls on Christmas Day. Keep it?” */
export function questionSentence(
  { session, holiday }: Board['questions'][number],
  names: Names,
  dates: BoundDates,
): string {
  const what = `${capital(dates.near(session.date))} ${session.start} ${sessionTitle(session, names)}`;
  if (session.question === 'bankHoliday' && holiday) return `${what} falls on a bank holiday: ${holiday}.`;
  return session.question ? `${what}. ${sessionQuestionWords[session.question]}` : `${what}.`;
}

type Unprepared = Board['unprepared'][number];

/** “Nobody is named to ring today 13:00–17:00 while you are away.” */
export function nobodyToRingSentence({ personId, today }: Unprepared, names: Names): string {
  const hours = listWords(today.map(({ start, end }) => timeRange(timeOf(start), timeOf(end))));
  const are = names.isYou(personId) ? 'are' : 'is';
  return `Nobody is named to ring today ${hours} while ${names.name(personId)} ${are} away.`;
}

/** “You are away from Mon 30 Nov: 3 sessions need a deputy, a new date or a reason, and 2 days have nobody to ring.” */
export function unpreparedSentence(each: Unprepared, names: Names, dates: BoundDates): string {
  const { personId, from, openSessions, daysWithout } = each;
  const are = names.isYou(personId) ? 'are' : 'is';
  const when = from > dates.today ? `from ${dates.near(from)}` : dates.since(from);
  const open = [
    openSessions > 0 &&
      `${count(openSessions, 'session needs', 'sessions need')} a deputy, a new date or a reason`,
    daysWithout > 0 && `${count(daysWithout, 'day has', 'days have')} hours with nobody to ring`,
  ].filter((words) => words !== false);
  return `${names.first(personId)} ${are} away ${when}: ${open.join(', and ')}.`;
}
