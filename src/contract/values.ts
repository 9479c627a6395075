import { z } from 'zod';
import { absenceKinds } from '#domain/absence/absence.ts';
import { findingCodes } from '#domain/finding.ts';
import { gapStates } from '#domain/gaps/gap.ts';
import { recordedStatuses, roles } from '#domain/people/person.ts';
import {
  askAnswers,
  askWays,
  cancelReasons,
  sessionKinds,
  sessionQuestions,
  sessionStates,
} from '#domain/sessions/session.ts';
import { isClockTime, isIsoDate } from '#domain/time/dates.ts';

/** The values that several features send: dates, times, findings and the session as every screen shows it. */

export const id = z.int().positive();
export const version = z.int().positive();
export const isoDate = z
  .string()
  .refine(isIsoDate, 'This is not a date.')
  .refine((date) => date >= '2000-01-01' && date <= '2199-12-31', 'The year must be between 2000 and 2199.');
export const clockTime = z.string().refine(isClockTime, 'This is not a time of day, such as 09:30.');
export const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

/** Trimmed text of one line that must not be empty. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1, 'This cannot be empty.')
    .max(longest, `This can hold ${longest} characters at most.`)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'This must be one line.');
}

/** One line or nothing; an empty line is nothing. */
export function optionalLine(longest: number) {
  return line(longest).nullable();
}

/** Trimmed text of several lines that must not be empty. */
export function text(longest: number) {
  return z
    .string()
    .trim()
    .min(1, 'This cannot be empty.')
    .max(longest, `This can hold ${longest} characters at most.`)
    .refine((words) => !/[^\P{Cc}\n\r\t]/u.test(words), 'This holds characters that cannot be sent.');
}

export const role = z.enum(roles);
export const recordedStatus = z.enum(recordedStatuses);
export const status = z.enum([...recordedStatuses, 'notStarted', 'leaver']);
export const sessionKind = z.enum(sessionKinds);
export const sessionState = z.enum(sessionStates);
export const sessionQuestion = z.enum(sessionQuestions);
export const cancelReason = z.enum(cancelReasons);
export const absenceKind = z.enum(absenceKinds);
export const partKind = z.enum(['lead', 'attendee']);
export const link = z
  .url({ protocol: /^https$/, message: 'A link must start with https://.' })
  .max(400)
  .nullable();

export const interval = z.object({ start: z.string(), end: z.string() });

export const finding = z.object({
  code: z.enum(findingCodes),
  severity: z.enum(['hard', 'soft']),
  personId: id.nullable(),
  sessionId: id.nullable(),
  when: interval.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

export const gap = z.object({
  sessionId: id,
  personId: id,
  chain: z.array(id),
  interval,
  uncovered: z.array(interval),
  state: z.enum(gapStates),
  coLeadPresent: z.boolean(),
  coverTerm: z.enum(['short', 'long']),
});

export type GapView = z.infer<typeof gap>;

export const part = z.object({ personId: id, part: partKind, origin: z.enum(['series', 'hand']) });
export const cover = z.object({
  id,
  forPersonId: id,
  byPersonId: id,
  start: z.string(),
  end: z.string(),
  swapId: id.nullable(),
});
export const ask = z.object({
  id,
  forPersonId: id,
  askedPersonId: id,
  askedAt: z.string(),
  how: z.enum(askWays),
  start: z.string().nullable(),
  end: z.string().nullable(),
  answer: z.enum(askAnswers).nullable(),
  answeredAt: z.string().nullable(),
});

/** A session as every screen shows it, with what is open about it. */
export const sessionView = z.object({
  id,
  version,
  seriesId: id.nullable(),
  slot: z.string().nullable(),
  kind: sessionKind,
  date: z.string(),
  start: z.string(),
  end: z.string(),
  placeId: id.nullable(),
  site: z.string().nullable(),
  state: sessionState,
  question: sessionQuestion.nullable(),
  serviceUserCode: z.string().nullable(),
  parts: z.array(part),
  cover: z.array(cover),
  asks: z.array(ask),
  notNeededFor: z.array(id),
  cancelReason: cancelReason.nullable(),
  changedByHand: z.boolean(),
  placeName: z.string().nullable(),
  link: z.string().nullable(),
  serviceUserId: id.nullable(),
  gaps: z.array(gap),
});
export type SessionView = z.infer<typeof sessionView>;

/** What every write answers: the entry of history it made (null when nothing changed) and the row it made, if any. */
export const written = z.object({ entryId: id.nullable(), id: id.nullable() });

export const overrideReasons = [
  'personAgreed',
  'noOneElse',
  'swapAgreed',
  'continuity',
  'recordOutOfDate',
  'other',
] as const;

/** Breaking a hard rule knowingly; recorded with the findings. */
export const override = z.strictObject({
  reason: z.enum(overrideReasons),
  note: optionalLine(200),
});

/** Whether something beyond the database was done, and what to tell of it. */
export const done = z.object({ done: z.boolean(), message: z.string() });
