import type { ReservesBoard } from '../../../contract/reserves.ts';
import { addDays, daysBetween, type IsoDate } from '../../../domain/dates.ts';
import { type Person, statusOn } from '../../../domain/person.ts';
import type { Context } from '../context.ts';

type Waiting = ReservesBoard['pool'][number]['waiting'];

/** What keeps a reserve in touch: supervision, shadowing and cover, held or to come. */
const contacts = `
  SELECT s.date FROM session_part t CROSS JOIN session s ON s.id = t.session_id
    WHERE t.person_id = :personId AND s.state = 'planned'
      AND s.kind IN ('groupSupervision', 'individualSupervision', 'shadowing')
  UNION SELECT s.date FROM cover c CROSS JOIN session s ON s.id = c.session_id
    WHERE c.by_person_id = :personId AND s.state = 'planned'`;

/**
 * How long a reserve has waited since the last supervision, shadowing or cover, when that is longer than the setting
 * and nothing is booked within as many days; else null. Without any it counts from when they became a reserve.
 */
export function waitingOf(context: Context, person: Person): Waiting {
  const { db, today, settings } = context;
  if (statusOn(person, today) !== 'reserve') return null;
  const row = db.get<{ last: IsoDate | null; next: IsoDate | null }>(
    `SELECT max(CASE WHEN date < :today THEN date END) AS last, min(CASE WHEN date >= :today THEN date END) AS next
     FROM (${contacts})`,
    { personId: person.id, today },
  );
  const last = row?.last ?? null;
  const since = last ?? reserveSince(person, today);
  const days = daysBetween(since, today);
  if (days < settings.keepWarmDays) return null;
  if (row?.next && row.next <= addDays(today, settings.keepWarmDays)) return null;
  return { days, since, last };
}

/** The day on which somebody who is a reserve became one. */
function reserveSince({ statuses, startDate }: Person, today: IsoDate): IsoDate {
  const from =
    statuses.findLast(({ status, from: day }) => status === 'reserve' && day <= today)?.from ?? today;
  return startDate !== null && startDate > from ? startDate : from;
}
