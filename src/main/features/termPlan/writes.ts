import type { Part } from '#domain/sessions/session.ts';
import type { TermBooking } from '#domain/termPlan/series.ts';
import type { TermOption, TermSupervisee } from '#domain/termPlan/term.ts';
import { insertSeries } from '#main/features/series/writes.ts';
import { addPart } from '#main/features/sessions/parts.ts';
import type { WritableDatabase } from '#main/store/database.ts';

/** What of one supervisee goes into the calendar. */
export interface SuperviseeBooking extends TermBooking {
  supervisee: TermSupervisee;
  /** The first date beyond which nothing of its series remains to be made. */
  madeUntil: string;
}

/**
 * Stores what of one supervisee goes into the calendar: its series with the sessions of every slot, and single
 * sessions.
 */
export function writeBooking(tx: WritableDatabase, booking: SuperviseeBooking): void {
  const { supervisee, series, singles } = booking;
  if (series) {
    const { slots, ...rule } = series;
    const seriesId = insertSeries(tx, {
      ...rule,
      kind: supervisee.kind,
      link: null,
      serviceUserId: null,
      count: null,
      sizeLimit: null,
      onBankHoliday: 'skip',
      onLeave: 'skip',
      predecessorId: null,
      extendedTo: booking.madeUntil,
      members: membersOf(booking).map(({ personId, part }) => ({
        personId,
        part,
        from: series.startDate,
        until: null,
      })),
    });
    for (const { slot, option, moved } of slots) {
      const id = option
        ? insertSession(tx, booking, option, { seriesId, slot, moved })
        : insertSkipped(tx, booking, seriesId, slot);
      for (const part of membersOf(booking)) addPart(tx, id, { ...part, origin: 'series' });
    }
  }
  for (const option of singles) {
    const id = insertSession(tx, booking, option, null);
    for (const part of membersOf(booking)) addPart(tx, id, { ...part, origin: 'hand' });
  }
}

function membersOf({ supervisee }: SuperviseeBooking): Pick<Part, 'personId' | 'part'>[] {
  return [
    { personId: supervisee.leadId, part: 'lead' },
    ...supervisee.people.map((personId) => ({ personId, part: 'attendee' as const })),
  ];
}

function insertSession(
  tx: WritableDatabase,
  { supervisee }: SuperviseeBooking,
  { date, start, end, placeId }: TermOption,
  member: { seriesId: number; slot: string; moved: boolean } | null,
): number {
  return tx.run(
    `INSERT INTO session (series_id, slot, kind, date, start_time, end_time, place_id, changed_by_hand)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      member?.seriesId ?? null,
      member?.slot ?? null,
      supervisee.kind,
      date,
      start,
      end,
      placeId,
      member?.moved ? 1 : 0,
    ],
  ).id;
}

/** A slot on which there is no session, so that none is made there. */
function insertSkipped(
  tx: WritableDatabase,
  { supervisee, series }: SuperviseeBooking,
  seriesId: number,
  slot: string,
): number {
  const end = series?.slots.find(({ option }) => option)?.option?.end ?? '';
  return tx.run(
    `INSERT INTO session (series_id, slot, kind, date, start_time, end_time, place_id, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'skipped')`,
    [seriesId, slot, supervisee.kind, slot, series?.startTime ?? '', end, series?.placeId ?? null],
  ).id;
}
