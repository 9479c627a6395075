import { z } from 'zod';
import { proposal, read, write } from './define.ts';
import {
  cancelReason,
  clockTime,
  finding,
  id,
  interval,
  isoDate,
  link,
  override,
  sessionKind,
  sessionView,
  version,
} from './values.ts';

const people = z.array(id).max(60);

/** `[from, until)`; null filters mean everyone and every kind. */
const window = z
  .strictObject({
    from: isoDate,
    until: isoDate,
    people: z.array(id).nullable(),
    kinds: z.array(sessionKind).nullable(),
  })
  .refine((range) => range.from < range.until, {
    message: 'The end must be after the start.',
    path: ['until'],
  });

export const calendarPage = z.object({
  sessions: z.array(sessionView),
  holidays: z.array(z.object({ date: z.string(), title: z.string() })),
  away: z.array(z.object({ personId: id, absenceId: id, interval })),
});
export type CalendarPage = z.infer<typeof calendarPage>;

export const sessionRequests = {
  'calendar.between': read(window, calendarPage),
  'session.get': read(
    z.strictObject({ id }),
    z.object({
      session: sessionView,
      overrides: z.array(
        z.object({
          id,
          reason: override.shape.reason,
          note: z.string().nullable(),
          actorId: id.nullable(),
          findings: z.array(finding),
        }),
      ),
    }),
  ),
  /** Where a dragged session would not fit between two dates, each time with its reason. */
  'session.fit': read(
    z.strictObject({ id, from: isoDate, until: isoDate }),
    z.object({ blocked: z.array(z.object({ interval, finding })) }),
  ),

  /** Answers what Today asks about a session: keep it as it is, or leave it out. To move it, move it. */
  'session.answer': write({ id, version, answer: z.enum(['keep', 'skip']) }),

  'session.add': proposal({
    kind: sessionKind,
    date: isoDate,
    start: clockTime,
    end: clockTime,
    placeId: id.nullable(),
    link,
    serviceUserId: id.nullable(),
    leads: people,
    attendees: people,
  }),
  'session.move': proposal({ id, version, date: isoDate, start: clockTime, end: clockTime }),
  'session.changePlace': proposal({ id, version, placeId: id.nullable(), link }),
  'session.changePeople': proposal({ id, version, leads: people, attendees: people }),
  'session.cancel': proposal({ id, version, reason: cancelReason }),
  /** Puts one back that was cancelled or left out: what else its people do by now is judged as for a new one. */
  'session.reinstate': proposal({ id, version }),
};
