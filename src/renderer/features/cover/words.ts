import type { GapView, SessionView } from '../../../contract/values.ts';
import type { GapState } from '../../../domain/cover.ts';
import { timeOf } from '../../../domain/dates.ts';
import type { BoundDates } from '../../text/dates.ts';
import { timeRange } from '../../text/dates.ts';
import { listWords } from '../../text/kinds.ts';
import { type Titled, sessionTitle as titleOf } from '../../text/sessions.ts';
import type { Names } from './names.ts';

const open: ReadonlySet<GapState> = new Set(['needed', 'asked', 'part', 'declined']);

/** Whether somebody must still be found: not arranged, not waived, and no other lead there. */
export function isOpenGap(gap: GapView): boolean {
  return open.has(gap.state) && !gap.coLeadPresent;
}

/** “Tomorrow” from “tomorrow”. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}

/** The name of a session as the coordinator would say it: “Your individual supervision” when it is hers. */
export function sessionTitle(session: Titled, names: Names): string {
  const [only, ...others] = session.parts.filter((part) => part.part === 'attendee');
  const isYours = only && others.length === 0 && names.isYou(only.personId);
  if (isYours && session.kind === 'individualSupervision') return 'Your individual supervision';
  return titleOf(session, names.name);
}

/** “Tomorrow 10:00 Group supervision has no lead: you are away.” */
export function gapSentence(session: SessionView, gap: GapView, names: Names, dates: BoundDates): string {
  const { date, start } = session;
  const what = sessionTitle(session, names);
  return `${capital(dates.near(date))} ${start} ${what} has no lead${stretch(session, gap)}: ${whyOpen(session, gap, names)}.`;
}

/** Why nobody leads it: “Amira is away”, “Priya, covering for Amira, is away”. */
export function whyOpen(session: SessionView, gap: GapView, names: Names): string {
  const missing = names.missing(gap.personId, session.date);
  if (gap.chain.length < 2) return missing;
  const before = gap.chain.slice(0, -1).reverse().map(names.name).join(' for ');
  const who = names.name(gap.personId);
  return missing.replace(who, `${who}, covering for ${before},`);
}

function stretch({ start, end }: SessionView, { uncovered }: GapView): string {
  const times = uncovered.map((each) => timeRange(timeOf(each.start), timeOf(each.end)));
  if (times.length === 0 || (times.length === 1 && times[0] === timeRange(start, end))) return '';
  return ` for ${listWords(times)}`;
}

/** Who was asked and has not answered, for the badge: “Ben”. */
export function askedWords({ asks }: SessionView, gap: GapView, names: Names): string | undefined {
  const waiting = asks.filter((ask) => ask.forPersonId === gap.personId && ask.answer === null);
  return waiting.length > 0 ? listWords(waiting.map((ask) => names.name(ask.askedPersonId))) : undefined;
}

/** Who leads in whose place, along the chain: “Priya for Amira for Tom”, one for each row that covers `personId`. */
export function coverChain(session: SessionView, row: SessionView['cover'][number], names: Names): string {
  const chain = [row.byPersonId, row.forPersonId];
  for (;;) {
    const last = chain.at(-1);
    const next = session.cover.find(
      (each) => each.byPersonId === last && each.start < row.end && row.start < each.end,
    );
    if (!next || chain.includes(next.forPersonId)) break;
    chain.push(next.forPersonId);
  }
  return capital(chain.map(names.name).join(' for '));
}
