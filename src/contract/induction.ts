import { z } from 'zod';
import { stepOutcomes } from '#domain/induction/induction.ts';
import { stepStates } from '#domain/induction/stepState.ts';
import { stuckReasons } from '#domain/reserves/forecast.ts';
import { readyStates } from '#domain/reserves/readiness.ts';
import { proposal, read, write } from './define.ts';
import { signOffRole, stepKind, templateChange } from './programme.ts';
import {
  clockTime,
  finding,
  id,
  interval,
  isoDate,
  link,
  optionalLine,
  sessionKind,
  version,
} from './values.ts';

const outcome = z.enum(stepOutcomes);
const stuckReason = z.enum(stuckReasons);

/** How ready somebody is, seen from today. `stepId`, `step`: what it hangs on. */
export const readiness = z.object({
  state: z.enum(readyStates),
  on: z.string().nullable(),
  stepId: id.nullable(),
  step: z.string().nullable(),
  why: stuckReason.nullable(),
});
export type ReadinessView = z.infer<typeof readiness>;

const booked = z.object({ sessionId: id, date: z.string(), start: z.string(), end: z.string() });

export const ownStep = z.object({
  id,
  name: z.string(),
  kind: stepKind,
  needed: z.number(),
  minutes: z.number(),
  signOff: signOffRole,
  dueOn: z.string().nullable(),
  validMonths: z.number().nullable(),
  isGate: z.boolean(),
  after: z.array(id),
  /** The long-term cover it was added for; null for a step of the programme. */
  cover: z.object({ id, until: z.string().nullable() }).nullable(),
  evidence: z.array(
    z.object({
      id,
      doneOn: z.string(),
      outcome,
      expiresOn: z.string().nullable(),
      reference: z.string().nullable(),
      signedById: id.nullable(),
      held: z.boolean(),
    }),
  ),
  booked: z.array(booked),
  state: z.enum(stepStates),
  /** How often it was done and still counts. */
  done: z.number(),
  /** The day on which what was done runs out; null when it does not, or is not done. */
  expiresOn: z.string().nullable(),
  /** Names of the steps it waits for. */
  blockedBy: z.array(z.string()),
  /** Sessions that are over and not signed off. */
  toSignOff: z.array(booked),
  /** How many sessions are still to be booked. */
  toBook: z.number(),
  /** The day it can be done; null when done, or while that cannot be said. */
  forecast: z.string().nullable(),
  why: stuckReason.nullable(),
  bookedTooEarly: z.boolean(),
  missesDue: z.boolean(),
});
export type OwnStepView = z.infer<typeof ownStep>;

export const inductionView = z.object({
  id,
  version,
  personId: id,
  programmeId: id,
  programme: z.string(),
  startDate: z.string(),
  readiness,
  /** Steps done, of all. */
  done: z.number(),
  of: z.number(),
  /** Ids of the steps that can be done now. */
  next: z.array(id),
  steps: z.array(ownStep),
  /** What changed in the programme since, and has been neither taken over nor left. */
  changes: z.array(templateChange),
});
export type InductionView = z.infer<typeof inductionView>;

const reference = optionalLine(60);

export const inductionRequests = {
  /** Null for somebody whose induction has not begun. */
  'induction.get': read(z.strictObject({ personId: id }), inductionView.nullable()),
  /**
   * Times at which the person and whoever leads could do a step: in its turn, or `on` a day of choice. `why`: what stands
   * in the way when that day has none.
   */
  'step.slots': read(
    z.strictObject({
      id,
      stepId: id,
      leads: z.array(id).max(60),
      placeId: id.nullable(),
      on: isoDate.nullable().default(null),
    }),
    z.object({ slots: z.array(interval), why: z.array(finding) }),
  ),
  /** Sessions the person is in that could be the one in which a step is done, the likeliest first. */
  'step.sessions': read(
    z.strictObject({ id, stepId: id }),
    z.array(z.object({ id, kind: sessionKind, date: z.string(), start: z.string(), end: z.string() })),
  ),
  /** Where a step dragged onto the calendar would not fit between two dates, and the first time of each day that does. */
  'step.fit': read(
    z.strictObject({ id, stepId: id, from: isoDate, until: isoDate }),
    z.object({
      blocked: z.array(z.object({ interval, finding })),
      days: z.array(z.object({ date: z.string(), slot: interval.nullable(), why: z.array(finding) })),
    }),
  ),

  /** The programme's steps become the person's own. `held`: what they bring along, by step of the programme. */
  'induction.start': write({
    personId: id,
    version,
    programmeId: id,
    startDate: isoDate,
    held: z
      .array(
        z.strictObject({
          originId: id,
          doneOn: isoDate,
          outcome,
          expiresOn: isoDate.nullable(),
          reference,
        }),
      )
      .max(200),
  }),
  /** Of what changed in the programme, which steps are taken over and which stay as they are for this person. */
  'induction.takeOver': write({
    id,
    version,
    take: z.array(id).max(200),
    leave: z.array(id).max(200),
  }),
  /** The day by which a step is expected; null when nobody knows. */
  'step.setDue': write({ id, version, stepId: id, dueOn: isoDate.nullable() }),
  /** Takes back something that was signed off. */
  'step.undo': write({ id, version, evidenceId: id }),
  /** A session that is there already is the one in which the step is done; or no longer is. */
  'step.link': write({ id, version, stepId: id, sessionId: id }),
  'step.unlink': write({ id, version, stepId: id, sessionId: id }),

  'step.signOff': proposal({
    id,
    version,
    stepId: id,
    doneOn: isoDate,
    outcome,
    /** The first day on which it no longer counts; null as the step says. */
    expiresOn: isoDate.nullable(),
    reference,
    signedById: id.nullable(),
  }),
  /** Books a session in which the person does the step. */
  'step.book': proposal({
    id,
    version,
    stepId: id,
    date: isoDate,
    start: clockTime,
    end: clockTime,
    placeId: id.nullable(),
    link,
    leads: z.array(id).max(60),
  }),
};
