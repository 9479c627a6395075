import type { Output } from '#contract/requests.ts';
import { addDays, daysBetween } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';

/** Days back and ahead in which it is looked who leads somebody's individual supervision. */
const lookedAt = 180;

/** Who leads each person's individual supervision: in the session nearest to today, before or after. */
export function presentLeads({ db, today }: Context): Output<'termPlan.leads'> {
  const rows = db.all<{ personId: number; leadId: number; date: string }>(
    `SELECT t.person_id AS personId, l.person_id AS leadId, s.date
     FROM session s CROSS JOIN session_part t ON t.session_id = s.id AND t.part = 'attendee'
       CROSS JOIN session_part l ON l.session_id = s.id AND l.part = 'lead'
     WHERE s.date >= :from AND s.date < :until AND s.kind = 'individualSupervision' AND s.state = 'planned'
     ORDER BY s.date, s.id, l.id`,
    { from: addDays(today, -lookedAt), until: addDays(today, lookedAt) },
  );
  const away = ({ date }: { date: string }) => Math.abs(daysBetween(today, date));
  return [...Map.groupBy(rows, ({ personId }) => personId)].flatMap(([personId, own]) => {
    const [nearest] = own.toSorted((a, b) => away(a) - away(b));
    return nearest ? [{ personId, leadId: nearest.leadId }] : [];
  });
}
