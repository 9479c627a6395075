import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSolver } from '#main/solver/solver.ts';
import { makeSolverWorker } from '#test/unit/main/solver/makeWorker.ts';
import { madeRoster } from './madeRoster.ts';
import { time } from './measure.ts';
import { report } from './report.ts';
import { cliquesOf, type KnownRoster, modelOf, readRoster, rosterOf } from './smptsp.ts';

const samples = process.env.UNDERSTUDY_SAMPLES;
/** The folder of the public instances, where one was given. */
const folder = process.env.UNDERSTUDY_BENCH_FOLDER ?? (samples && join(samples, 'smptsp'));

const solver = openSolver(makeSolverWorker);
afterAll(() => solver.close());

it('fewest people for jobs at fixed times: instances made here', { timeout: 600_000 }, async () => {
  const made = [
    madeRoster({ seed: 1, fewest: 15, spare: 3, share: 0.3 }),
    madeRoster({ seed: 2, fewest: 20, spare: 3, share: 0.3 }),
    madeRoster({ seed: 3, fewest: 30, spare: 5, share: 0.2 }),
    madeRoster({ seed: 4, fewest: 40, spare: 4, share: 0.2 }),
    madeRoster({ seed: 5, fewest: 40, spare: 10, share: 0.15 }),
  ];
  for (const { name, fewest, jobs } of made) {
    const atOnce = cliquesOf(new Map(jobs.entries())).map((clique) => clique.length);
    expect(Math.max(...atOnce), `${name}: jobs at once`).toBe(fewest);
  }
  await solveAll(made, 'The solver alone, on instances made here whose optimum is known');
});

it.skipIf(!folder)(
  'fewest people for jobs at fixed times: twelve public instances',
  { timeout: 3_600_000 },
  async () => {
    const known = publicInstances(folder ?? '');
    expect(known, `data_1_….dat to data_12_….dat in ${folder}`).toHaveLength(12);
    await solveAll(known, 'The solver alone, on public instances beside the published best');
  },
);

if (!folder)
  process.stdout.write(
    '\nThe public instances were skipped: npm run bench -- smptsp FOLDER runs them too.\n',
  );

function publicInstances(from: string): KnownRoster[] {
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

/** Solves each on the worker the app uses: as few people as are known to be fewest, and proof that it is so. */
async function solveAll(rosters: readonly KnownRoster[], title: string): Promise<void> {
  const rows: string[][] = [];
  for (const roster of rosters) {
    const solving = { model: modelOf(roster), timeLimitMs: 300_000, seed: 1 };
    const { result: outcome, ms, units } = await time(() => solver.solve(solving));
    const people = new Set(rosterOf(roster, outcome.values)).size;
    expect.soft(people, roster.name).toBe(roster.fewest);
    expect.soft(outcome.finished, `${roster.name}: proven`).toBe(true);
    rows.push([
      roster.name,
      `${roster.jobs.length}`,
      `${roster.qualified.length}`,
      `${people} / ${roster.fewest}`,
      outcome.finished ? 'yes' : `no, at least ${outcome.tiers[0]?.bound}`,
      `${ms.toFixed(0)} ms`,
      units.toFixed(0),
    ]);
  }
  report(
    title,
    ['Instance', 'Jobs', 'Workers', 'Fewest people, ours / known', 'Proven', 'Time', 'Units'],
    rows,
  );
}
