import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, it } from 'vitest';

const src = resolve('src');

/** The files of ours that a file runs, itself included, on the thread it is started on: types and workers are left out. */
function runWith(entry: string): Set<string> {
  const found = new Set<string>();
  const queue = [join(src, entry)];
  const statement = /^\s*(?:import|export)\s+(?!type\s)[^;'"]*?from\s+'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;
  for (const file of queue) {
    const name = relative(src, file).split(sep).join('/');
    if (found.has(name) || !file.endsWith('.ts')) continue;
    found.add(name);
    for (const [, known, later] of readFileSync(file, 'utf8').matchAll(statement)) {
      queue.push(join(dirname(file), known ?? later ?? ''));
    }
  }
  return found;
}

// What takes long of a term: a first plan, what could be better, the model, what would help, and reading it all.
const long = [
  'main/solver/inTiers.ts',
  'main/features/termPlan/works.ts',
  'domain/termPlanFill.ts',
  'domain/termPlanBound.ts',
  'domain/termPlanModel.ts',
  'domain/termPlanSolve.ts',
  'domain/termPlanHelp.ts',
  'domain/termPlanReading.ts',
];

it('what takes long of a term runs in the worker, and not where the window is answered', () => {
  const [worker, main] = [runWith('main/app/works.worker.ts'), runWith('main/app/main.ts')];
  expect(long.filter((file) => !worker.has(file))).toEqual([]);
  expect(main.has('main/features/termPlan/make.ts')).toBe(true);
  expect(long.filter((file) => main.has(file))).toEqual([]);
});
