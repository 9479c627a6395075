import type { Outcome, Progress, Solving } from './tieredModel.ts';

/**
 * The name of something a worker does, with what it is given, what it tells meanwhile and what comes of it: all plain values,
 * since they cross to another thread. It holds no code, so that who asks for the work cannot do it on their own thread.
 */
export interface Work<Input, Report, Outcome> {
  readonly name: string;
  /** Only says the types; nothing has it. */
  readonly does?: (input: Input, tell: (report: Report) => void) => Outcome;
}

/** Solving one model. */
export const solveWork: Work<Solving, Progress, Outcome> = { name: 'solve' };
