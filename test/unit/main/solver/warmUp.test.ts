import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { solveInTiers } from '#main/solver/inTiers.ts';
import { warmUp } from '#main/solver/warmUp.ts';

test('the warm-up is a sound model that has something to decide in each tier, and is solved to the end', async () => {
  const highs = await loadHighs();
  const { tiers, finished } = solveInTiers(highs, warmUp(), () => {});
  expect(finished).toBe(true);
  expect(tiers.map(({ name }) => name)).toEqual(['open', 'faces', 'load']);
  for (const { name, value } of tiers.slice(1)) expect(value, name).toBeGreaterThan(0);
});
