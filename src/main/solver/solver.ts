import type { Worker } from 'node:worker_threads';
import type { Message } from './messages.ts';
import { SolverProblem } from './solverProblem.ts';
import type { Outcome, Progress, Solving } from './tieredModel.ts';

export interface SolveOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** Solves models on a thread of its own. */
export interface Solver {
  /** Solvings asked for at the same time take their turns. Rejects with a SolverProblem. */
  solve(solving: Solving, options?: SolveOptions): Promise<Outcome>;
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
  let turn: Promise<unknown> = Promise.resolve();
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

  const ask = (solving: Solving, stop: AbortSignal, onProgress: SolveOptions['onProgress']) =>
    new Promise<Outcome>((resolve, reject) => {
      clearTimeout(idle);
      worker ??= engage();
      worker.postMessage(solving);
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
        solving.timeLimitMs + graceMs,
      );
      stop.addEventListener('abort', onStop);
      running = {
        hear(message) {
          if (message.kind === 'progress') return onProgress?.(message.progress);
          if (message.kind === 'problem') return fail(new SolverProblem(message.code, message.message));
          settle();
          resolve(message.outcome);
        },
        fail,
      };
    });

  return {
    solve(solving, { onProgress, signal } = {}) {
      const stop = AbortSignal.any(signal ? [signal, closing.signal] : [closing.signal]);
      const before = turn;
      const mine = whenever(before, stop).then(() => {
        if (stop.aborted) throw stopped();
        return ask(solving, stop, onProgress);
      });
      turn = Promise.allSettled([before, mine]);
      return mine;
    },
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

/** When the turns before are over, or there is nothing left to wait for. */
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
