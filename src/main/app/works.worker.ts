/** The thread on which plans are worked out: HiGHS, and all of a term that takes long. */

import { termWorks } from '#main/features/termPlan/works.ts';
import { serveWorks } from '#main/solver/serveWorks.ts';

await serveWorks(termWorks);
