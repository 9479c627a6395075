/** The thread on which plans are worked out: HiGHS, and all of a term that takes long. */

import { termOrders } from '#main/features/termPlan/worker.ts';
import { serveOrders } from '#main/solver/serveOrders.ts';

await serveOrders(termOrders);
