import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { openSolver, type Solver, type SolverOptions } from '#main/solver/solver.ts';
import type { Progress } from '#main/solver/tieredModel.ts';
import { makeSolverWorker } from './makeWorker.ts';
import { binaries, marketSplit, modelOf, rowOf, solvingOf, tierOf } from './models.ts';

const small = solvingOf(
  modelOf({
    columns: binaries(3),
    rows: [rowOf(2, [1, 1, 1], 3)],
    tiers: [tierOf('fewest', [1, 1, 1]), tierOf('cheap', [1, 5, 1])],
  }),
);
const answer = { values: [1, 0, 1], finished: true };
const endless = solvingOf(marketSplit(), 600_000);

const opened: Solver[] = [];
afterEach(() => {
  for (const solver of opened.splice(0)) solver.close();
});

function open(make: () => Worker, options?: SolverOptions): Solver {
  const solver = openSolver(make, options);
  opened.push(solver);
  return solver;
}

/** Counts the workers that were made. */
function counted(make: (nth: number) => Worker = makeSolverWorker) {
  const made: Worker[] = [];
  return {
    made,
    make: () => {
      const worker = make(made.length);
      made.push(worker);
      return worker;
    },
  };
}

const scripted = (code: string) =>
  new Worker(`const { parentPort } = require('node:worker_threads'); ${code}`, { eval: true });
const silent = () => scripted('parentPort.on("message", () => {})');

/** Resolves with the first progress of a solving, that is once the worker is at it. */
function underWay(solver: Solver, signal?: AbortSignal) {
  let reached: (progress: Progress) => void = () => {};
  const begun = new Promise<Progress>((resolve) => {
    reached = resolve;
  });
  const outcome = solver.solve(endless, { onProgress: reached, ...(signal ? { signal } : {}) });
  return { begun, outcome };
}

describe('the solver', () => {
  test('keeps one worker for one solving after another', async () => {
    const { made, make } = counted();
    const solver = open(make);
    expect(made).toHaveLength(0);
    expect(await solver.solve(small)).toMatchObject(answer);
    expect(await Promise.all([solver.solve(small), solver.solve(small)])).toMatchObject([answer, answer]);
    expect(made).toHaveLength(1);
  });

  test('warm, it has its worker before the first solving, and only one', async () => {
    const { made, make } = counted();
    const solver = open(make);
    solver.warm();
    solver.warm();
    expect(made).toHaveLength(1);
    expect(await solver.solve(small)).toMatchObject(answer);
    solver.warm();
    expect(made).toHaveLength(1);
  });

  test('a warm worker that nobody needs is let go; closed, there is none', async () => {
    const { made, make } = counted();
    const solver = open(make, { idleMs: 1 });
    solver.warm();
    await new Promise((resolve) => made[0]?.once('exit', resolve));
    solver.close();
    solver.warm();
    expect(made).toHaveLength(1);
  });

  test('passes progress on', async () => {
    const reports: Progress[] = [];
    await open(makeSolverWorker).solve(small, { onProgress: (progress) => reports.push(progress) });
    expect(reports.at(-1)).toMatchObject({ tier: 1, name: 'cheap', value: 2, bound: 2 });
  });

  test('a problem of the model leaves the worker as it is', async () => {
    const { made, make } = counted();
    const solver = open(make);
    const impossible = modelOf({
      columns: binaries(1),
      rows: [rowOf(2, [1], 2)],
      tiers: [tierOf('any', [1])],
    });
    await expect(solver.solve(solvingOf(impossible))).rejects.toMatchObject({ code: 'INFEASIBLE' });
    expect(await solver.solve(small)).toMatchObject(answer);
    expect(made).toHaveLength(1);
  });

  test('calling off ends the worker in the middle of its work; the next solving gets another', async () => {
    const { made, make } = counted();
    const solver = open(make);
    const stop = new AbortController();
    const { begun, outcome } = underWay(solver, stop.signal);
    await begun;
    const ended = new Promise((resolve) => made[0]?.once('exit', resolve));
    stop.abort();
    await expect(outcome).rejects.toMatchObject({ name: 'SolverProblem', code: 'STOPPED' });
    await ended;
    expect(await solver.solve(small)).toMatchObject(answer);
    expect(made).toHaveLength(2);
  });

  test('what waits its turn can be called off without waiting, and disturbs nobody', async () => {
    const { made, make } = counted();
    const solver = open(make);
    const first = new AbortController();
    const second = new AbortController();
    const { begun, outcome } = underWay(solver, first.signal);
    const waiting = solver.solve(small, { signal: second.signal });
    const last = solver.solve(small);
    await begun;
    second.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'STOPPED' });
    expect(made).toHaveLength(1);
    first.abort();
    await expect(outcome).rejects.toMatchObject({ code: 'STOPPED' });
    expect(await last).toMatchObject(answer);
    await expect(solver.solve(small, { signal: second.signal })).rejects.toMatchObject({ code: 'STOPPED' });
  });

  test('closing calls off what runs, what waits and what comes later', async () => {
    const { made, make } = counted();
    const solver = open(make);
    const { begun, outcome } = underWay(solver);
    const waiting = solver.solve(small);
    await begun;
    const ended = new Promise((resolve) => made[0]?.once('exit', resolve));
    solver.close();
    await expect(outcome).rejects.toMatchObject({ code: 'STOPPED' });
    await expect(waiting).rejects.toMatchObject({ code: 'STOPPED' });
    await expect(solver.solve(small)).rejects.toMatchObject({ code: 'STOPPED' });
    await ended;
    expect(made).toHaveLength(1);
  });

  test('a worker that stays silent is given up', async () => {
    const { made, make } = counted((nth) => (nth === 0 ? silent() : makeSolverWorker()));
    const solver = open(make, { graceMs: 0 });
    await expect(solver.solve({ ...small, timeLimitMs: 1 })).rejects.toMatchObject({ code: 'SILENT' });
    expect(await solver.solve(small)).toMatchObject(answer);
    expect(made).toHaveLength(2);
  });

  test.each([
    ['throws', 'parentPort.on("message", () => { throw new Error("gone") })'],
    ['ends', 'parentPort.on("message", () => process.exit(3))'],
    ['cannot start', 'throw new Error("no wasm")'],
  ])('a worker that %s is told of, and replaced', async (_, code) => {
    const { made, make } = counted((nth) => (nth === 0 ? scripted(code) : makeSolverWorker()));
    const solver = open(make);
    await expect(solver.solve(small)).rejects.toMatchObject({ name: 'SolverProblem', code: 'CRASHED' });
    expect(await solver.solve(small)).toMatchObject(answer);
    expect(made).toHaveLength(2);
  });

  test('an idle worker is let go, and made anew when it is needed', async () => {
    const { made, make } = counted();
    const solver = open(make, { idleMs: 0 });
    await solver.solve(small);
    await new Promise((resolve) => made[0]?.once('exit', resolve));
    expect(await solver.solve(small)).toMatchObject(answer);
    expect(made).toHaveLength(2);
  });
});
