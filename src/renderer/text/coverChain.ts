import type { SessionView } from '#contract/values.ts';
import { coverInterval, followCover } from '#domain/sessions/coverChain.ts';
import { sessionInterval } from '#domain/sessions/session.ts';
import { type ClockTime, timeOf } from '#domain/time/dates.ts';
import { overlaps } from '#domain/time/interval.ts';
import { timeRange } from './dates.ts';

type Cover = SessionView['cover'];
type NameOf = (id: number) => string;

/** Whether the second of these stands in for the first by a swap. */
export function isSwap(
  cover: Cover,
  forPersonId: number | undefined,
  byPersonId: number | undefined,
): boolean {
  return cover.some(
    (row) => row.forPersonId === forPersonId && row.byPersonId === byPersonId && row.swapId !== null,
  );
}

/**
 * Who stands, then in whose place, from a chain of cover (a named lead first): “Priya for Amira for Tom”, “Priya
 * (swapped with Amira)”, “Tom for Priya (swapped with Amira)”. A lead without cover is just the name.
 */
export function chainWords(chain: readonly number[], cover: Cover, nameOf: NameOf): string {
  const by = chain.at(-1);
  if (by === undefined) return '';
  const inPlace = inPlaceWords(chain, cover, nameOf);
  if (inPlace === '') return nameOf(by);
  return isSwap(cover, chain.at(-2), by) ? `${nameOf(by)} (${inPlace})` : `${nameOf(by)} ${inPlace}`;
}

/** The same without who stands: “for Amira for Tom”, “swapped with Amira”; '' for a lead in their own place. */
export function inPlaceWords(chain: readonly number[], cover: Cover, nameOf: NameOf): string {
  const before = chain.slice(0, -1);
  if (before.length === 0) return '';
  const words = chainWords(before, cover, nameOf);
  return isSwap(cover, before.at(-1), chain.at(-1)) ? `swapped with ${words}` : `for ${words}`;
}

/** The chain that a row of cover belongs to, as far as the one who covers. */
export function chainOf(session: SessionView, row: Cover[number]): number[] {
  const span = coverInterval(session, row);
  const link = followCover(session).asked.find(
    ({ chain, interval }) =>
      chain.at(-1) === row.byPersonId && chain.at(-2) === row.forPersonId && overlaps(interval, span),
  );
  return link?.chain ?? [row.forPersonId, row.byPersonId];
}

/** Those who stand in the end in somebody's place, each by the whole chain, with the time where it is only a part. */
export function standInsFor(
  session: SessionView,
  personId: number,
): { chain: number[]; part: { start: ClockTime; end: ClockTime } | null }[] {
  const whole = sessionInterval(session);
  return followCover(session)
    .leads.filter(({ chain }) => chain.slice(0, -1).includes(personId))
    .map(({ chain, interval: { start, end } }) => ({
      chain,
      part: start === whole.start && end === whole.end ? null : { start: timeOf(start), end: timeOf(end) },
    }));
}

/** “Cara for Ben for Amira”, “Priya for Amira 10:00–10:30”: one for each who stands in for somebody in the end. */
export function standInWords(session: SessionView, personId: number, nameOf: NameOf): string[] {
  return standInsFor(session, personId).map(({ chain, part }) => {
    const words = chainWords(chain, session.cover, nameOf);
    return part === null ? words : `${words} ${timeRange(part.start, part.end)}`;
  });
}
