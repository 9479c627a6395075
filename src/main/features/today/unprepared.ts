import type { Board } from '#contract/today.ts';
import { isPrepared } from '#domain/gaps/deputies.ts';
import { compareText } from '#domain/lists.ts';
import { addDays, dateOf } from '#domain/time/dates.ts';
import { openAbsenceDays } from '#domain/whoToRing/whoToRing.ts';
import { ledIn } from '#main/features/deputies/reads.ts';
import { reachable } from '#main/features/whoToRing/reads.ts';
import type { Context } from '#main/request/context.ts';
import { absencesBetween } from '#main/snapshot/absences.ts';
import { coordinatorIds } from '#main/snapshot/people.ts';

/**
 * Coordinators' absences of now and the next four weeks that are not prepared. Costs nothing while no coordinator is
 * away; an absence without an end is looked at four weeks ahead only, so that Today stays quick.
 */
export function unprepared(context: Context): Board['unprepared'] {
  const { db, today, horizon } = context;
  const soon = addDays(today, openAbsenceDays);
  const absences = absencesBetween(db, today, soon, coordinatorIds(db));
  return absences
    .map((absence) => {
      const { without, dates } = reachable(context, absence);
      const { led } = ledIn(context, absence, absence.until === null ? dates.until : horizon);
      return { absence, without, led };
    })
    .filter(({ led, without }) => !isPrepared(led, without))
    .map(({ absence, led, without }) => ({
      absenceId: absence.id,
      personId: absence.personId,
      from: absence.from,
      openSessions: led.filter(({ settled }) => settled === 'open').length,
      daysWithout: new Set(without.map(({ start }) => dateOf(start))).size,
      today: without.filter(({ start }) => dateOf(start) === today),
    }))
    .sort((a, b) => compareText(a.from, b.from) || a.absenceId - b.absenceId);
}
