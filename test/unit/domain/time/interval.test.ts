import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  common,
  covers,
  FOREVER,
  type Interval,
  intersection,
  merge,
  overlaps,
  overlapsAny,
  startOfNextDay,
  subtract,
  wholeDay,
} from '#domain/time/interval.ts';
import { arbInterval, arbIntervals, momentAt } from '#test/unit/domain/arbitraries.ts';

/** The half hours an interval list holds: the plain meaning against which the algebra is checked. */
function halfHours(intervals: readonly Interval[]): number[] {
  const held: number[] = [];
  for (let at = 0; at < 60; at += 1) {
    if (intervals.some(({ start, end }) => start <= momentAt(at) && momentAt(at) < end)) held.push(at);
  }
  return held;
}

function expectTidy(intervals: readonly Interval[]): void {
  for (const { start, end } of intervals) expect(start < end).toBe(true);
  for (const [at, next] of intervals.slice(1).entries()) {
    expect((intervals[at]?.end ?? '') < next.start).toBe(true);
  }
}

test('merging keeps the time, sorted, with no two touching, whatever the order', () => {
  fc.assert(
    fc.property(arbIntervals, (intervals) => {
      const merged = merge(intervals);
      expectTidy(merged);
      expect(halfHours(merged)).toEqual(halfHours(intervals));
      expect(merge([...intervals].reverse())).toEqual(merged);
      expect(merge(merged)).toEqual(merged);
    }),
  );
});

test('subtracting leaves exactly the time that was not taken', () => {
  fc.assert(
    fc.property(arbInterval, arbIntervals, (whole, taken) => {
      const left = subtract(whole, taken);
      const takenTime = new Set(halfHours(taken));
      expectTidy(left);
      expect(halfHours(left)).toEqual(halfHours([whole]).filter((at) => !takenTime.has(at)));
      expect(covers(taken, whole)).toBe(left.length === 0);
    }),
  );
});

test('what is common is in both lists', () => {
  fc.assert(
    fc.property(arbIntervals, arbIntervals, (a, b) => {
      const other = new Set(halfHours(b));
      const shared = common(a, b);
      expectTidy(shared);
      expect(halfHours(shared)).toEqual(halfHours(a).filter((at) => other.has(at)));
    }),
  );
});

test('two overlap exactly when they share time, and neither order matters', () => {
  fc.assert(
    fc.property(arbInterval, arbInterval, (a, b) => {
      const shared = intersection(a, b);
      expect(overlaps(a, b)).toBe(shared !== null);
      expect(overlaps(b, a)).toBe(overlaps(a, b));
      expect(overlapsAny([a], b)).toBe(overlaps(a, b));
      expect(intersection(b, a)).toEqual(shared);
    }),
  );
});

test('a day runs to the midnight after it, the last day for ever', () => {
  expect(wholeDay('2026-12-31')).toEqual({ start: '2026-12-31T00:00', end: '2027-01-01T00:00' });
  expect(startOfNextDay('9999-12-31')).toBe(FOREVER);
});
