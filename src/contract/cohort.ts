import { z } from 'zod';
import { attendances } from '#domain/reserves/cohort.ts';
import { nothing, proposal, read, write } from './define.ts';
import { clockTime, id, isoDate, line, link, version } from './values.ts';

const run = z.object({
  sessionId: id,
  sessionVersion: version,
  date: z.string(),
  start: z.string(),
  cohort: z.string(),
});

export const cohortView = z.object({
  id,
  version,
  name: z.string(),
  /** The step of the programme they do together. */
  step: z.string(),
  /** By part. */
  sessions: z.array(
    z.object({
      sessionId: id,
      part: z.number(),
      date: z.string(),
      start: z.string(),
      end: z.string(),
      state: z.enum(['planned', 'skipped', 'cancelled']),
      leads: z.array(id),
      /** Whether an experienced peer worker is among those who lead it. */
      peerDelivers: z.boolean(),
    }),
  ),
  members: z.array(
    z.object({
      personId: id,
      /** One for each session, in order. */
      attendance: z.array(z.enum(attendances)),
      /** Parts missed and not made up, each with the next run of the same, where there is one. */
      owed: z.array(z.object({ part: z.number(), nextRun: run.nullable() })),
    }),
  ),
});
export type CohortView = z.infer<typeof cohortView>;

const time = z.strictObject({ date: isoDate, start: clockTime, end: clockTime });

export const cohortRequests = {
  'cohort.list': read(nothing, z.array(cohortView)),
  /** The same times, each moved to the nearest at which all can come; null where none is found before the next. */
  'cohort.freeTimes': read(
    z.strictObject({
      people: z.array(id).min(1).max(80),
      placeId: id.nullable(),
      times: z.array(time).min(1).max(60),
    }),
    z.array(z.object({ date: z.string(), start: z.string(), end: z.string() }).nullable()),
  ),

  /** Who attended a session that is over, and who missed it; whoever is recorded of that day already stays as they are. */
  'cohort.register': write({
    id,
    version,
    sessionId: id,
    attended: z.array(id).max(60),
    missed: z.array(id).max(60),
    signedById: id.nullable(),
  }),

  /** Everybody named does a step together, in one session for each time given, all planned at once. */
  'cohort.plan': proposal({
    name: line(80),
    /** A step of a programme; people on another pathway do their own of the same name. */
    stepId: id,
    people: z.array(id).min(1).max(60),
    leads: z.array(id).max(20),
    placeId: id.nullable(),
    link,
    times: z.array(time).min(1).max(60),
  }),
  /** Somebody who missed a part comes to the next run of the same. */
  'cohort.join': proposal({ sessionId: id, version, personId: id }),
};
