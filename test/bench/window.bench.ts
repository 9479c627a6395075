import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron } from '@playwright/test';
import { it } from 'vitest';
import { electronCommand, projectFolder } from '#test/e2e/understudy.ts';
import { makeBigTeam } from './bigTeam.ts';
import { report } from './report.ts';
import { spread, words } from './spread.ts';

const runs = 9;
const now = '2026-11-23T08:30';

/** Milliseconds from starting the process to the first screen shown, and the memory of all its processes in MB. */
async function open(args: string[], cwd: string): Promise<{ time: number; memory: number }> {
  const { executable, args: general } = electronCommand();
  const start = performance.now();
  const app = await electron.launch({ executablePath: executable, args: [...general, ...args], cwd });
  const page = await app.firstWindow();
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  const time = performance.now() - start;
  const memory = await memoryOf(app);
  await app.close();
  return { time, memory };
}

function memoryOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    ({ app: running }) =>
      running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024,
  );
}

it('start and memory with five years of a team of 15, against an empty window', {
  timeout: 600_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'understudy-bench-'));
  try {
    const { sessions } = makeBigTeam(dataDir, { people: 15, years: 5, now });
    const empty = join(projectFolder, 'test', 'bench', 'empty');
    const bare: { time: number; memory: number }[] = [];
    const full: { time: number; memory: number }[] = [];
    // In turn, so that whatever else the machine does falls on both.
    for (let run = 0; run <= runs; run += 1) {
      const one = await open([], empty);
      const other = await open([`--data-dir=${dataDir}`, `--now=${now}`], projectFolder);
      // The first start warms the disk cache, and makes the first backup.
      if (run > 0) {
        bare.push(one);
        full.push(other);
      }
    }
    const of = (what: 'time' | 'memory', opened: typeof bare) => spread(opened.map((each) => each[what]));
    const memory = (opened: typeof bare) => `${of('memory', opened).median.toFixed(0)} MB`;
    const ratio = (what: 'time' | 'memory') => (of(what, full).median / of(what, bare).median).toFixed(2);
    report(
      'Understudy against an empty window of the same runtime',
      ['What', 'Empty window', 'Understudy', 'Ratio', 'Aim'],
      [
        ['Start to a usable Today', words(of('time', bare)), words(of('time', full)), ratio('time'), '1.5'],
        ['Memory of all processes', memory(bare), memory(full), ratio('memory'), '1.5'],
      ],
      `With ${sessions.toLocaleString('en-GB')} sessions of a team of 15.`,
    );
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
