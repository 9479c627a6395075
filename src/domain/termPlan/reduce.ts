import { compareText } from '#domain/lists.ts';
import type { TermTime } from './times.ts';

/** A time that is open, with what is known about it before a plan chooses. */
export interface OpenTime extends TermTime {
  line: string;
  kin: string;
  otherBase: number;
  /** Whether it lies in the days around the date, or after them. */
  isInTime: boolean;
}

/** So few times of one supervisee are all looked at. */
const allBelow = 160;
/** Else so many weekdays-and-times are, and in each due so many other times. */
const kinKept = 8;
const othersKept = 4;

/**
 * The times a plan looks at: all of them where they are few. Else the eight weekdays-and-times that serve the most
 * dues in time, in all their weeks (which of equals changes with the supervisee, so that not all want the same), and
 * in each due up to four of the others in time; the earliest late ones where nothing is in time.
 */
export function reducedTimes(dues: readonly (readonly OpenTime[])[], ordinal: number): OpenTime[][] {
  const total = dues.reduce((sum, times) => sum + times.length, 0);
  if (total <= allBelow) return dues.map((times) => [...times]);
  const served = new Map<string, { dues: Set<number>; cost: number }>();
  dues.forEach((times, at) => {
    for (const { kin, isInTime, missing, otherBase } of times) {
      if (!isInTime) continue;
      const known = served.get(kin) ?? { dues: new Set(), cost: 0 };
      known.dues.add(at);
      known.cost += missing.length * 10 + otherBase;
      served.set(kin, known);
    }
  });
  const names = [...served.keys()].sort();
  const place = new Map(
    names.map((kin, at) => [kin, (at + names.length - ((ordinal * 3) % names.length)) % names.length]),
  );
  const kept = new Set(
    [...served]
      .sort(
        ([a, one], [b, other]) =>
          other.dues.size - one.dues.size ||
          one.cost / one.dues.size - other.cost / other.dues.size ||
          (place.get(a) ?? 0) - (place.get(b) ?? 0),
      )
      .slice(0, kinKept)
      .map(([kin]) => kin),
  );
  return dues.map((times) => keptOf(times, kept));
}

function keptOf(times: readonly OpenTime[], kept: ReadonlySet<string>): OpenTime[] {
  const inTime = times.filter(({ isInTime }) => isInTime);
  const usual = inTime.filter(({ kin }) => kept.has(kin));
  const others = spread(
    inTime.filter(({ kin }) => !kept.has(kin)),
    othersKept,
  );
  const late = times.filter(({ isInTime }) => !isInTime);
  const lateKept = late.filter(({ kin }) => kept.has(kin));
  const found = inTime.length > 0 ? [...usual, ...others, ...lateKept] : spread(late, kinKept * 2);
  return found.sort(
    (a, b) =>
      compareText(a.date, b.date) || compareText(a.start, b.start) || compareText(a.site ?? '', b.site ?? ''),
  );
}

/** So many of a list, evenly spread. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]).flatMap(
    (item) => item ?? [],
  );
}
