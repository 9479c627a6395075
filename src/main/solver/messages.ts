import type { SolverProblemCode } from './solverProblem.ts';
import type { Outcome, Progress } from './tieredModel.ts';

/** What the worker says back to a Solving: progress as often as it likes, then one of the others. */
export type Message =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'outcome'; outcome: Outcome }
  | { kind: 'problem'; code: SolverProblemCode; message: string };
