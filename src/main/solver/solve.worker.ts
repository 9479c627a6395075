/** The thread HiGHS runs on: solves one model after another, and keeps the loaded solver between them. */

import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';
import { solveInTiers } from './inTiers.ts';
import type { Message } from './messages.ts';
import { rehearsal } from './rehearsal.ts';
import { SolverProblem } from './solverProblem.ts';
import type { Solving } from './tieredModel.ts';

const say = (message: Message) => parentPort?.postMessage(message);
const highs = await loadHighs();
// The first model to solve need not wait until HiGHS is compiled.
solveInTiers(highs, rehearsal(), () => {});

parentPort?.on('message', (solving: Solving) => {
  try {
    const outcome = solveInTiers(highs, solving, (progress) => say({ kind: 'progress', progress }));
    say({ kind: 'outcome', outcome });
  } catch (fault) {
    // Anything else ends this thread, and with it whatever state it left HiGHS in.
    if (!(fault instanceof SolverProblem)) throw fault;
    say({ kind: 'problem', code: fault.code, message: fault.message });
  }
});
