import type { Settling } from '#contract/supervision.ts';
import { settlingDates, settlingDay } from '#domain/supervision/settlingPrompt.ts';
import type { Context } from '#main/request/context.ts';
import { allPeople } from '#main/snapshot/people.ts';

/** New peer workers near the months in post at which strain is common, for whom no extra session is booked yet. */
export function settlingIn({ db, today, settings }: Context): Settling[] {
  const months = settings.settlingMonths;
  return [...allPeople(db).values()].flatMap((person) => {
    const day = settlingDay(person, months, today);
    if (day === null) return [];
    const { from, until } = settlingDates(day);
    // One by itself: those of a series come anyway.
    const extra = db.get(
      `SELECT 1 FROM session_part t CROSS JOIN session s ON s.id = t.session_id
       WHERE t.person_id = :personId AND t.part = 'attendee' AND s.kind = 'individualSupervision'
         AND s.series_id IS NULL AND s.state = 'planned' AND s.date >= :from AND s.date < :until`,
      { personId: person.id, from, until },
    );
    return extra ? [] : [{ personId: person.id, day, months }];
  });
}
