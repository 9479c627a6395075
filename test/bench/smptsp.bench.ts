import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSolver } from '#main/solver/solver.ts';
import { makeSolverWorker } from '#test/unit/main/solver/makeWorker.ts';
import { table } from './measure.ts';
import { modelOf, readRoster, rosterOf } from './smptsp.ts';

const folder = join(import.meta.dirname, 'smptsp');
const numberOf = (file: string) => Number(file.split('_')[1]);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.dat'))
  .sort((a, b) => numberOf(a) - numberOf(b));
/** The published best, from the number of the instance. */
const best = (file: string) => (numberOf(file) <= 5 || numberOf(file) === 11 ? 20 : 40);

it('fewest people for jobs at fixed times: twelve public instances', { timeout: 3_600_000 }, async () => {
  const solver = openSolver(makeSolverWorker);
  const rows: string[][] = [];
  try {
    for (const file of files) {
      const roster = readRoster(readFileSync(join(folder, file), 'utf8'));
      const start = performance.now();
      const outcome = await solver.solve({ model: modelOf(roster), timeLimitMs: 300_000, seed: 1 });
      const took = performance.now() - start;
      const people = new Set(rosterOf(roster, outcome.values)).size;
      expect.soft(people, file).toBe(best(file));
      rows.push([
        `data_${numberOf(file)}`,
        `${roster.jobs.length}`,
        `${roster.qualified.length}`,
        `${people} / ${best(file)}`,
        outcome.finished ? 'yes' : `no, at least ${outcome.tiers[0]?.bound}`,
        took.toFixed(0),
      ]);
    }
  } finally {
    solver.close();
    process.stdout.write(
      `\nShift minimisation personnel task scheduling, solved on the worker the app uses\n\n` +
        `${table(['Instance', 'Jobs', 'Workers', 'Fewest people, ours / published', 'Proven', 'ms'], rows)}\n`,
    );
  }
  expect(files).toHaveLength(12);
});
