import { z } from 'zod';
import {
  exceptionReasons,
  supervisedRoles,
  supervisedStatuses,
  supervisionKinds,
} from '#domain/supervision/cadence.ts';
import { ledgerStates, notCountedReasons } from '#domain/supervision/ledger.ts';
import { supportPromptKinds } from '#domain/supervision/supportPrompt.ts';
import { nothing, proposal, read, write } from './define.ts';
import { finding, id, interval, isoDate, version } from './values.ts';

/** Who is supervised how often, who is due, and who was in date. */

const kind = z.enum(supervisionKinds);
const state = z.enum(ledgerStates).nullable();

/** The numbers as typed; whether they contradict each other the domain says (`cadenceProblem`). Null asks for nothing. */
export const cadence = z
  .strictObject({
    everyWeeks: z.int('Give a whole number of weeks.'),
    withinDays: z.int('Give a whole number of days.'),
    minimumMinutes: z.int('Give a whole number of minutes.'),
    groupCounts: z.boolean(),
  })
  .nullable();

const rule = z.object({
  id,
  version,
  role: z.enum(supervisedRoles),
  status: z.enum(supervisedStatuses),
  kind,
  from: z.string(),
  cadence,
});
export type CadenceRuleView = z.infer<typeof rule>;

const exception = z.object({
  id,
  version,
  personId: id,
  kind,
  from: z.string(),
  until: z.string().nullable(),
  cadence,
  reason: z.enum(exceptionReasons),
});
export type CadenceExceptionView = z.infer<typeof exception>;

const held = z.object({ date: z.string(), sessionId: id });

/** How it stands today with one person and kind. */
export const ledgerRow = z.object({
  personId: id,
  kind,
  state,
  notCounted: z.enum(notCountedReasons).nullable(),
  cadence,
  exceptionReason: z.enum(exceptionReasons).nullable(),
  /** A reserve who stands in for somebody is asked what an active peer worker is. */
  standsIn: z.object({ forPersonId: id, from: z.string() }).nullable(),
  countedFrom: z.string().nullable(),
  dueOn: z.string().nullable(),
  windowFrom: z.string().nullable(),
  windowUntil: z.string().nullable(),
  lastAttended: held.nullable(),
  owed: z.array(held),
  /** Whether somebody is known who leads it; where not, a lead must be chosen before a time can be found. */
  leadKnown: z.boolean(),
  /** The next one booked. */
  next: z.object({ sessionId: id, date: z.string(), start: z.string() }).nullable(),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

const toRegister = z.object({
  sessionId: id,
  kind,
  date: z.string(),
  start: z.string(),
  people: z.array(id),
});
export type ToRegister = z.infer<typeof toRegister>;

const settling = z.object({ personId: id, day: z.string(), months: z.number() });
export type Settling = z.infer<typeof settling>;

/** A wellbeing plan to look at again, or support from a peer to offer or hear about. */
const support = z.object({ personId: id, what: z.enum(supportPromptKinds), on: z.string() });
export type Support = z.infer<typeof support>;

/** A group that meets anyway: their own, where nothing is to be booked, or one that can be joined for once. */
const groupRemedy = z.object({
  sessionId: id,
  version,
  date: z.string(),
  start: z.string(),
  end: z.string(),
  leads: z.array(id),
  attendees: z.array(id),
  own: z.boolean(),
  inTime: z.boolean(),
  /** Whether it settles the matter; where nothing does, a time of its own is needed. */
  helps: z.boolean(),
  findings: z.array(finding),
});
export type GroupRemedyView = z.infer<typeof groupRemedy>;

export const timelineMarks = ['held', 'missed', 'cancelled', 'notRecorded', 'booked'] as const;
export type TimelineMark = (typeof timelineMarks)[number];

export const supervisionRequests = {
  /** Everybody supervised, and what must be recorded or suggested; by harm. */
  'supervision.ledger': read(
    nothing,
    z.object({
      rows: z.array(ledgerRow),
      toRegister: z.array(toRegister),
      settling: z.array(settling),
      support: z.array(support),
    }),
  ),
  /** One person's supervision in `[from, until)`: what took place, and the periods of each state. */
  'supervision.timeline': read(
    z
      .strictObject({ personId: id, from: isoDate, until: isoDate })
      .refine((range) => range.from < range.until, {
        message: 'The period must end after it starts.',
        path: ['until'],
      }),
    z.object({
      sessions: z.array(z.object({ sessionId: id, kind, date: z.string(), mark: z.enum(timelineMarks) })),
      statePeriods: z.array(z.object({ kind, from: z.string(), until: z.string(), state })),
      due: z.array(z.object({ kind, date: z.string() })),
    }),
  ),
  /** Who was in date between two dates (inclusive), each person, kind and status with the days counted. */
  'supervision.compliance': read(
    z.strictObject({ from: isoDate, until: isoDate }),
    z.object({
      rows: z.array(
        z.object({
          personId: id,
          kind,
          status: z.enum(supervisedStatuses),
          daysCounted: z.number(),
          daysInDate: z.number(),
          attended: z.number(),
          missed: z.number(),
          onLastDay: state,
        }),
      ),
    }),
  ),
  'supervision.rules': read(nothing, z.object({ rules: z.array(rule), exceptions: z.array(exception) })),
  /** How somebody can be caught up: groups that meet anyway, then times that suit them and who supervises them. */
  'supervision.catchUp': read(
    z.strictObject({
      personId: id,
      kind,
      /** Who is to lead; null for whoever supervises them usually. */
      leadId: id.nullable().default(null),
    }),
    z.object({
      leadId: id.nullable(),
      /** Where nobody is known who leads: who could. */
      couldLead: z.array(id),
      groups: z.array(groupRemedy),
      placeId: id.nullable(),
      link: z.string().nullable(),
      minutes: z.number(),
      /** The last day looked at (inclusive); `late` when it is overdue whatever is booked. */
      last: z.string().nullable(),
      late: z.boolean(),
      slots: z.array(interval),
    }),
  ),
  /** Where the coordinators' hours go, in the weeks from a Monday on. */
  'supervision.hours': read(
    z.strictObject({ from: isoDate, weeks: z.int().min(1).max(26) }),
    z.array(
      z.object({
        personId: id,
        contractedMinutes: z.number().nullable(),
        weeks: z.array(
          z.object({
            monday: z.string(),
            supervision: z.number(),
            meetings: z.number(),
            training: z.number(),
            cover: z.number(),
          }),
        ),
      }),
    ),
  ),

  /** From today on what the trust asks of everybody holds for them again. */
  'supervision.endException': write({ id, version }),

  /** What is asked of a role and status from a date on; what was asked before stays known. */
  'supervision.setRule': proposal({
    role: z.enum(supervisedRoles),
    status: z.enum(supervisedStatuses),
    kind,
    from: isoDate,
    cadence,
    /** The version of the newest rule the screen saw; null when there is none. */
    version: version.nullable(),
  }),
  'supervision.setException': proposal({
    personId: id,
    kind,
    from: isoDate,
    until: isoDate.nullable(),
    cadence,
    reason: z.enum(exceptionReasons),
  }),
};
