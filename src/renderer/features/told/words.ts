import type { ToldView, ToTell } from '#contract/told.ts';
import type { SessionView } from '#contract/values.ts';
import { type ChainLink, followCover } from '#domain/sessions/coverChain.ts';
import { timeOf } from '#domain/time/dates.ts';
import { type BoundDates, timeRange } from '#renderer/text/dates.ts';
import { cancelReasonWords, listWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';

/** “Priya comes instead of Amira”, “it is cancelled: the room is not available”, “Amira comes”. */
export function whatToTell(session: SessionView, names: Names): string {
  if (session.state === 'skipped') return 'it does not take place';
  if (session.state === 'cancelled') {
    const reason = session.cancelReason && cancelReasonWords[session.cancelReason];
    return reason
      ? `it is cancelled: ${reason.charAt(0).toLocaleLowerCase('en-GB')}${reason.slice(1)}`
      : 'it is cancelled';
  }
  const { leads } = followCover(session);
  const instead = leads.filter(({ chain }) => chain.length > 1);
  if (instead.length > 0) return listWords(instead.map((link) => insteadWords(session, link, names)));
  const named = [...new Set(leads.map(({ personId }) => personId))];
  if (named.length === 0) return 'it takes place';
  const [only, ...others] = named;
  const comes = only !== undefined && others.length === 0 && !names.isYou(only) ? 'comes' : 'come';
  return `${listWords(named.map(names.name))} ${comes}`;
}

function insteadWords(session: SessionView, { personId, chain, interval }: ChainLink, names: Names): string {
  const [start, end] = [timeOf(interval.start), timeOf(interval.end)];
  const isWhole = start === session.start && end === session.end;
  const comes = names.isYou(personId) ? 'come' : 'comes';
  const named = chain[0] ?? personId;
  return `${names.name(personId)} ${comes} instead of ${names.name(named)}${isWhole ? '' : ` ${timeRange(start, end)}`}`;
}

/** “; so too Tue 1 Dec 13:00, Tue 8 Dec 13:00 and 9 more, the last on Tue 9 Feb”; nothing where there are no others. */
export function othersToTell(others: ToTell['others'], dates: BoundDates): string {
  const [last] = others.slice(-1);
  if (!last) return '';
  const named = others.slice(0, others.length > 3 ? 2 : 3);
  const more = others.length - named.length;
  const when = named.map(({ date, start }) => `${dates.date(date)} ${start}`);
  if (more === 0) return `; so too ${listWords(when)}`;
  return `; so too ${listWords([...when, `${more} more`])}, the last on ${dates.date(last.date)}`;
}

/** “on Mon 23 Nov by you”, “today by Grace”. */
export function toldWords(
  { on, byPersonId }: NonNullable<ToldView>,
  names: Names,
  dates: BoundDates,
): string {
  const day = dates.near(on);
  const when = day === dates.date(on) ? `on ${day}` : day;
  return byPersonId === null ? when : `${when} by ${names.name(byPersonId)}`;
}
