import type { GapView, SessionView } from '#contract/values.ts';
import { timeOf } from '#domain/time/dates.ts';
import type { Names } from '#renderer/text/names.ts';
import { chainOf, chainWords, isSwap, standInWords } from './coverChain.ts';
import type { BoundDates } from './dates.ts';
import { timeRange } from './dates.ts';
import { capital, listWords } from './kinds.ts';
import { type Titled, sessionTitle as titleOf } from './sessions.ts';

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
  return `${capital(dates.near(date))} ${start} ${what} has no lead${partWords(session, gap)}: ${whyOpen(session, gap, names)}.`;
}

/** Why nobody leads it: “Amira is away”, “Priya, covering for Amira, is away”, “Priya, swapped with Amira, is away”. */
export function whyOpen(session: SessionView, gap: GapView, names: Names): string {
  const missing = names.missing(gap.personId, session.date);
  if (gap.chain.length < 2) return missing;
  const before = chainWords(gap.chain.slice(0, -1), session.cover, names.name);
  const who = names.name(gap.personId);
  const how = isSwap(session.cover, gap.chain.at(-2), gap.personId) ? 'swapped with' : 'covering for';
  return missing.replace(who, `${who}, ${how} ${before},`);
}

function partWords({ start, end }: SessionView, { uncovered }: GapView): string {
  const times = uncovered.map((each) => timeRange(timeOf(each.start), timeOf(each.end)));
  if (times.length === 0 || (times.length === 1 && times[0] === timeRange(start, end))) return '';
  return ` for ${listWords(times)}`;
}

/** Who was asked and has not answered, for the badge: “Ben”. */
export function askedWords({ asks }: SessionView, gap: GapView, names: Names): string | undefined {
  const waiting = asks.filter((ask) => ask.forPersonId === gap.personId && ask.answer === null);
  return waiting.length > 0 ? listWords(waiting.map((ask) => names.name(ask.askedPersonId))) : undefined;
}

/** Who covers in whose place, along the chain of a row: “Priya for Amira for Tom”, “Priya (swapped with Amira)”. */
export function coverChain(session: SessionView, row: SessionView['cover'][number], names: Names): string {
  return capital(chainWords(chainOf(session, row), session.cover, names.name));
}

/** Who stands in for somebody in the end, each by the whole chain: “Cara for Ben for Amira”. Empty without cover. */
export function standIns(session: SessionView, personId: number, names: Names): string[] {
  return standInWords(session, personId, names.name).map(capital);
}
