/**
 * - `UNSOUND`: the model or its start is not what it must be.
 * - `INFEASIBLE`: no values keep every row.
 * - `NOTHING_FOUND`: time ran out before any values were found, and no start was given.
 * - `STOPPED`: it was called off, or the solver was closed.
 * - `SILENT`: no answer came well past the time limit.
 * - `CRASHED`: the worker ended without an answer.
 */
export type SolverProblemCode = 'UNSOUND' | 'INFEASIBLE' | 'NOTHING_FOUND' | 'STOPPED' | 'SILENT' | 'CRASHED';

/** Why a solving has no outcome. */
export class SolverProblem extends Error {
  override readonly name = 'SolverProblem';
  readonly code: SolverProblemCode;

  constructor(code: SolverProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
