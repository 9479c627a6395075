import type { LedSessionView } from '#contract/deputies.ts';
import { assertNever } from '#domain/assertNever.ts';
import type { Names } from '#renderer/text/names.ts';
import type { BoundDates } from './dates.ts';
import { timeRange } from './dates.ts';
import { cancelReasonWords, capital, listWords } from './kinds.ts';

/** How a session is settled, in words: “Priya leads”, “Moved to Tue 8 Dec 10:00”, “Cancelled: the lead is away”. */
export function settledWords(led: LedSessionView, personId: number, names: Names, dates: BoundDates): string {
  const { session, settled } = led;
  switch (settled) {
    case 'open':
      return 'No deputy yet';
    case 'deputy':
      return deputyWords(led, names);
    case 'coLead':
      return `${capital(listWords(otherLeads(led, personId).map(names.name)))} leads too and is there`;
    case 'notNeeded':
      return 'Needs no deputy';
    case 'moved':
      return `Moved to ${dates.date(session.date)} ${session.start}`;
    case 'cancelled':
      return session.cancelReason
        ? `Cancelled: ${cancelReasonWords[session.cancelReason].toLocaleLowerCase('en-GB')}`
        : 'Cancelled';
    case 'leftOut':
      return 'Left out by its series';
    default:
      return assertNever(settled);
  }
}

function deputyWords({ session, deputies }: LedSessionView, names: Names): string {
  const who = deputies.map(({ personId, interval }) => {
    const [start, end] = [interval.start.slice(11), interval.end.slice(11)];
    const isWhole = start <= session.start && end >= session.end;
    return isWhole ? names.name(personId) : `${names.name(personId)} ${timeRange(start, end)}`;
  });
  const lead = deputies.length === 1 && !names.isYou(deputies[0]?.personId ?? 0) ? 'leads' : 'lead';
  return `${capital(listWords(who))} ${lead}`;
}

function otherLeads({ session }: LedSessionView, personId: number): number[] {
  const leads = session.parts.filter((part) => part.part === 'lead' && part.personId !== personId);
  return leads.map((part) => part.personId);
}

/** On which date a session concerns the absence: the former one, for a session that was moved away. */
export function dayOf({ session, settled }: LedSessionView): string {
  return settled === 'moved' ? (session.slot ?? session.date) : session.date;
}
