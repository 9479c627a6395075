import type { ReservesBoard } from '#contract/reserves.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { addDays, daysBetween, type IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';

type Waiting = ReservesBoard['pool'][number]['waiting'];

/**
 * What kept a reserve in touch, as far as it is known to have taken place: supervision that a register says was held and
 * attended; shadowing that is signed off (not what was brought along from elsewhere), or whose session is over and was not recorded as missed; cover in sessions that
 * are over, but for those a register says were not held. A plan that came to nothing keeps nobody in touch.
 */
const tookPlace = `
  SELECT r.date FROM register_line l CROSS JOIN register r ON r.id = l.register_id
    WHERE l.person_id = :personId AND l.minutes > 0 AND r.held = 1 AND r.date <= :today
  UNION SELECT e.done_on FROM induction i CROSS JOIN person_step p ON p.induction_id = i.id
      CROSS JOIN evidence e ON e.person_step_id = p.id
    WHERE i.person_id = :personId AND p.kind = 'shadowing' AND e.outcome = 'done' AND e.held = 0
      AND e.done_on <= :today
  UNION SELECT s.date FROM session_part t CROSS JOIN session s ON s.id = t.session_id
    WHERE t.person_id = :personId AND s.kind = 'shadowing' AND s.state = 'planned'
      AND s.date || 'T' || s.end_time <= :now AND NOT EXISTS (
        SELECT 1 FROM step_session j CROSS JOIN evidence e ON e.person_step_id = j.person_step_id
          CROSS JOIN person_step p ON p.id = j.person_step_id CROSS JOIN induction i ON i.id = p.induction_id
        WHERE j.session_id = s.id AND i.person_id = :personId AND e.outcome = 'missed' AND e.done_on = s.date)
  UNION SELECT s.date FROM cover c CROSS JOIN session s ON s.id = c.session_id
    WHERE c.by_person_id = :personId AND s.state = 'planned' AND s.date || 'T' || s.end_time <= :now
      AND NOT EXISTS (SELECT 1 FROM register r WHERE r.session_id = s.id AND r.held = 0)`;

/** What is booked of the same kinds and not over. */
const toCome = `
  SELECT s.date FROM session_part t CROSS JOIN session s ON s.id = t.session_id
    WHERE t.person_id = :personId AND s.state = 'planned' AND s.date || 'T' || s.end_time > :now
      AND s.kind IN ('groupSupervision', 'individualSupervision', 'shadowing')
  UNION SELECT s.date FROM cover c CROSS JOIN session s ON s.id = c.session_id
    WHERE c.by_person_id = :personId AND s.state = 'planned' AND s.date || 'T' || s.end_time > :now`;

/**
 * How long a reserve has waited since the last supervision, shadowing or cover that took place, when that is longer than
 * the setting and nothing is booked within as many days; else null. Without any it counts from when they became a
 * reserve.
 */
export function waitingOf(context: Context, person: Person): Waiting {
  const { db, now, today, settings } = context;
  if (statusOn(person, today) !== 'reserve') return null;
  const row = db.get<{ last: IsoDate | null; next: IsoDate | null }>(
    `SELECT (SELECT max(date) FROM (${tookPlace})) AS last, (SELECT min(date) FROM (${toCome})) AS next`,
    { personId: person.id, today, now },
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
