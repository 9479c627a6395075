import { describe, expect, test } from 'vitest';
import { floored, narrowed, sketched } from '#main/solver/reckoning.ts';
import { binaries, modelOf, tierOf } from './models.ts';

const free = { lower: 0, upper: 1, integer: true };
const at = (bound: number) => ({ lower: bound, upper: bound, integer: true });

describe('columns while a tier is held', () => {
  test('stay where moving them by 1 would cost more than is left, whichever way that is', () => {
    const slopes = [3, -3, 2, -2, 0];
    expect(narrowed(binaries(5), { cost: 10.5, slopes }, 13)).toEqual([at(0), at(1), free, free, free]);
  });

  test('stay free where it would cost as much as is left, or may by what is uncertain', () => {
    expect(narrowed(binaries(2), { cost: 10, slopes: [2, 2.0005] }, 12)).toEqual([free, free]);
  });

  test('that need not be whole, or have no bound to stay at, are left alone', () => {
    const columns = [
      { lower: 0, upper: 1, integer: false },
      { lower: 0, upper: Infinity, integer: true },
      { lower: 0.5, upper: 3, integer: true },
    ];
    expect(narrowed(columns, { cost: 0, slopes: [9, -9, 9] }, 1)).toEqual(columns);
  });

  test('without rows each is known by its own cost', () => {
    const model = modelOf({ columns: binaries(3), tiers: [tierOf('cost', [2, -1, 0])] });
    const [tier = tierOf('', [])] = model.tiers;
    expect(narrowed(model.columns, floored(tier, model), -1)).toEqual([at(0), at(1), free]);
  });
});

test('a sketch leaves free what any of the answers uses', () => {
  expect(sketched(binaries(4), [[0, 0.5, 0, 1]])).toEqual([at(0), free, at(0), free]);
  expect(
    sketched(binaries(4), [
      [0, 0.5, 0, 1],
      [0, 0, 1, 1],
    ]),
  ).toEqual([at(0), free, free, free]);
});
