import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { solveInTiers } from '#main/solver/inTiers.ts';
import { SolverProblem } from '#main/solver/problem.ts';
import { costOf, keeps } from '#main/solver/reckoning.ts';
import type { Progress, TieredModel } from '#main/solver/tieredModel.ts';
import { binaries, marketSplit, modelOf, rowOf, solvingOf, tierOf } from './models.ts';

const highs = await loadHighs();

function solved(model: TieredModel, timeLimitMs?: number) {
  const reports: Progress[] = [];
  const found: (readonly number[])[] = [];
  const outcome = solveInTiers(
    highs,
    solvingOf(model, timeLimitMs),
    (progress) => reports.push(progress),
    (values) => found.push(values),
  );
  return { ...outcome, reports, found };
}

function codeOf(deed: () => unknown): string {
  try {
    deed();
  } catch (fault) {
    if (fault instanceof SolverProblem) return fault.code;
    throw fault;
  }
  return 'none';
}

/** Two of three, of which the last is dear in the second tier and the first in the third. */
const twoOfThree = modelOf({
  columns: binaries(3),
  rows: [rowOf(2, [1, 1, 1], 3)],
  tiers: [tierOf('fewest', [1, 1, 1]), tierOf('cheap', [1, 1, 5]), tierOf('liked', [9, 0, 0])],
});

/** Every choice of yes and no, the best first, told apart tier by tier. */
function bestOfAll(model: TieredModel): number[] | null {
  const count = model.columns.length;
  const costs = (values: number[]) => model.tiers.map((tier) => costOf(tier, values));
  const all = Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, at) => (bits >> at) & 1),
  );
  return (
    all
      .filter((values) => keeps(model, values))
      .map(costs)
      .sort((a, b) => a.map((cost, at) => cost - (b[at] ?? 0)).find((gap) => gap !== 0) ?? 0)[0] ?? null
  );
}

const whole = (min: number, max: number) => fc.integer({ min, max });
const arbModel = whole(1, 9).chain((count) => {
  const factors = fc.array(whole(-4, 4), { minLength: count, maxLength: count });
  const row = fc
    .tuple(whole(-6, 4), factors, whole(0, 8), fc.boolean())
    .map(([lower, values, width, open]) => rowOf(lower, values, open ? Infinity : lower + width));
  return fc
    .record({
      rows: fc.array(row, { maxLength: 6 }),
      costs: fc.array(factors, { minLength: 1, maxLength: 4 }),
    })
    .map(({ rows, costs }) =>
      modelOf({ columns: binaries(count), rows, tiers: costs.map((each, at) => tierOf(`tier ${at}`, each)) }),
    );
});

describe('tier after tier', () => {
  test('a later tier chooses only among what the earlier ones leave', () => {
    const { values, tiers, finished } = solved(twoOfThree);
    expect(values).toEqual([1, 1, 0]);
    expect(tiers).toEqual([
      { name: 'fewest', value: 2, bound: 2, proven: true },
      { name: 'cheap', value: 2, bound: 2, proven: true },
      { name: 'liked', value: 9, bound: 9, proven: true },
    ]);
    expect(finished).toBe(true);
  });

  test('agrees with trying every choice', () => {
    fc.assert(
      fc.property(arbModel, (model) => {
        const best = bestOfAll(model);
        if (!best) {
          expect(codeOf(() => solved(model))).toBe('INFEASIBLE');
          return;
        }
        const { values, tiers, found } = solved(model);
        expect(keeps(model, values)).toBe(true);
        expect(found.every((each) => keeps(model, [...each]))).toBe(true);
        expect(found.at(-1) ?? model.start).toEqual(values);
        expect(tiers.map(({ value }) => value)).toEqual(best);
        expect(tiers.map(({ bound }) => bound)).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  test('whole and fractional columns, negative costs', () => {
    // As many whole hours as fit beside half an hour of travel each, in 10 hours.
    const model = modelOf({
      columns: [
        { lower: 0, upper: 100, integer: true },
        { lower: 0, upper: Infinity, integer: false },
      ],
      rows: [rowOf(-Infinity, [1, 1], 10), rowOf(0, [-0.5, 1], Infinity)],
      tiers: [tierOf('hours', [-1])],
    });
    const { values, tiers } = solved(model);
    expect(values[0]).toBe(6);
    expect(values[1]).toBeGreaterThanOrEqual(3 - 1e-5);
    expect(tiers).toEqual([{ name: 'hours', value: -6, bound: -6, proven: true }]);
  });

  test('the same question has the same answer', () => {
    const model = marketSplit(3, 16);
    const first = solved(model);
    expect(first.finished).toBe(true);
    expect(solved(model).values).toEqual(first.values);
  });

  test('progress names each tier at its start and its end, and ends at the outcome', () => {
    const { reports } = solved(twoOfThree);
    const figures = reports.map(({ tier, name, value, bound }) => ({ tier, name, value, bound }));
    expect(figures[0]).toEqual({ tier: 0, name: 'fewest', value: null, bound: 0 });
    expect(figures.at(-1)).toEqual({ tier: 2, name: 'liked', value: 9, bound: 9 });
    expect(new Set(figures.map(({ tier }) => tier))).toEqual(new Set([0, 1, 2]));
    for (const { value, bound } of figures) if (value !== null) expect(bound).toBeLessThanOrEqual(value);
  });
});

describe('a start', () => {
  test('that is best already is the answer', () => {
    const model = { ...twoOfThree, tiers: twoOfThree.tiers.slice(0, 1), start: [0, 1, 1] };
    expect(solved(model)).toMatchObject({ values: [0, 1, 1], finished: true });
  });

  test('that can be bettered is', () => {
    expect(solved({ ...twoOfThree, start: [1, 1, 1] }).values).toEqual([1, 1, 0]);
  });

  test('that breaks a row or a bound, or is not whole, is refused', () => {
    for (const start of [
      [0, 0, 1],
      [2, 0, 0],
      [1, 0.5, 0.5],
      [1, 1],
    ])
      expect(codeOf(() => solved({ ...twoOfThree, start }))).toBe('UNSOUND');
  });
});

describe('when there is no best', () => {
  test('rows that cannot all be kept', () => {
    const model = modelOf({
      columns: binaries(2),
      rows: [rowOf(3, [1, 1], 9)],
      tiers: [tierOf('any', [1, 1])],
    });
    expect(codeOf(() => solved(model))).toBe('INFEASIBLE');
  });

  test('costs that are not whole, or of fractional columns, or without an end, and no tier at all', () => {
    const open = { lower: 0, upper: Infinity, integer: true };
    const fractional = { lower: 0, upper: 1, integer: false };
    const one = binaries(1);
    for (const model of [
      modelOf({ columns: one, tiers: [tierOf('half', [0.5])] }),
      modelOf({ columns: [fractional], tiers: [tierOf('fraction', [1])] }),
      modelOf({ columns: [open], tiers: [tierOf('endless', [-1])] }),
      modelOf({ columns: one, tiers: [tierOf('beyond', [0, 1])] }),
      modelOf({ columns: one, tiers: [] }),
      modelOf({ columns: [], tiers: [tierOf('empty', [])] }),
    ])
      expect(codeOf(() => solved(model))).toBe('UNSOUND');
  });
});

describe('when time runs out', () => {
  test('the best so far is the answer, with what is proven about it', () => {
    const { values, tiers, finished } = solved(marketSplit(), 300);
    const [tier] = tiers;
    expect(finished).toBe(false);
    expect(tier?.proven).toBe(false);
    expect(tier?.bound).toBeLessThan(tier?.value ?? 0);
    expect(keeps(marketSplit(), values)).toBe(true);
    expect(tier?.value).toBe(costOf(marketSplit().tiers[0] ?? tierOf('', []), values));
  });

  test('no time at all leaves the start, and without one nothing', () => {
    const model = marketSplit();
    const { values, tiers } = solved(model, 0);
    expect(values).toEqual(model.start);
    expect(tiers[0]).toMatchObject({ bound: 0, proven: false });
    expect(codeOf(() => solved({ ...model, start: null }, 0))).toBe('NOTHING_FOUND');
  });

  test('a hard tier leaves time for an easy one after it', () => {
    const hard = marketSplit();
    const model = {
      ...hard,
      columns: [...hard.columns, ...binaries(2)],
      rows: [...hard.rows, { lower: 1, upper: 2, columns: [50, 51], values: [1, 1] }],
      tiers: [...hard.tiers, { name: 'easy', columns: [50, 51], costs: [1, 2] }],
      start: [...(hard.start ?? []), 1, 0],
    };
    const { tiers, finished } = solved(model, 2000);
    expect(tiers[0]?.proven).toBe(false);
    expect(tiers[1]).toEqual({ name: 'easy', value: 1, bound: 1, proven: true });
    expect(finished).toBe(false);
  });
});
