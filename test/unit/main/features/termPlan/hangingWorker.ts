import { workerData } from 'node:worker_threads';
import type { TermTold } from '#main/features/termPlan/orders.ts';
import { termWorks } from '#main/features/termPlan/worker.ts';
import { serveWorks } from '#main/solver/serveOrders.ts';

/*
 * The app's worker, but it comes no further with a term than to tell of its first stage or of its first plan, whichever
 * its data say: then it is at work for ever, and hears nothing.
 */
const { hangsAfter } = workerData as { hangsAfter: TermTold['told'] };

await serveWorks(
  termWorks.map((work) => ({
    ...work,
    run: (solve, input, tell) =>
      work.run(solve, input, (told) => {
        tell(told);
        if ((told as TermTold).told !== hangsAfter) return;
        tell({ told: 'stage', stage: 'strain', sessions: null } satisfies TermTold);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }),
  })),
);
