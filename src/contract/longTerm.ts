import { z } from 'zod';
import { findingCodes } from '#domain/finding.ts';
import { stepStates } from '#domain/induction/stepState.ts';
import { switchStates } from '#domain/longTerm/longTerm.ts';
import { coverStepKinds } from '#domain/longTerm/steps.ts';
import { supervisionKinds } from '#domain/supervision/cadence.ts';
import { nothing, proposal, read } from './define.ts';
import { cadence } from './supervision.ts';
import { clockTime, finding, id, interval, isoDate, sessionView, version } from './values.ts';

/** When cover becomes long-term, and how sure that is. */
const switchOver = z.object({ date: z.string(), state: z.enum(switchStates) });

/** A reserve, and how much of what somebody leaves open they could take from the suggested day on. */
const reserve = z.object({
  personId: id,
  /** The first day on which they are ready; null when none is known. */
  readyFrom: z.string().nullable(),
  missing: z.array(
    z.object({
      code: z.enum(['notBegun', 'gateMissing', 'gateExpired', 'reserveLater']),
      /** The name of a gate. */
      step: z.string().nullable(),
      from: z.string().nullable(),
    }),
  ),
  can: z.number(),
  of: z.number(),
  /** Of those they could take, in how many they know the service user or group. */
  known: z.number(),
  cannot: z.array(z.object({ code: z.enum(findingCodes), count: z.number() })),
});
export type ReserveView = z.infer<typeof reserve>;

const meeting = z.object({
  sessionId: id,
  date: z.string(),
  start: z.string(),
  end: z.string(),
});

/** A reserve standing in for somebody. */
export const longTermView = z.object({
  id,
  version,
  forPersonId: id,
  byPersonId: id,
  from: z.string(),
  /** The last day; null while nobody knows. */
  until: z.string().nullable(),
  handover: meeting.nullable(),
  firstSupervision: meeting.nullable(),
  handBack: meeting.nullable(),
  /** What it added to the induction of whoever stands in, in order. */
  steps: z.array(z.object({ id, name: z.string(), dueOn: z.string().nullable(), state: z.enum(stepStates) })),
  /** The absence stood in for, and the day the person is back from it; null when not known. */
  absenceId: id.nullable(),
  backOn: z.string().nullable(),
  /** Whether the hand-back should be arranged now. */
  handBackDue: z.boolean(),
  running: z.boolean(),
});
export type LongTermView = z.infer<typeof longTermView>;

/** A session in which work is handed over or back, or the first supervision: who is in it follows from what it is for. */
const meetingInput = z.strictObject({
  date: isoDate,
  start: clockTime,
  end: clockTime,
  placeId: id.nullable(),
});

/** A step of the reserve's induction that standing in can add. */
const coverStep = z.strictObject({
  what: z.enum(coverStepKinds),
  /** The ward or community team to be introduced to; null for access, and where no team is known. */
  clinicalTeamId: id.nullable(),
});
export type CoverStepChoice = z.infer<typeof coverStep>;

const preview = z.object({
  /** What would be covered, oldest first, each with what there is to know. */
  covered: z.array(z.object({ session: sessionView, findings: z.array(finding) })),
  /** What would stay open, each with every reason. */
  open: z.array(z.object({ session: sessionView, findings: z.array(finding) })),
  /** Sessions others cover from then on, which could be taken over. */
  byTeam: z.number(),
  /** Times at which both could meet for the handover. */
  slots: z.array(interval),
  /** The first individual supervision: who would lead it, times at which both could meet, and one there is already. */
  supervision: z.object({
    leadId: id.nullable(),
    slots: z.array(interval),
    booked: meeting.nullable(),
  }),
  /** What can be added to the reserve's induction; null where none has begun. `already`: a step that answers it. */
  steps: z
    .array(
      coverStep.extend({
        name: z.string(),
        dueOn: z.string(),
        already: z.object({ name: z.string(), isHeld: z.boolean() }).nullable(),
      }),
    )
    .nullable(),
  /** What supervision is asked of whoever stands in: that of an active peer worker. */
  asked: z.array(z.object({ kind: z.enum(supervisionKinds), cadence })),
});
export type LongTermPreview = z.infer<typeof preview>;

/** One line for Today. */
const due = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('switchOver'),
    absenceId: id,
    personId: id,
    switchOver,
    /** Who could take most; null without any reserve. */
    best: reserve.nullable(),
  }),
  z.object({ what: z.literal('handBack'), cover: longTermView }),
  /** Steps that came with the cover, by name: due soon or since, and not even booked. */
  z.object({ what: z.literal('steps'), cover: longTermView, steps: z.array(z.string()) }),
]);
export type LongTermDue = z.infer<typeof due>;

export const longTermRequests = {
  /** What the spell of an absence needs: when it becomes long-term, who could stand in, what bridges until then. */
  'longTerm.proposal': read(
    z.strictObject({ absenceId: id }),
    z.object({
      switchOver,
      /** Who stands in, will, or did last in this spell. */
      cover: longTermView.nullable(),
      /** Sessions that have come up since and that whoever stands in could take. */
      uncovered: z.number(),
      /** The day suggested to begin on, and until when the sessions are counted (inclusive). */
      from: z.string(),
      countedUntil: z.string(),
      /** Gaps from now to the suggested day: open, and arranged within the team. */
      bridging: z.object({ open: z.number(), arranged: z.number() }),
      reserves: z.array(reserve),
      /** Who covers most until then, else the coordinator: leads the handover. */
      deputyId: id.nullable(),
    }),
  ),
  /** What `longTerm.start` would do. */
  'longTerm.preview': read(
    z.strictObject({
      absenceId: id,
      byPersonId: id,
      leadId: id.nullable(),
      from: isoDate,
      until: isoDate.nullable(),
      takeOver: z.boolean(),
      placeId: id.nullable(),
      /** Who leads the first supervision, and where; null for whoever usually does. */
      supervisorId: id.nullable(),
      supervisionPlaceId: id.nullable(),
    }),
    preview,
  ),
  /** Times at which the reserve and the person could meet for the hand-back, after the last day. */
  'longTerm.handBackSlots': read(
    z.strictObject({ id, until: isoDate, placeId: id.nullable() }),
    z.object({ slots: z.array(interval) }),
  ),
  'longTerm.get': read(z.strictObject({ id }), longTermView),
  /** Every reserve who stands in now or will. */
  'longTerm.running': read(nothing, z.array(longTermView)),
  /** What Today says about long-term cover, the soonest first. */
  'longTerm.due': read(nothing, z.array(due)),

  /**
   * A reserve stands in from a day on: covers every session they can, oldest first; others stay open. `takeOver`: what
   * the team covers from then on goes to the reserve where they can.
   */
  'longTerm.start': proposal({
    absenceId: id,
    version,
    byPersonId: id,
    from: isoDate,
    until: isoDate.nullable(),
    /** Who leads the handover, where one is booked. */
    leadId: id.nullable(),
    handover: meetingInput.nullable(),
    /** Who leads the first individual supervision, where one is booked. */
    supervisorId: id.nullable(),
    supervision: meetingInput.nullable(),
    /** What is added to the induction of whoever stands in. */
    steps: z.array(coverStep).max(60),
    takeOver: z.boolean(),
  }),
  /** Whoever stands in takes what has come up since. */
  'longTerm.continue': proposal({ id, version }),
  /** The last day, and the session in which the work is handed back. The day before the first takes it all back. */
  'longTerm.end': proposal({ id, version, until: isoDate, handBack: meetingInput.nullable() }),
};
