import type { Expiring, ReservesBoard } from '#contract/reserves.ts';
import type { BoundDates } from '#renderer/text/dates.ts';
import { count, listWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';

/** “Maya’s DBS check runs out on Sun 27 Dec. From then on 3 sessions are arranged, the first on Tue 29 Dec.” */
export function expirySentence(line: Expiring, names: Names, dates: BoundDates): string {
  const { personId, step, expiresOn, warning, isGate, arranged, firstDate } = line;
  const whose = names.isYou(personId) ? 'Your' : `${names.first(personId)}’s`;
  const day = dates.near(expiresOn);
  const runs = warning === 'over' ? `ran out ${onDay(day)}` : `runs out ${onDay(day)}`;
  const then = warning === 'over' ? 'Since then' : 'From then on';
  if (arranged > 0 && firstDate !== null) {
    const first =
      arranged === 1 ? `, on ${dates.date(firstDate)}` : `, the first on ${dates.date(firstDate)}`;
    return `${whose} ${step} ${runs}. ${then} ${count(arranged, 'session is', 'sessions are')} arranged all the same${first}.`;
  }
  const gate = isGate ? ` ${then} ${names.name(personId)} cannot be asked to cover.` : '';
  return `${whose} ${step} ${runs}.${gate}`;
}

const onDay = (day: string) =>
  day === 'today' || day === 'tomorrow' || day === 'yesterday' ? day : `on ${day}`;

/** “Mia covers 2 sessions from Tue 22 Dec and will not be ready: Access to patient notes is open.” */
export function notReadySentence(
  { personId, sessions, firstDate, gates }: ReservesBoard['notReadyForCover'][number],
  names: Names,
  dates: BoundDates,
): string {
  const is = gates.length > 1 ? 'are' : 'is';
  const when =
    sessions === 1
      ? `a session on ${dates.date(firstDate)}`
      : `${sessions} sessions from ${dates.date(firstDate)}`;
  return `${names.first(personId)} is to cover ${when} and will not be ready by then: ${listWords(gates)} ${is} still open.`;
}
