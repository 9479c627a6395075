import { z } from 'zod';
import { attendanceValues, cancelledByValues, notHeldReasons } from '#domain/supervision/register.ts';
import { nothing, read, write } from './define.ts';
import { clockTime, id, isoDate, line, version } from './values.ts';

/** What came of sessions of supervision, and what was agreed in them. No field holds what was said. */

const topic = z.object({ id, version, name: z.string(), archived: z.boolean() });
export type TopicView = z.infer<typeof topic>;

const action = z.object({
  id,
  version,
  personId: id,
  ownerId: id,
  sessionId: id.nullable(),
  what: z.string(),
  dueOn: z.string(),
  closedOn: z.string().nullable(),
});
export type ActionView = z.infer<typeof action>;

const attendance = z.enum(attendanceValues);

const register = z.object({
  id,
  version,
  held: z.boolean(),
  ledById: id.nullable(),
  cancelledBy: z.enum(cancelledByValues).nullable(),
  reason: z.enum(notHeldReasons).nullable(),
  lines: z.array(
    z.object({
      personId: id,
      attendance: attendance.nullable(),
      leftAt: z.string().nullable(),
      minutes: z.number(),
    }),
  ),
  topicIds: z.array(id),
});
export type RegisterView = z.infer<typeof register>;

const ofSession = {
  sessionId: id,
  /** The session's version. */
  version,
};

export const registerRequests = {
  /** All a register panel shows: who was to be there, what was recorded, and what is carried forward. */
  'register.of': read(
    z.strictObject({ sessionId: id }),
    z.object({
      register: register.nullable(),
      /** Why none can be taken now, in words; null when one can. */
      refused: z.string().nullable(),
      /** Who is on it, with whether they were away at the time. */
      people: z.array(z.object({ personId: id, away: z.boolean() })),
      ledById: id.nullable(),
      topics: z.array(topic),
      actions: z.array(action),
    }),
  ),
  /** Actions, of one person or of everybody; those closed too when asked. */
  'register.actions': read(z.strictObject({ personId: id.nullable(), closed: z.boolean() }), z.array(action)),
  'register.topics': read(nothing, z.array(topic)),
  /** What is recorded of somebody beside sessions. */
  'register.support': read(
    z.strictObject({ personId: id }),
    z.object({
      wellbeingPlan: z.object({ version, hasPlan: z.boolean(), reviewOn: z.string().nullable() }).nullable(),
      peerSupport: z.array(
        z.object({
          id,
          version,
          offeredOn: z.string(),
          answer: z.enum(['accepted', 'declined']).nullable(),
          answeredOn: z.string().nullable(),
        }),
      ),
    }),
  ),

  /** What came of a session; taken again, it corrects what was recorded, and history keeps both. */
  'register.take': write({
    ...ofSession,
    held: z.boolean(),
    lines: z.array(z.strictObject({ personId: id, attendance, leftAt: clockTime.nullable() })).max(60),
    cancelledBy: z.enum(cancelledByValues).nullable(),
    reason: z.enum(notHeldReasons).nullable(),
    topicIds: z.array(id).max(60),
  }),
  /** As if none had been taken; then the session can be changed again. */
  'register.takeBack': write(ofSession),
  'register.addAction': write({
    personId: id,
    ownerId: id,
    sessionId: id.nullable(),
    what: line(120),
    dueOn: isoDate,
  }),
  'register.changeAction': write({ id, version, ownerId: id, what: line(120), dueOn: isoDate }),
  /** Done, or no longer to be done; opened again when `closed` is false. */
  'register.closeAction': write({ id, version, closed: z.boolean() }),
  'register.addTopic': write({ name: line(40) }),
  'register.changeTopic': write({ id, version, name: line(40), archived: z.boolean() }),
  'register.setWellbeingPlan': write({
    personId: id,
    /** Null when nothing was recorded before. */
    version: version.nullable(),
    hasPlan: z.boolean(),
    reviewOn: isoDate.nullable(),
  }),
  'register.offerPeerSupport': write({ personId: id, offeredOn: isoDate }),
  'register.answerPeerSupport': write({
    id,
    version,
    answer: z.enum(['accepted', 'declined']),
    answeredOn: isoDate,
  }),
};
