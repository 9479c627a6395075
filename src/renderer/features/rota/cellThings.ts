import type { RotaPage } from '#contract/rota.ts';
import type { SessionView } from '#contract/values.ts';
import type { GapState } from '#domain/gaps/gap.ts';
import { isOpenGap } from '#domain/gaps/gap.ts';
import { dateOf, timeOf } from '#domain/time/dates.ts';
import { chainOf, inPlaceWords, standInsFor } from '#renderer/text/coverChain.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { listWords, sessionKindShort, sessionKindWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';
import { openGap, openGapWords } from '#renderer/text/sessionState.ts';

export type RotaCell = RotaPage['rows'][number]['cells'][number];

/** How somebody is in a session: what the chip looks like. */
type Presence = 'leads' | 'attends' | 'covers' | 'covered' | 'open' | 'notThere';

/** A chip of a cell. */
export interface CellSession {
  id: number;
  session: SessionView;
  presence: Presence;
  /** “Group”, “Support”. */
  kind: string;
  /** In somebody's place by a swap, or given away by one. */
  isSwapped: boolean;
  /** With whom, or in whose place: “SU-07”, “with Tom”, “for Amira”, “swapped with Amira”, “No cover”. */
  tail: string;
  /** The state of the gap, when it is open. */
  gap: GapState | null;
  /** The chip in full. */
  words: string;
}

/** A person's sessions of a day, by time, each with how they stand in it. */
export function sessionsOf(
  personId: number,
  cell: RotaCell,
  byId: ReadonlyMap<number, SessionView>,
  names: Names,
): CellSession[] {
  return cell.sessionIds
    .flatMap((id) => byId.get(id) ?? [])
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id - b.id))
    .map((session) => cellSession(personId, session, cell, names));
}

function cellSession(personId: number, session: SessionView, cell: RotaCell, names: Names): CellSession {
  const {
    presence,
    words: presenceWords,
    short = presenceWords,
  } = presenceOf(personId, session, cell, names);
  const other = withWhom(personId, session, names);
  const whom = session.serviceUserCode ?? (other === '' ? '' : `with ${other}`);
  const tail = presence === 'leads' || presence === 'attends' ? whom || presenceWords : short;
  const parts = [
    `${timeRange(session.start, session.end)} ${sessionKindWords[session.kind]}`,
    other ? `with ${other}` : '',
    presenceWords,
  ].filter((part) => part !== '');
  return {
    id: session.id,
    session,
    presence,
    kind: sessionKindShort[session.kind],
    isSwapped:
      (presence === 'covers' || presence === 'covered') &&
      session.cover.some(
        (row) => row.swapId !== null && (row.byPersonId === personId || row.forPersonId === personId),
      ),
    tail,
    gap: presence === 'open' ? (openGap(session) ?? 'needed') : null,
    words: parts.join(', '),
  };
}

function presenceOf(
  personId: number,
  session: SessionView,
  cell: RotaCell,
  names: Names,
): { presence: Presence; words: string; short?: string } {
  const gap = session.gaps.find((each) => each.personId === personId);
  if (gap && isOpenGap(gap)) {
    return { presence: 'open', words: openGapWords[gap.state] ?? 'No cover' };
  }
  const covered = session.cover.filter((row) => row.forPersonId === personId);
  const given = covered.find((row) => row.swapId !== null);
  if (given) {
    const who = names.first(given.byPersonId);
    const lead = names.isYou(given.byPersonId) ? 'lead' : 'leads';
    return { presence: 'covered', words: `${who} ${lead}, swapped`, short: `${who}, swapped` };
  }
  if (covered.length > 0)
    return { presence: 'covered', words: coveredWords(session, covered, personId, names) };
  const covering = session.cover.filter((row) => row.byPersonId === personId);
  if (covering.length > 0) {
    const places = covering.map((row) => inPlaceWords(chainOf(session, row), session.cover, names.name));
    return { presence: 'covers', words: listWords(places) };
  }
  if (gap)
    return { presence: 'notThere', words: gap.coLeadPresent ? 'another lead is there' : 'cover not needed' };
  if (session.parts.some((part) => part.personId === personId && part.part === 'lead')) {
    return { presence: 'leads', words: 'leads' };
  }
  const isAway = cell.away.some(
    ({ interval }) =>
      interval.start < `${session.date}T${session.end}` && interval.end > `${session.date}T${session.start}`,
  );
  return isAway ? { presence: 'notThere', words: 'apologies' } : { presence: 'attends', words: 'attends' };
}

/** “Priya covers”: whoever stands in the end. */
function coveredWords(
  session: SessionView,
  covered: SessionView['cover'],
  personId: number,
  names: Names,
): string {
  const standIns = standInsFor(session, personId).map(({ chain }) => chain.at(-1) ?? 0);
  const by = [...new Set(standIns.length > 0 ? standIns : covered.map((row) => row.byPersonId))];
  const plural = by.length > 1 || by.some(names.isYou);
  return `${listWords(by.map((id, at) => (at === 0 ? names.first(id) : names.name(id))))} ${plural ? 'cover' : 'covers'}`;
}

/** The service user's code, or the one other person in it. */
function withWhom(personId: number, session: SessionView, names: Names): string {
  if (session.serviceUserCode) return session.serviceUserCode;
  const others = session.parts.filter((part) => part.personId !== personId);
  const [only, ...more] = others;
  return only && more.length === 0 ? names.name(only.personId) : '';
}

/** “09:00–17:00”, “09:00–12:00, 13:00–17:00”; '' for a day off. */
export function hoursWords(cell: RotaCell): string {
  return cell.hours.map(({ start, end }) => timeRange(timeOf(start), timeOf(end))).join(', ');
}

/** “Away”, or “Away 13:00–17:00” on part of the day. */
export function awayOnDay(away: RotaCell['away'][number]): string {
  const { start, end } = away.interval;
  if (timeOf(start) === '00:00' && dateOf(end) > dateOf(start)) return 'Away';
  if (timeOf(start) === '00:00') return `Away until ${timeOf(end)}`;
  return dateOf(end) > dateOf(start)
    ? `Away from ${timeOf(start)}`
    : `Away ${timeRange(timeOf(start), timeOf(end))}`;
}

/** A whole cell in words, for the compact view. */
export function cellWords(cell: RotaCell, sessions: readonly CellSession[]): string {
  const hours = hoursWords(cell);
  const open = sessions.filter(({ presence }) => presence === 'open').length;
  const covers = sessions.filter(({ presence }) => presence === 'covers').length;
  return [
    hours === '' ? 'not working' : hours,
    ...cell.away.map(awayOnDay),
    sessions.length === 0 ? '' : sessions.length === 1 ? '1 session' : `${sessions.length} sessions`,
    open > 0 ? `${open} without cover` : '',
    covers > 0 ? `covers ${covers}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
