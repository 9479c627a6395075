import { z } from 'zod';
import { read } from './define.ts';
import { id, interval, isoDate, sessionView, status } from './values.ts';

export const rotaPage = z.object({
  days: z.array(z.object({ date: z.string(), holiday: z.string().nullable() })),
  rows: z.array(
    z.object({
      personId: id,
      group: z.enum(['team', 'reserves', 'coordinator', 'external']),
      cells: z.array(
        z.object({
          date: z.string(),
          status,
          hours: z.array(interval),
          /** The times away on that day, cut to the day. Never why. */
          away: z.array(z.object({ absenceId: id, interval })),
          /** Sessions of the day in which the person has a part or stands in; details are in `sessions`. */
          sessionIds: z.array(id),
        }),
      ),
    }),
  ),
  sessions: z.array(sessionView),
});
export type RotaPage = z.infer<typeof rotaPage>;

export const rotaRequests = {
  /** People down, days across, from a Monday for one or four weeks. */
  'rota.between': read(
    z.strictObject({ from: isoDate, weeks: z.union([z.literal(1), z.literal(4)]) }),
    rotaPage,
  ),
};
