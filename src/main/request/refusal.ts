import type { Failure } from '#contract/envelope.ts';

/** Thrown by a handler to answer with a failure; everything it had written is rolled back. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The thing asked for is not there (any more). */
export function notFound(what: string): Refusal {
  return new Refusal({
    code: 'NOT_FOUND',
    message: `This ${what} is no longer there. What you see has been refreshed.`,
  });
}

/** What the screen saw has changed since. */
export function stale(what: string): Refusal {
  return new Refusal({
    code: 'STALE',
    message: `This ${what} was changed meanwhile. What you see has been refreshed: look again, then repeat your change.`,
  });
}

/** The input is well formed but a field cannot be so. */
export function invalid(field: string, problem: string): Refusal {
  return new Refusal({ code: 'INVALID', message: problem, fields: { [field]: problem } });
}

/** It cannot be done as things are; the message says what to do next. */
export function notPossible(message: string): Refusal {
  return new Refusal({ code: 'NOT_POSSIBLE', message });
}
