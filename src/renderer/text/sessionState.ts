import type { SessionView } from '#contract/values.ts';
import type { GapState } from '#domain/gaps/gap.ts';
import { followCover } from '#domain/sessions/coverChain.ts';
import { chainWords } from './coverChain.ts';
import { listWords } from './kinds.ts';

type NameOf = (id: number) => string;

/** Who leads in the end, cover followed: “Priya for Amira”. Empty when nobody is named to lead. */
export function leadWords(session: SessionView, nameOf: NameOf): string {
  const words = followCover(session).leads.map(({ chain }) => chainWords(chain, session.cover, nameOf));
  return [...new Set(words)].join(', ');
}

/** With whom: the service-user code, or the attendees, many of them counted. */
export function withWords(session: SessionView, nameOf: NameOf, most = 3): string {
  if (session.serviceUserCode !== null) return session.serviceUserCode;
  const names = session.parts.filter((part) => part.part === 'attendee').map((part) => nameOf(part.personId));
  if (names.length <= most) return listWords(names);
  return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`;
}

/** “Amira → Tom, Ben and 3 more”. */
export function whoWords(session: SessionView, nameOf: NameOf, most = 3): string {
  return [leadWords(session, nameOf), withWords(session, nameOf, most)]
    .filter((part) => part !== '')
    .join(' → ');
}

/** The date its series gave it, when it is on another now; null otherwise. */
export function movedFrom(session: SessionView): string | null {
  return session.slot !== null && session.slot !== session.date ? session.slot : null;
}

const order: readonly GapState[] = ['needed', 'declined', 'asked', 'part'];

/** The most pressing open gap of a session; null when everybody who leads will be there, or is covered. */
export function openGap(session: SessionView): GapState | null {
  const open = session.gaps.filter((gap) => !gap.coLeadPresent).map((gap) => gap.state);
  return order.find((state) => open.includes(state)) ?? null;
}

/** The words of an open gap in the calendar. */
export const openGapWords: Partial<Record<GapState, string>> = {
  needed: 'No cover',
  declined: 'No cover',
  asked: 'Cover asked',
  part: 'Part covered',
};

/** The state of a session in words, most pressing first: “Cancelled”, “No cover”, “Moved”, “Planned”. */
export function stateWords(session: SessionView): string[] {
  if (session.state === 'cancelled') return ['Cancelled'];
  if (session.state === 'skipped') return ['Left out'];
  const gap = openGap(session);
  const words = [
    gap ? (openGapWords[gap] ?? null) : null,
    session.question ? 'To decide' : null,
    session.cover.some(({ swapId }) => swapId === null) ? 'Covered' : null,
    session.cover.some(({ swapId }) => swapId !== null) ? 'Swapped' : null,
    movedFrom(session) ? 'Moved' : null,
  ].filter((word) => word !== null);
  return words.length > 0 ? words : ['Planned'];
}
