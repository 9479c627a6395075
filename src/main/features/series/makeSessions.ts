import { absenceInterval, isLeave } from '#domain/absence/absence.ts';
import {
  cannotGoWithout,
  type Membership,
  membersOn,
  type Placing,
  type PlacingContext,
  placeSlot,
  type SeriesRule,
  slotEnd,
} from '#domain/sessions/series.ts';
import type { Part, SessionKind } from '#domain/sessions/session.ts';
import { addDays, type IsoDate, momentOf } from '#domain/time/dates.ts';
import { type Interval, overlapsAny } from '#domain/time/interval.ts';
import { addPart } from '#main/features/sessions/parts.ts';
import type { Context } from '#main/request/context.ts';
import { absencesBetween } from '#main/snapshot/absences.ts';
import type { WritableDatabase } from '#main/store/database.ts';

/** What is needed to know where the sessions of a series fall and who is in them. */
export interface SeriesPlan extends SeriesRule {
  kind: SessionKind;
  members: readonly Membership[];
}

/** One session that a rule makes, not stored yet. */
export interface MadeSession extends Placing {
  slot: IsoDate;
  parts: Part[];
}

/** Bank holidays, and the leave (never sickness) of those the series cannot go without. */
function placing(context: Context, series: SeriesPlan, from: IsoDate, until: IsoDate): PlacingContext {
  const leave = new Map<number, Interval[]>();
  const people = [...new Set(series.members.map((member) => member.personId))];
  for (const absence of absencesBetween(context.db, from, addDays(until, 30), people)) {
    if (!isLeave(absence.kind)) continue;
    const intervals = leave.get(absence.personId) ?? [];
    intervals.push(absenceInterval(absence));
    leave.set(absence.personId, intervals);
  }
  const end = slotEnd(series);
  return {
    holidays: context.holidays,
    awayOn: (date) => {
      if (leave.size === 0) return false;
      const time = { start: momentOf(date, series.startTime), end: momentOf(date, end) };
      const needed = cannotGoWithout(series.kind, membersOn(series.members, date));
      return needed.some((personId) => overlapsAny(leave.get(personId) ?? [], time));
    },
  };
}

/** Where the slots of a series fall, and who is in each; nothing is written. */
export function sessionsFor(context: Context, series: SeriesPlan, slots: readonly IsoDate[]): MadeSession[] {
  const first = slots[0];
  const last = slots.at(-1);
  if (first === undefined || last === undefined) return [];
  const around = placing(context, series, first, last);
  return slots.map((slot) => {
    const placed = placeSlot(slot, series, around);
    return { slot, ...placed, parts: membersOn(series.members, placed.date) };
  });
}

/** Stores sessions of a series. */
export function storeSessions(
  tx: WritableDatabase,
  series: SeriesPlan & {
    id: number;
    placeId: number | null;
    link: string | null;
    serviceUserId: number | null;
  },
  made: readonly MadeSession[],
): void {
  const end = slotEnd(series);
  for (const session of made) {
    const { id } = tx.run(
      `INSERT INTO session (series_id, slot, kind, date, start_time, end_time, place_id, link, service_user_id, state, question)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        series.id,
        session.slot,
        series.kind,
        session.date,
        series.startTime,
        end,
        series.placeId,
        series.link,
        series.serviceUserId,
        session.state,
        session.question,
      ],
    );
    for (const part of session.parts) addPart(tx, id, part);
  }
}
