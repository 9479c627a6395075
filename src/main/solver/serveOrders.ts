import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';
import { solveInTiers } from './inTiers.ts';
import type { Message, Order } from './messages.ts';
import { solveWork, type Work } from './order.ts';
import { SolverProblem } from './problem.ts';
import type { Outcome, Progress, Solving } from './tieredModel.ts';
import { rehearsal } from './warmUp.ts';

/** Solves a model on the thread it is called on; `found` is given every answer better than the one before. */
export type SolveHere = (
  solving: Solving,
  tell: (progress: Progress) => void,
  found?: (values: readonly number[]) => void,
) => Outcome;

/** A work with the code that does it. */
export interface Served {
  name: string;
  run: (solve: SolveHere, input: unknown, tell: (report: unknown) => void) => unknown;
}

/** Joins a work with the code that does it, which can solve models on its way. */
export function served<Input, Report, Result>(
  { name }: Work<Input, Report, Result>,
  run: (solve: SolveHere, input: Input, tell: (report: Report) => void) => Result,
): Served {
  // The name was sent along with an input of its type.
  return { name, run: (solve, input, tell) => run(solve, input as Input, tell) };
}

/**
 * Makes this thread do works, one after another, with one HiGHS that is kept between them: the solving of models, and what
 * else is given. To be called once, by the file a worker is made of.
 */
export async function serveWorks(others: readonly Served[]): Promise<void> {
  const say = (message: Message) => parentPort?.postMessage(message);
  const highs = await loadHighs();
  const solve: SolveHere = (...given) => solveInTiers(highs, ...given);
  const solving = served(solveWork, (here, input, tell) => here(input, tell));
  const works = new Map([solving, ...others].map((each) => [each.name, each]));
  // The first model to solve need not wait until HiGHS is compiled.
  solve(rehearsal(), () => {});

  parentPort?.on('message', ({ work, input }: Order) => {
    try {
      const outcome = works.get(work)?.run(solve, input, (report) => say({ kind: 'report', report }));
      say({ kind: 'outcome', outcome });
    } catch (fault) {
      // Anything else ends this thread, and with it whatever state it left HiGHS in.
      if (!(fault instanceof SolverProblem)) throw fault;
      say({ kind: 'problem', code: fault.code, message: fault.message });
    }
  });
}
