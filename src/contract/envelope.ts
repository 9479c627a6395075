import { z } from 'zod';
import { finding } from './values.ts';

export const failureCodes = [
  /** The message does not fit the contract; `fields` point at what is wrong. */
  'INVALID',
  'UNKNOWN_REQUEST',
  'UNTRUSTED',
  'NOT_FOUND',
  /** What the screen saw has changed since. */
  'STALE',
  /** A hard rule says no; `findings` say why. May be overridden. */
  'REFUSED',
  /** Soft findings to accept first. */
  'CONFIRM',
  /** Something cannot be done as things are; the message says what to do next. */
  'NOT_POSSIBLE',
  /** The database cannot be used; the message says why. */
  'NO_DATABASE',
  'INTERNAL',
] as const;

export const failure = z.object({
  code: z.enum(failureCodes),
  message: z.string(),
  findings: z.array(finding).optional(),
  /** Field path (`hours.0.start`) → what is wrong with it. */
  fields: z.record(z.string(), z.string()).optional(),
});
export type Failure = z.infer<typeof failure>;

/** What main always answers with; a request never rejects. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** One request on the wire. */
export const message = z.strictObject({ name: z.string().max(60), input: z.unknown() });
