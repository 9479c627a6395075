/** The thread on which plans are worked out: HiGHS, and all of a term that takes long. */

import { termWorks } from '#main/features/termPlan/worker.ts';
import { serveWorks } from '#main/solver/serveOrders.ts';

await serveWorks(termWorks);
