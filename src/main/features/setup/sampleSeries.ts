import { slotsOf } from '#domain/sessions/series.ts';
import { addDays, type IsoDate, type Weekday } from '#domain/time/dates.ts';
import { type SeriesPlan, sessionsFor, storeSessions } from '#main/features/series/makeSessions.ts';
import { insertSeries } from '#main/features/series/writes.ts';
import type { Context } from '#main/request/context.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import type { SampleIds } from './samplePeople.ts';
import { individual, type MeetingRow, meetings, type PersonKey, peerWorkers } from './sampleTables.ts';

type SampleSeries = Omit<SeriesPlan, 'until' | 'count' | 'onLeave'> & {
  placeId: number;
  serviceUserId: number | null;
  sizeLimit: number | null;
};

/** The ids of series by what tells them apart: `supervision kwame`, `meeting 20 5` (code and weekday). */
export type SeriesIds = ReadonlyMap<string, number>;

/**
 * Writes the series of the sample and their sessions to the horizon, as the app would have made them: the rows are
 * those of its own rules, so it goes on with them. The context's database must be the transaction.
 */
export function writeSeries(
  tx: WritableDatabase,
  context: Context,
  monday: IsoDate,
  ids: SampleIds,
): SeriesIds {
  const codes = writeCodes(tx);
  const made = new Map<string, number>();
  const add = (key: string, series: SampleSeries) => made.set(key, write(tx, context, series));
  for (const row of meetings) add(`meeting ${row[0]} ${row[2]}`, meetingOf(row, monday, ids, codes));
  for (const [person, week, weekday, start] of individual) {
    add(`supervision ${person}`, {
      kind: 'individualSupervision',
      ...ruleOf(monday, week, weekday, start, 4, 60),
      onBankHoliday: weekday === 1 ? 'ask' : 'nextWorkingDay',
      placeId: ids.places.quiet,
      members: membersOf(ids, monday, ['grace'], [person]),
    });
  }
  add('group', {
    kind: 'groupSupervision',
    ...ruleOf(monday, 0, 2, '10:00', 2, 90),
    placeId: ids.places.group,
    sizeLimit: 12,
    members: membersOf(ids, monday, ['grace'], peerWorkers),
  });
  // The coordinator is supervised too, by somebody from outside.
  add('supervision grace', {
    kind: 'individualSupervision',
    ...ruleOf(monday, 4, 2, '14:00', 6, 60),
    placeId: ids.places.quiet,
    members: membersOf(ids, monday, ['helen'], ['grace']),
  });
  add('training', {
    kind: 'training',
    ...ruleOf(monday, 3, 2, '11:45', 13, 60),
    placeId: ids.places.group,
    members: membersOf(ids, monday, ['helen'], peerWorkers),
  });
  return made;
}

function writeCodes(tx: WritableDatabase): Map<number, number> {
  const numbers = [...new Set(meetings.map(([code]) => code))];
  return new Map(
    numbers.map((code) => [
      code,
      tx.run('INSERT INTO service_user (code) VALUES (?)', [`SU-${String(code).padStart(3, '0')}`]).id,
    ]),
  );
}

function meetingOf(
  [code, who, weekday, start, place, fortnightlyFrom]: MeetingRow,
  monday: IsoDate,
  ids: SampleIds,
  codes: ReadonlyMap<number, number>,
): SampleSeries {
  return {
    kind: 'supportMeeting',
    ...ruleOf(monday, fortnightlyFrom ?? 0, weekday, start, fortnightlyFrom === undefined ? 1 : 2, 60),
    placeId: ids.places[place],
    serviceUserId: codes.get(code) ?? null,
    members: membersOf(ids, monday, [who], []),
  };
}

function ruleOf(
  monday: IsoDate,
  week: number,
  weekday: Weekday,
  startTime: string,
  everyWeeks: number,
  minutes: number,
) {
  return {
    weekday,
    everyWeeks,
    startDate: addDays(monday, week * 7 + weekday - 1),
    startTime,
    minutes,
    onBankHoliday: 'skip' as const,
    serviceUserId: null,
    sizeLimit: null,
  };
}

function membersOf(
  ids: SampleIds,
  from: IsoDate,
  leads: readonly PersonKey[],
  attendees: readonly PersonKey[],
): SeriesPlan['members'] {
  const member = (person: PersonKey, part: 'lead' | 'attendee') => ({
    personId: ids.people[person],
    part,
    from,
    until: null,
  });
  return [
    ...leads.map((person) => member(person, 'lead')),
    ...attendees.map((person) => member(person, 'attendee')),
  ];
}

function write(tx: WritableDatabase, context: Context, series: SampleSeries): number {
  const whole = {
    ...series,
    until: null,
    count: null,
    onLeave: 'keep' as const,
    link: null,
    predecessorId: null,
    extendedTo: context.horizon,
    members: [...series.members],
  };
  const id = insertSeries(tx, whole);
  const slots = slotsOf(whole, whole.startDate, context.horizon);
  storeSessions(tx, { ...whole, id }, sessionsFor(context, whole, slots));
  return id;
}
