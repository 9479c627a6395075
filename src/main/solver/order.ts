import type { Outcome, Progress, Solving } from './tieredModel.ts';

/**
 * An order names something a worker does, with what it is given, what it tells meanwhile and what comes of it: all plain values,
 * since they cross to another thread. It holds no code, so that who gives the order cannot carry it out on their own thread.
 */
export interface Order<Input, Report, Outcome> {
  readonly name: string;
  /** Only says the types; nothing has it. */
  readonly does?: (input: Input, tell: (report: Report) => void) => Outcome;
}

/** Solving one model. */
export const solveOrder: Order<Solving, Progress, Outcome> = { name: 'solve' };
