import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSolver } from '#main/solver/solver.ts';
import { makeSolverWorker } from '#test/unit/main/solver/makeWorker.ts';
import { table } from './measure.ts';
import { modelOf, type Roster, readRoster, rosterOf } from './smptsp.ts';
import { madeRoster } from './smptspMade.ts';

/** The folder of public instances, where one was given: `npm run bench -- smptsp FOLDER`. */
const samples = process.env.UNDERSTUDY_SAMPLES;
const folder = process.env.UNDERSTUDY_BENCH_FOLDER ?? (samples && join(samples, 'smptsp'));

interface Known extends Roster {
  name: string;
  fewest: number;
}

it('fewest people for jobs at fixed times: instances made here', { timeout: 600_000 }, async () => {
  const made = [madeRoster(1, 20, 3, 0.3), madeRoster(2, 20, 4, 0.4), madeRoster(3, 30, 5, 0.2)];
  await solveAll(made, 'Instances made here, whose optimum is known');
});

it.skipIf(!folder)(
  'fewest people for jobs at fixed times: twelve public instances',
  { timeout: 3_600_000 },
  async () => {
    const known = publicInstances(folder ?? '');
    expect(known, `data_1_….dat to data_12_….dat in ${folder}`).toHaveLength(12);
    await solveAll(known, 'Public instances, beside the published best');
  },
);

if (!folder) {
  process.stdout.write(
    '\nThe public instances were skipped: give their folder, npm run bench -- smptsp FOLDER\n',
  );
}

function publicInstances(from: string): Known[] {
  return readdirSync(from)
    .flatMap((file) => {
      const number = Number(/^data_(\d+)_.*\.dat$/.exec(file)?.[1]);
      return number > 0 ? [{ file, number }] : [];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ file, number }) => ({
      ...readRoster(readFileSync(join(from, file), 'utf8')),
      name: `data_${number}`,
      // The published best.
      fewest: number <= 5 || number === 11 ? 20 : 40,
    }));
}

async function solveAll(known: readonly Known[], title: string): Promise<void> {
  const solver = openSolver(makeSolverWorker);
  const rows: string[][] = [];
  try {
    for (const roster of known) {
      const start = performance.now();
      const outcome = await solver.solve({ model: modelOf(roster), timeLimitMs: 300_000, seed: 1 });
      const took = performance.now() - start;
      const people = new Set(rosterOf(roster, outcome.values)).size;
      expect.soft(people, roster.name).toBe(roster.fewest);
      rows.push([
        roster.name,
        `${roster.jobs.length}`,
        `${roster.qualified.length}`,
        `${people} / ${roster.fewest}`,
        outcome.finished ? 'yes' : `no, at least ${outcome.tiers[0]?.bound}`,
        took.toFixed(0),
      ]);
    }
  } finally {
    solver.close();
    process.stdout.write(
      `\nShift minimisation personnel task scheduling, solved on the worker the app uses. ${title}\n\n` +
        `${table(['Instance', 'Jobs', 'Workers', 'Fewest people, ours / best', 'Proven', 'ms'], rows)}\n`,
    );
  }
}
