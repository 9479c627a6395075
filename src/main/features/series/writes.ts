import { compareText } from '#domain/lists.ts';
import type { Membership, SeriesRule } from '#domain/sessions/series.ts';
import { minutesOf } from '#domain/time/dates.ts';
import { invalid } from '#main/request/refusal.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import type { StoredSeries } from './reads.ts';

/** Checks what no schema can say of a rule. Throws INVALID at the field to mend. */
export function checkRule(
  rule: Pick<SeriesRule, 'startTime' | 'minutes' | 'until' | 'count'> & { startDate?: string },
): void {
  if (minutesOf(rule.startTime) + rule.minutes > 1439) {
    throw invalid('minutes', 'A session must end before midnight of the same day.');
  }
  if (rule.until !== null && rule.count !== null) {
    throw invalid('count', 'Choose an end date or a number of sessions, not both.');
  }
  if (rule.startDate && rule.until !== null && rule.until < rule.startDate) {
    throw invalid('until', 'The last date must not be before the first.');
  }
}

/** Checks that nobody belongs to a series twice at a time. Throws INVALID. */
export function checkMembers(members: readonly Membership[]): void {
  const sorted = [...members].sort((a, b) => a.personId - b.personId || compareText(a.from, b.from));
  sorted.forEach((member, at) => {
    const next = sorted[at + 1];
    if (next?.personId !== member.personId) return;
    if (member.until === null || member.until >= next.from) {
      throw invalid(
        'members',
        'Somebody is in this series twice at the same time. Leave one of the two out.',
      );
    }
  });
}

/** Stores a series with its members; gives its id. */
export function insertSeries(
  tx: WritableDatabase,
  series: Omit<StoredSeries, 'id' | 'version' | 'placeName' | 'site' | 'serviceUserCode' | 'successorId'>,
): number {
  const { id } = tx.run(
    `INSERT INTO series (kind, weekday, every_weeks, start_date, start_time, minutes, place_id, link, service_user_id,
                         until_date, slot_count, size_limit, on_bank_holiday, on_leave, predecessor_id, extended_to)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      series.kind,
      series.weekday,
      series.everyWeeks,
      series.startDate,
      series.startTime,
      series.minutes,
      series.placeId,
      series.link,
      series.serviceUserId,
      series.until,
      series.count,
      series.sizeLimit,
      series.onBankHoliday,
      series.onLeave,
      series.predecessorId,
      series.extendedTo,
    ],
  );
  insertMembers(tx, id, series.members);
  return id;
}

/** Stores memberships of a series. */
export function insertMembers(tx: WritableDatabase, seriesId: number, members: readonly Membership[]): void {
  for (const member of members) {
    tx.run(
      'INSERT INTO series_member (series_id, person_id, part, from_date, until_date) VALUES (?, ?, ?, ?, ?)',
      [seriesId, member.personId, member.part, member.from, member.until],
    );
  }
}
