import { expect, it } from 'vitest';
import { importsOf, textOf } from './graph.ts';

/** The files of ours that a file runs, itself included, on the thread it is started on: types and workers are left out. */
function runWith(entry: string): Set<string> {
  const found = new Set([entry]);
  for (const file of found) {
    if (!file.endsWith('.ts')) continue;
    for (const each of importsOf(file, textOf(file))) {
      if (each.file !== null && !each.typeOnly && !each.isWorker) found.add(each.file);
    }
  }
  return found;
}

// What takes long of a term: a first plan, what could be better, the model, what would help, and reading it all.
const long = [
  'main/solver/inTiers.ts',
  'main/features/termPlan/worker.ts',
  'domain/termPlan/fill.ts',
  'domain/termPlan/bound.ts',
  'domain/termPlan/model.ts',
  'domain/termPlan/solve.ts',
  'domain/termPlan/help.ts',
  'domain/termPlan/reading.ts',
];

it('what takes long of a term runs in the worker, and not where the window is answered', () => {
  const [worker, main] = [runWith('main/app/solver.worker.ts'), runWith('main/app/main.ts')];
  expect(long.filter((file) => !worker.has(file))).toEqual([]);
  expect(main.has('main/features/termPlan/make.ts')).toBe(true);
  expect(long.filter((file) => main.has(file))).toEqual([]);
});
