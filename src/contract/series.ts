import { z } from 'zod';
import { holidayChoices } from '#domain/sessions/series.ts';
import { nothing, proposal, read } from './define.ts';
import {
  cancelReason,
  clockTime,
  id,
  isoDate,
  link,
  partKind,
  sessionKind,
  sessionQuestion,
  sessionState,
  sessionView,
  version,
  weekday,
} from './values.ts';

const holidayChoice = z.enum(holidayChoices);

const ruleFields = {
  weekday,
  everyWeeks: z.int().min(1).max(26),
  startTime: clockTime,
  minutes: z.int().min(5).max(720),
  placeId: id.nullable(),
  link,
  until: isoDate.nullable(),
  count: z.int().min(1).max(520).nullable(),
  sizeLimit: z.int().min(1).max(60).nullable(),
  onBankHoliday: holidayChoice,
  onLeave: holidayChoice,
};

/** Membership dates are inclusive. */
const member = z
  .strictObject({ personId: id, part: partKind, from: isoDate, until: isoDate.nullable() })
  .refine((m) => m.until === null || m.until >= m.from, {
    message: 'The last day must not be before the first.',
    path: ['until'],
  });

export const seriesView = z.object({
  id,
  version,
  kind: sessionKind,
  ...ruleFields,
  link: z.string().nullable(),
  startDate: z.string(),
  serviceUserId: id.nullable(),
  serviceUserCode: z.string().nullable(),
  placeName: z.string().nullable(),
  predecessorId: id.nullable(),
  successorId: id.nullable(),
  members: z.array(
    z.object({ personId: id, part: partKind, from: z.string(), until: z.string().nullable() }),
  ),
  /** Planned sessions that have not begun, and the first of them. */
  coming: z.number(),
  next: z.string().nullable(),
});
export type SeriesView = z.infer<typeof seriesView>;

const newSeries = {
  kind: sessionKind,
  startDate: isoDate,
  serviceUserId: id.nullable(),
  members: z.array(member).min(1, 'Choose at least one person.').max(80),
  ...ruleFields,
};

export const seriesRequests = {
  'series.list': read(nothing, z.array(seriesView)),
  'series.get': read(z.strictObject({ id }), seriesView),
  /** The sessions of a series that have not begun, whatever their state, soonest first. */
  'series.coming': read(z.strictObject({ id }), z.array(sessionView)),
  /** The dates a new series would make to the horizon, with what is to be known about each. */
  'series.preview': read(
    z.strictObject(newSeries),
    z.object({
      dates: z.array(
        z.object({
          slot: z.string(),
          date: z.string(),
          state: sessionState,
          question: sessionQuestion.nullable(),
          holiday: z.string().nullable(),
        }),
      ),
    }),
  ),

  'series.create': proposal(newSeries),
  /** From this slot on (null: all that has not begun) the series follows this rule. */
  'series.changeRule': proposal({ id, version, fromSlot: isoDate.nullable(), ...ruleFields }),
  /** From this date on (null: all that has not begun) these people belong to the series. */
  'series.changeMembers': proposal({
    id,
    version,
    fromDate: isoDate.nullable(),
    leads: z.array(id).max(20),
    attendees: z.array(id).max(60),
  }),
  /** Replaces the membership as a whole, with join and leave dates. */
  'series.setMembers': proposal({ id, version, members: z.array(member).min(1).max(80) }),
  /** From this slot on (null: all that has not begun) the series has no more sessions. */
  'series.end': proposal({ id, version, fromSlot: isoDate.nullable(), reason: cancelReason }),
};
