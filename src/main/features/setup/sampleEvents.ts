import { toldText } from '#domain/gaps/told.ts';
import { statusOn } from '#domain/people/person.ts';
import type { CancelReason } from '#domain/sessions/session.ts';
import { addDays, type IsoDate, mondayOf, weekdayOf } from '#domain/time/dates.ts';
import { candidatesFor } from '#main/features/cover/candidates.ts';
import type { Context } from '#main/request/context.ts';
import { raiseVersion } from '#main/request/version.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { sessionById } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import type { SampleIds } from './samplePeople.ts';
import type { SeriesIds } from './sampleSeries.ts';

/** What has happened to the sample team: moves and cancellations by hand, absences, and how they were covered. */
export function writeEvents(
  tx: WritableDatabase,
  context: Context,
  monday: IsoDate,
  ids: SampleIds,
  series: SeriesIds,
): void {
  const { today } = context;
  const on = (week: number, weekday: number) => addDays(monday, week * 7 + weekday - 1);
  move(tx, series.get('supervision kwame'), on(7, 4), { date: on(7, 5), start: '14:15', end: '15:15' });
  move(tx, series.get('meeting 20 5'), on(10, 5), { date: on(10, 5), start: '11:30', end: '12:30' });
  cancel(tx, sessionAt(tx, series.get('meeting 10 3'), on(6, 3)), 'serviceUserDeclined');
  cancel(tx, sessionAt(tx, series.get('meeting 22 4'), on(9, 4)), 'serviceUserUnwell');

  const { amira, daniel, priya, tomasz } = ids.people;
  away(tx, priya, 'annualLeave', on(8, 1), on(8, 7));
  coverAll(tx, context, priya, on(8, 1), on(9, 1));
  away(tx, tomasz, 'sickness', on(10, 3), on(10, 4));
  coverAll(tx, context, tomasz, on(10, 3), on(10, 5));

  away(tx, amira, 'sickness', addDays(today, -10), null);
  coverAll(tx, context, amira, addDays(today, -10), today);
  const open = arrangeFirst(tx, context, amira, ledBy(tx, amira, today, addDays(today, 14), context.now));
  const [second, third] = open.filter((id) => colleaguesFor(context, id, amira).length > 1);
  if (second !== undefined) ask(tx, context, second, amira, ['declined', null]);
  if (third !== undefined) ask(tx, context, third, amira, ['declined']);

  const nextMonday = addDays(mondayOf(today), 7);
  away(tx, daniel, 'annualLeave', nextMonday, addDays(nextMonday, 6));
  arrangeFirst(tx, context, daniel, ledBy(tx, daniel, nextMonday, addDays(nextMonday, 7)));
}

/** Arranges cover for the first of these sessions that somebody can cover; gives the others. */
function arrangeFirst(
  tx: WritableDatabase,
  context: Context,
  personId: number,
  sessionIds: number[],
): number[] {
  const arranged = sessionIds.find((id) => arrange(tx, context, id, personId));
  return sessionIds.filter((id) => id !== arranged);
}

function sessionAt(tx: WritableDatabase, seriesId: number | undefined, slot: IsoDate): number | undefined {
  if (seriesId === undefined) return undefined;
  return tx.get<{ id: number }>(
    "SELECT id FROM session WHERE series_id = ? AND slot = ? AND date = slot AND state = 'planned'",
    [seriesId, slot],
  )?.id;
}

function move(
  tx: WritableDatabase,
  seriesId: number | undefined,
  slot: IsoDate,
  to: { date: IsoDate; start: string; end: string },
): void {
  const id = sessionAt(tx, seriesId, slot);
  if (id === undefined) return;
  tx.run(
    `UPDATE session SET date = @date, start_time = @start, end_time = @end, changed_by_hand = 1, question = NULL,
       version = version + 1 WHERE id = @id`,
    { ...to, id },
  );
}

function cancel(tx: WritableDatabase, sessionId: number | undefined, reason: CancelReason): void {
  if (sessionId === undefined) return;
  tx.run(
    "UPDATE session SET state = 'cancelled', cancel_reason = ?, question = NULL, version = version + 1 WHERE id = ?",
    [reason, sessionId],
  );
}

function away(
  tx: WritableDatabase,
  personId: number,
  kind: 'annualLeave' | 'sickness',
  from: IsoDate,
  until: IsoDate | null,
): void {
  tx.run('INSERT INTO absence (person_id, kind, from_date, until_date) VALUES (?, ?, ?, ?)', [
    personId,
    kind,
    from,
    until,
  ]);
}

/** What somebody leads in `[from, until)`, from a moment on, by time. */
function ledBy(
  tx: WritableDatabase,
  personId: number,
  from: IsoDate,
  until: IsoDate,
  after = `${from}T00:00`,
): number[] {
  return tx
    .all<{ id: number }>(
      `SELECT s.id FROM session_part t JOIN session s ON s.id = t.session_id
       WHERE t.person_id = ? AND t.part = 'lead' AND s.state = 'planned' AND s.date >= ? AND s.date < ?
         AND s.date || 'T' || s.start_time > ?
       ORDER BY s.date, s.start_time, s.id`,
      [personId, from, until, after],
    )
    .map(({ id }) => id);
}

/** Gaps of the past were covered wherever somebody could; the others were cancelled. */
function coverAll(
  tx: WritableDatabase,
  context: Context,
  personId: number,
  from: IsoDate,
  until: IsoDate,
): void {
  for (const sessionId of ledBy(tx, personId, from, until)) {
    if (!arrange(tx, context, sessionId, personId)) cancel(tx, sessionId, 'noCover');
    tell(tx, context, sessionId);
  }
}

/** Its service user was told of it that morning, by whoever uses the app. */
function tell(tx: WritableDatabase, { actorId }: Context, sessionId: number): void {
  const session = sessionById(tx, sessionId);
  if (session.serviceUserCode === null) return;
  tx.run('INSERT INTO told (session_id, told_on, by_person_id, what) VALUES (?, ?, ?, ?)', [
    sessionId,
    session.date,
    actorId,
    toldText(session),
  ]);
}

function arrange(tx: WritableDatabase, context: Context, sessionId: number, personId: number): boolean {
  const [by] = colleaguesFor(context, sessionId, personId);
  if (by === undefined) return false;
  tx.run(
    `INSERT INTO cover (session_id, for_person_id, by_person_id, start_time, end_time)
     SELECT id, ?, ?, start_time, end_time FROM session WHERE id = ?`,
    [personId, by, sessionId],
  );
  raiseVersion(tx, 'session', sessionId);
  return true;
}

function ask(
  tx: WritableDatabase,
  context: Context,
  sessionId: number,
  personId: number,
  answers: readonly ('declined' | null)[],
): void {
  const askedOn = workingDayBefore(context.today);
  const asked = colleaguesFor(context, sessionId, personId);
  answers.forEach((answer, at) => {
    const askedId = asked[at];
    if (askedId === undefined) return;
    tx.run(
      `INSERT INTO ask (session_id, for_person_id, asked_person_id, asked_at, how, answer, answered_at)
       VALUES (?, ?, ?, ?, 'telephone', ?, ?)`,
      [
        sessionId,
        personId,
        askedId,
        `${askedOn}T15:40`,
        answer,
        answer === null ? null : `${askedOn}T15:${50 + at}`,
      ],
    );
  });
  raiseVersion(tx, 'session', sessionId);
}

function workingDayBefore(date: IsoDate): IsoDate {
  const before = addDays(date, -1);
  return weekdayOf(before) > 5 ? workingDayBefore(before) : before;
}

/** Peer workers in post who can cover, best first, by the app's own rules. */
function colleaguesFor(context: Context, sessionId: number, forPersonId: number): number[] {
  const people = allPeople(context.db);
  const { session, candidates } = candidatesFor(context, { sessionId, forPersonId, start: null, end: null });
  return candidates
    .filter(({ eligible, personId }) => {
      const person = people.get(personId);
      return eligible && person?.role === 'peerWorker' && statusOn(person, session.date) === 'active';
    })
    .map(({ personId }) => personId);
}
