import type { SolverProblemCode } from './problem.ts';

/** What a worker is sent: an order by its name, and what it needs for it. */
export interface OrderMessage {
  order: string;
  input: unknown;
}

/** What the worker says back to an order: what there is to tell as often as it likes, then one of the others. */
export type Message =
  | { kind: 'report'; report: unknown }
  | { kind: 'outcome'; outcome: unknown }
  | { kind: 'problem'; code: SolverProblemCode; message: string };
