import { absenceInterval } from '#domain/absence/absence.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import {
  datesToRing,
  type HoursAway,
  hoursAway,
  type KnownNaming,
  nobodyToRing,
  type Ringing,
  ringingOn,
} from '#domain/whoToRing/whoToRing.ts';
import type { Context } from '#main/request/context.ts';
import type { StoredAbsence } from '#main/snapshot/absences.ts';
import { type Gathered, gatherAround } from '#main/snapshot/snapshot.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** A naming with the version a change must carry. */
export interface StoredNaming extends KnownNaming {
  version: number;
}

/** Who is named for somebody on the dates `[from, until)`, first named first. */
export function namingsBetween(
  db: ReadableDatabase,
  forPersonId: number,
  from: IsoDate,
  until: IsoDate,
): StoredNaming[] {
  return db.all<StoredNaming>(
    `SELECT id, version, for_person_id AS forPersonId, by_person_id AS byPersonId, from_date AS "from",
            until_date AS until, start_time AS start, end_time AS "end"
     FROM who_to_ring WHERE for_person_id = :forPersonId AND from_date < :until AND until_date >= :from ORDER BY id`,
    { forPersonId, from, until },
  );
}

/** Who can be rung in the hours of one absence, and what its days were judged by. */
export interface Reachable {
  /** `[from, until)`. */
  dates: { from: IsoDate; until: IsoDate };
  named: StoredNaming[];
  days: { date: IsoDate; ringing: Ringing[] }[];
  without: Interval[];
  around: Gathered;
}

/**
 * Who can be rung while a coordinator is away, from today to the end of the absence (four weeks ahead without one).
 * Gathers those named, or everybody when `all` are wanted to choose from.
 */
export function reachable(context: Context, absence: StoredAbsence, all = false): Reachable {
  const { db, today, now, horizon } = context;
  const { personId } = absence;
  const dates = datesToRing(absence, today, horizon);
  const named = namingsBetween(db, personId, dates.from, dates.until);
  const whose = all ? null : [personId, ...named.map(({ byPersonId }) => byPersonId)];
  const around = gatherAround(context, dates.from, dates.until, [], whose);
  const { away } = viewOf(around);
  const days = hoursAwayIn(around, personId, [absenceInterval(absence)], dates).map((day) => ({
    date: day.date,
    ringing: ringingOn(day, named, away),
  }));
  const without = days.flatMap(({ ringing }) => nobodyToRing(ringing, now));
  return { dates, named, days, without, around };
}

/** The working hours of somebody in the snapshot that lie in these times of absence; none for somebody else. */
export function hoursAwayIn(
  { people, holidays, settings }: Snapshot,
  personId: number,
  absent: readonly Interval[],
  dates: { from: IsoDate; until: IsoDate },
): HoursAway[] {
  const person = people.get(personId);
  return person ? hoursAway(person, absent, dates, holidays, settings) : [];
}

/** The last of the dates `[from, until)`; null when there are none. */
export function lastOf({ from, until }: { from: IsoDate; until: IsoDate }): IsoDate | null {
  return from < until ? addDays(until, -1) : null;
}
