import type { CalendarPage } from '#contract/sessions.ts';
import { addDays, datesBetween, type IsoDate, timeOf } from '#domain/time/dates.ts';
import { intersection, merge, wholeDay } from '#domain/time/interval.ts';
import type { DateRange } from './range.ts';

type NameOf = (id: number) => string;
const most = 6;

/** Who is away on each date of a range: “Tom, Amira from 13:00”, without the kind. Dates with nobody are left out. */
export function awayByDate(
  away: CalendarPage['away'],
  { from, until }: DateRange,
  nameOf: NameOf,
): Map<IsoDate, string> {
  const byPerson = Map.groupBy(away, (each) => each.personId);
  const words = new Map<IsoDate, string>();
  for (const date of datesBetween(from, until)) {
    const day = wholeDay(date);
    const names: string[] = [];
    for (const [personId, each] of byPerson) {
      const parts = merge(each.flatMap(({ interval }) => intersection(interval, day) ?? []));
      const [first] = parts;
      if (!first) continue;
      const last = parts.at(-1) ?? first;
      const isFrom = first.start > day.start ? ` from ${timeOf(first.start)}` : '';
      const isUntil = last.end < day.end ? ` until ${timeOf(last.end)}` : '';
      names.push(`${nameOf(personId)}${isFrom}${isUntil}`);
    }
    if (names.length === 0) continue;
    const more = names.length - most;
    words.set(date, more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', '));
  }
  return words;
}

/** Neighbouring dates with the same words as one span `[start, end)`. */
export function spansOf(
  words: ReadonlyMap<IsoDate, string>,
): { start: IsoDate; end: IsoDate; text: string }[] {
  const joined: { start: IsoDate; end: IsoDate; text: string }[] = [];
  for (const [date, text] of words) {
    const last = joined.at(-1);
    if (last && last.end === date && last.text === text) last.end = addDays(date, 1);
    else joined.push({ start: date, end: addDays(date, 1), text });
  }
  return joined;
}
