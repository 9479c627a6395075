import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';
import { solveInTiers } from './inTiers.ts';
import type { Message, OrderMessage } from './messages.ts';
import { type Order, solveOrder } from './order.ts';
import { SolverProblem } from './problem.ts';
import type { Outcome, Progress, Solving } from './tieredModel.ts';
import { warmUp } from './warmUp.ts';

/** Solves a model on the thread it is called on; `found` is given every answer better than the one before. */
export type SolveHere = (
  solving: Solving,
  tell: (progress: Progress) => void,
  found?: (values: readonly number[]) => void,
) => Outcome;

/** An order with the code that does it. */
export interface ServedOrder {
  name: string;
  run: (solve: SolveHere, input: unknown, tell: (report: unknown) => void) => unknown;
}

/** Joins an order with the code that does it, which can solve models on its way. */
export function served<Input, Report, Result>(
  { name }: Order<Input, Report, Result>,
  run: (solve: SolveHere, input: Input, tell: (report: Report) => void) => Result,
): ServedOrder {
  // The name was sent along with an input of its type.
  return { name, run: (solve, input, tell) => run(solve, input as Input, tell) };
}

/**
 * Makes this thread carry out orders, one after another, with one HiGHS that is kept between them: the solving of models, and what
 * else is given. To be called once, by the file a worker is made of.
 */
export async function serveOrders(others: readonly ServedOrder[]): Promise<void> {
  const say = (message: Message) => parentPort?.postMessage(message);
  const highs = await loadHighs();
  const solve: SolveHere = (...given) => solveInTiers(highs, ...given);
  const solving = served(solveOrder, (here, input, tell) => here(input, tell));
  const orders = new Map([solving, ...others].map((each) => [each.name, each]));
  // The first model to solve need not wait until HiGHS is compiled.
  solve(warmUp(), () => {});

  parentPort?.on('message', ({ order, input }: OrderMessage) => {
    try {
      const outcome = orders.get(order)?.run(solve, input, (report) => say({ kind: 'report', report }));
      say({ kind: 'outcome', outcome });
    } catch (fault) {
      // Anything else ends this thread, and with it whatever state it left HiGHS in.
      if (!(fault instanceof SolverProblem)) throw fault;
      say({ kind: 'problem', code: fault.code, message: fault.message });
    }
  });
}
