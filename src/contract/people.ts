import { z } from 'zod';
import { nothing, proposal, read, write } from './define.ts';
import { readiness } from './induction.ts';
import {
  clockTime,
  id,
  isoDate,
  line,
  optionalLine,
  recordedStatus,
  role,
  status,
  version,
  weekday,
} from './values.ts';

const workingHours = z
  .strictObject({
    week: z.union([z.literal(1), z.literal(2)]),
    weekday,
    start: clockTime,
    end: clockTime,
  })
  .refine((hours) => hours.start < hours.end, { message: 'The end must be after the start.', path: ['end'] });

const personFields = {
  name: line(80),
  role,
  employer: optionalLine(80),
  basePlaceId: id.nullable(),
  contractedMinutes: z.int().min(0).max(10080).nullable(),
  telephone: optionalLine(40),
  email: z.email('This is not an e-mail address.').max(120).nullable(),
  startDate: isoDate.nullable(),
  mayLeadGroup: z.boolean(),
  mayLeadIndividual: z.boolean(),
};

/** A person as lists and pickers need them. `status` and `awayUntil` are as of today. */
export const personSummary = z.object({
  id,
  version,
  name: z.string(),
  /** First name where unique. */
  shortName: z.string(),
  role,
  status,
  /** The status recorded last, whatever today's is. */
  startDate: z.string().nullable(),
  leavingDate: z.string().nullable(),
  /** How ready to cover; null for somebody who is no reserve and without an induction. */
  readiness: readiness.nullable(),
  employer: z.string().nullable(),
  baseName: z.string().nullable(),
  contractedMinutes: z.number().nullable(),
  /** Average minutes a week of the pattern that holds today; null without one. */
  patternMinutes: z.number().nullable(),
  mayLeadGroup: z.boolean(),
  mayLeadIndividual: z.boolean(),
  away: z.object({ absenceId: id, backOn: z.string().nullable() }).nullable(),
});
export type PersonSummary = z.infer<typeof personSummary>;

export const personRecord = personSummary.extend({
  basePlaceId: id.nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  statuses: z.array(z.object({ status: recordedStatus, from: z.string() })),
  patterns: z.array(
    z.object({
      from: z.string(),
      weeks: z.union([z.literal(1), z.literal(2)]),
      minutes: z.number(),
      hours: z.array(
        z.object({
          week: z.union([z.literal(1), z.literal(2)]),
          weekday,
          start: z.string(),
          end: z.string(),
        }),
      ),
    }),
  ),
});
export type PersonRecord = z.infer<typeof personRecord>;

export const place = z.object({
  id,
  version,
  name: z.string(),
  site: z.string().nullable(),
  archived: z.boolean(),
  /** A room that holds one session at a time. */
  bookable: z.boolean(),
});

export const peopleRequests = {
  'people.list': read(nothing, z.array(personSummary)),
  'person.get': read(z.strictObject({ id }), personRecord),
  'places.list': read(nothing, z.array(place)),
  'serviceUsers.list': read(
    nothing,
    z.array(z.object({ id, version, code: z.string(), archived: z.boolean() })),
  ),

  'person.change': write({ id, version, ...personFields }),
  'person.removeStatus': write({ id, version, from: isoDate }),
  /** From this date these hours hold; a pattern already recorded for the date is replaced. */
  'person.setPattern': write({
    id,
    version,
    from: isoDate,
    weeks: z.union([z.literal(1), z.literal(2)]),
    hours: z.array(workingHours).max(56),
  }),
  'person.removePattern': write({ id, version, from: isoDate }),
  'place.add': write({ name: line(80), site: optionalLine(80), bookable: z.boolean().default(false) }),
  /** Without `bookable` it stays what it is. */
  'place.change': write({
    id,
    version,
    name: line(80),
    site: optionalLine(80),
    archived: z.boolean(),
    bookable: z.boolean().optional(),
  }),
  'serviceUser.add': write({ code: line(20) }),
  'serviceUser.change': write({ id, version, code: line(20), archived: z.boolean() }),

  /** Somebody who may be here already, by name, e-mail address or telephone, is pointed out. */
  'person.add': proposal({ ...personFields, status: recordedStatus, statusFrom: isoDate }),
  /** The last day in the team; null takes it back. What the person was to lead after it becomes gaps. */
  /**
   * From this date the person has this status; one already recorded for the date is replaced. Becoming active needs
   * every gate.
   */
  'person.setStatus': proposal({ id, version, status: recordedStatus, from: isoDate }),
  'person.leave': proposal({ id, version, leavingDate: isoDate.nullable() }),
};
