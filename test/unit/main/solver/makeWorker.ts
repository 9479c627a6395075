import { Worker } from 'node:worker_threads';

const file = new URL('../../../../src/main/app/solver.worker.ts', import.meta.url);

/** The app's own worker, straight from its source: Node strips the types. */
export function makeSolverWorker(): Worker {
  return new Worker(file);
}
