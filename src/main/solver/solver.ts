import type { Worker } from 'node:worker_threads';
import type { Message, OrderMessage } from './messages.ts';
import { type Order, solveOrder } from './order.ts';
import { SolverProblem } from './problem.ts';
import type { Outcome, Progress, Solving } from './tieredModel.ts';

export interface SolveOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export interface OrderOptions<Report> {
  /** How long it may take, in milliseconds. */
  timeLimitMs: number;
  onReport?: ((report: Report) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Solves models, and does what else takes long, on a thread of its own. */
export interface Solver {
  /** Whatever is asked for at the same time is queued. Rejects with a SolverProblem. */
  solve(solving: Solving, options?: SolveOptions): Promise<Outcome>;
  /** Has the worker carry out another order it knows. Rejects with a SolverProblem. */
  do<Input, Report, Result>(
    order: Order<Input, Report, Result>,
    input: Input,
    options: OrderOptions<Report>,
  ): Promise<Result>;
  /** Has a worker ready before it is needed: loading HiGHS takes long. It is kept as long as any idle one. */
  warm(): void;
  /** Calls off whatever is asked for, now and later. */
  close(): void;
}

export interface SolverOptions {
  /** How long an idle worker is kept: it holds all the memory its hardest model took. */
  idleMs?: number;
  /** How long beyond its time limit a solving may be silent; loading HiGHS falls into it too. */
  graceMs?: number;
}

interface Running {
  hear(message: Message): void;
  fail(problem: SolverProblem): void;
}

/** A solver whose worker is made when it is first needed, and anew after it was stopped or crashed. */
export function openSolver(
  makeWorker: () => Worker,
  { idleMs = 300_000, graceMs = 60_000 }: SolverOptions = {},
): Solver {
  const closing = new AbortController();
  let queue: Promise<unknown> = Promise.resolve();
  let worker: Worker | null = null;
  let running: Running | null = null;
  let idle: NodeJS.Timeout | undefined;

  const dismiss = () => {
    const gone = worker;
    worker = null;
    void gone?.terminate();
  };
  const engage = (): Worker => {
    const made = makeWorker();
    const lost = (problem: SolverProblem) => {
      if (made !== worker) return;
      worker = null;
      running?.fail(problem);
    };
    made.on('message', (message: Message) => {
      if (made === worker) running?.hear(message);
    });
    made.on('error', (cause) => lost(new SolverProblem('CRASHED', 'The solver crashed.', { cause })));
    made.on('exit', (code) => lost(new SolverProblem('CRASHED', `The solver ended with code ${code}.`)));
    return made;
  };

  /** Without work the worker keeps no process from ending, and is not kept for ever. */
  const rest = () => {
    clearTimeout(idle);
    worker?.unref();
    idle = setTimeout(dismiss, idleMs).unref();
  };

  const ask = (message: OrderMessage, stop: AbortSignal, { timeLimitMs, onReport }: OrderOptions<unknown>) =>
    new Promise<unknown>((resolve, reject) => {
      clearTimeout(idle);
      worker ??= engage();
      worker.postMessage(message);
      worker.ref();
      const settle = () => {
        running = null;
        clearTimeout(watchdog);
        stop.removeEventListener('abort', onStop);
        rest();
      };
      const fail = (problem: SolverProblem) => {
        settle();
        reject(problem);
      };
      const giveUp = (problem: SolverProblem) => {
        dismiss();
        fail(problem);
      };
      const onStop = () => giveUp(stopped());
      const watchdog = setTimeout(
        () => giveUp(new SolverProblem('SILENT', 'The solver gave no answer in its time.')),
        timeLimitMs + graceMs,
      );
      stop.addEventListener('abort', onStop);
      running = {
        hear(message) {
          if (message.kind === 'report') return onReport?.(message.report);
          if (message.kind === 'problem') return fail(new SolverProblem(message.code, message.message));
          settle();
          resolve(message.outcome);
        },
        fail,
      };
    });

  const queued = (message: OrderMessage, options: OrderOptions<unknown>): Promise<unknown> => {
    const { signal } = options;
    const stop = AbortSignal.any(signal ? [signal, closing.signal] : [closing.signal]);
    const before = queue;
    const mine = whenever(before, stop).then(() => {
      if (stop.aborted) throw stopped();
      return ask(message, stop, options);
    });
    queue = Promise.allSettled([before, mine]);
    return mine;
  };

  const perform: Solver['do'] = (order, input, options) =>
    // What the worker sends back under this name is of its types.
    queued({ order: order.name, input }, options as OrderOptions<unknown>) as Promise<never>;

  return {
    solve: (solving, { onProgress, signal } = {}) =>
      perform(solveOrder, solving, { timeLimitMs: solving.timeLimitMs, onReport: onProgress, signal }),
    do: perform,
    warm() {
      if (closing.signal.aborted || running) return;
      worker ??= engage();
      rest();
    },
    close() {
      closing.abort();
      clearTimeout(idle);
      dismiss();
    },
  };
}

function stopped(): SolverProblem {
  return new SolverProblem('STOPPED', 'It was called off.');
}

/** When what was queued before is over, or there is nothing left to wait for. */
function whenever(before: Promise<unknown>, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stop.removeEventListener('abort', go);
      resolve();
    };
    stop.addEventListener('abort', go);
    void before.then(go);
    if (stop.aborted) go();
  });
}
