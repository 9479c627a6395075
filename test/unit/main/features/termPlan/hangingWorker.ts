import { workerData } from 'node:worker_threads';
import type { TermReport } from '#main/features/termPlan/orders.ts';
import { termOrders } from '#main/features/termPlan/worker.ts';
import { serveOrders } from '#main/solver/serveOrders.ts';

/*
 * The app's worker, but it comes no further with a term than to tell of its first stage or of its first plan, whichever
 * its data say: then it is at work for ever, and hears nothing.
 */
const { hangsAfter } = workerData as { hangsAfter: TermReport['report'] };

await serveOrders(
  termOrders.map((order) => ({
    ...order,
    run: (solve, input, tell) =>
      order.run(solve, input, (report) => {
        tell(report);
        if ((report as TermReport).report !== hangsAfter) return;
        tell({ report: 'stage', stage: 'strain', sessions: null } satisfies TermReport);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }),
  })),
);
