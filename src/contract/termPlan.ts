import { z } from 'zod';
import { supervisionKinds } from '#domain/supervision/cadence.ts';
import { notPlannedReasons } from '#domain/termPlan/term.ts';
import { termTiers } from '#domain/termPlan/value.ts';
import { action, nothing, proposal, read } from './define.ts';
import { clockTime, id, isoDate, weekday } from './values.ts';

/** A term of supervision: everything that falls due between two dates, planned at once. */

const kind = z.enum(supervisionKinds);
const minutes = z.int('Give a whole number of minutes.').min(15).max(240);

/** Who is supervised by whom, on the dates `[from, until)`, how and where. */
export const termScope = z
  .strictObject({
    from: isoDate,
    until: isoDate,
    leadId: id,
    /** Whose individual supervision somebody else leads, and who. */
    ownLeads: z.array(z.strictObject({ personId: id, leadId: id })).max(60),
    people: z.array(id).min(1, 'Choose at least one person.').max(60),
    kinds: z.array(kind).min(1, 'Choose at least one kind of supervision.').max(2),
    /** The first choice first; none: sessions have no place. */
    rooms: z.array(id).max(20),
    minutes: z.strictObject({ individualSupervision: minutes, groupSupervision: minutes }),
    groupSize: z.int('Give a whole number of people.').min(2).max(60),
    mostInARow: z.int('Give a whole number of sessions.').min(1).max(10),
  })
  .refine((scope) => scope.from < scope.until, {
    message: 'The period must end after it starts.',
    path: ['until'],
  });
export type TermScopeInput = z.output<typeof termScope>;

/** A time for one session that is due, named by its supervisee and when it is due. */
const pick = z.strictObject({
  supervisee: z.string().max(500),
  dueOn: isoDate,
  date: isoDate,
  start: clockTime,
  placeId: id.nullable(),
});
export type TermPickInput = z.output<typeof pick>;

const time = {
  date: z.string(),
  start: z.string(),
  end: z.string(),
  placeId: id.nullable(),
  /** Members of a group who cannot come. */
  missing: z.array(id),
  /** Days beyond those around the date. */
  outside: z.number(),
  /** 0 at the usual weekday, time and rhythm; 1 in another week; 2 at another weekday or time. */
  off: z.number(),
};

const row = z.object({
  supervisee: z.string(),
  dueOn: z.string(),
  windowFrom: z.string(),
  windowUntil: z.string(),
  /** The session in the calendar that it is already; null for one to be made. */
  sessionId: id.nullable(),
  chosen: z.object({ ...time, locked: z.boolean() }).nullable(),
  alternatives: z.array(
    z.object({ ...time, displaces: z.array(z.object({ supervisee: z.string(), dueOn: z.string() })) }),
  ),
  /** How many times there are for it at all. */
  times: z.number(),
});
export type TermRowView = z.infer<typeof row>;

const halfDay = { weekday, start: z.string(), end: z.string() };
const helped = z.object({
  help: z.discriminatedUnion('help', [
    z.object({ help: z.literal('room'), ...halfDay }),
    z.object({ help: z.literal('leadWorks'), leadId: id, ...halfDay }),
    z.object({ help: z.literal('widerWindow'), supervisee: z.string(), days: z.number() }),
  ]),
  /** Sessions more that would have a time, and days fewer outside those around their dates. */
  placed: z.number(),
  days: z.number(),
});
export type TermHelpedView = z.infer<typeof helped>;

export const termPlan = z.object({
  scope: termScope,
  /** Of everything the plan was worked out from: what is accepted later must still be so. */
  digest: z.string(),
  /**
   * How it was found: proven best, the best found in the time there was or until it was stopped, or supervisee by
   * supervisee.
   */
  method: z.enum(['best', 'timeLimit', 'stopped', 'oneByOne']),
  tiers: z.array(
    z.object({ name: z.enum(termTiers), value: z.number(), bound: z.number(), proven: z.boolean() }),
  ),
  supervisees: z.array(
    z.object({
      key: z.string(),
      kind,
      people: z.array(id),
      leadId: id,
      everyWeeks: z.number(),
      usual: z.object({ weekday, start: z.string() }).nullable(),
    }),
  ),
  rows: z.array(row),
  /** Each lead's sessions by week: without the plan, and in it. */
  weeks: z.array(z.object({ leadId: id, monday: z.string(), before: z.number(), planned: z.number() })),
  /** What would let more be planned; null when that was not tried. */
  helps: z.array(helped).nullable(),
  notPlanned: z.array(z.object({ personId: id, kind, reason: z.enum(notPlannedReasons) })),
});
export type TermPlan = z.infer<typeof termPlan>;

export const termPlanRequests = {
  /** Who leads whose individual supervision at present; nothing of whom nobody knows it. */
  'termPlan.leads': read(nothing, z.array(z.object({ personId: id, leadId: id }))),

  /** Works out the best term; stopped meanwhile, the best there is by then. Changes nothing. */
  'termPlan.make': action(
    z.strictObject({
      scope: termScope,
      locked: z.array(pick).max(1000),
      forbidden: z.array(pick).max(2000),
      /** Names this planning, for its progress and for stopping it. */
      ticket: z.string().min(1).max(40),
    }),
    termPlan,
  ),
  /** Whether everything a plan was worked out from still is as it was. */
  'termPlan.holds': action(
    z.strictObject({ scope: termScope, digest: z.string().max(100) }),
    z.object({ holds: z.boolean() }),
  ),
  /** Stops a planning under way: it answers at once with the best found by then, or NOT_POSSIBLE when nothing was. */
  'termPlan.stop': action(z.strictObject({ ticket: z.string().max(40) }), z.object({ stopped: z.boolean() })),

  /** Books rows of a plan as series and sessions, all or none. The data must be as when it was made (STALE otherwise). */
  'termPlan.accept': proposal({
    scope: termScope,
    digest: z.string().max(100),
    rows: z.array(pick).min(1).max(1000),
  }),
};
