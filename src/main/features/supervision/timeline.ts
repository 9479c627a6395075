import type { Input, Output } from '#contract/requests.ts';
import type { TimelineMark } from '#contract/supervision.ts';
import { type SupervisionKind, supervisionKinds } from '#domain/supervision/cadence.ts';
import { accountOf, dueStateOn, statePeriodsOf } from '#domain/supervision/ledger.ts';
import { dateOfDay } from '#domain/time/dayNumber.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { ledgerGround } from './reads.ts';

interface Row {
  sessionId: number;
  kind: SupervisionKind;
  date: string;
  end: string;
  state: 'planned' | 'cancelled';
  held: 0 | 1 | null;
  attendance: string | null;
}

/** One person's supervision in `[from, until)`: what took place, the periods of each state, and what is due. */
export function timelineOf(
  context: Context,
  { personId, from, until }: Input<'supervision.timeline'>,
): Output<'supervision.timeline'> {
  const { db, today, now } = context;
  const person = allPeople(db, [personId]).get(personId);
  if (!person) throw notFound('person');
  const ground = ledgerGround(context, today, personId);
  const accounts = supervisionKinds.map((kind) => accountOf(person, kind, ground));
  const sessions = db.all<Row>(
    `SELECT s.id AS sessionId, s.kind, s.date, s.end_time AS "end", s.state, r.held, l.attendance
     FROM session_part t CROSS JOIN session s ON s.id = t.session_id
       LEFT JOIN register r ON r.session_id = s.id
       LEFT JOIN register_line l ON l.register_id = r.id AND l.person_id = t.person_id
     WHERE t.person_id = :personId AND t.part = 'attendee' AND s.date >= :from AND s.date < :until
       AND s.state <> 'skipped' AND s.kind IN ('individualSupervision', 'groupSupervision')
     ORDER BY s.date, s.start_time, s.id`,
    { personId, from, until },
  );
  return {
    sessions: sessions.map((row) => ({
      sessionId: row.sessionId,
      kind: row.kind,
      date: row.date,
      mark: markOf(row, now),
    })),
    statePeriods: accounts.flatMap((account) =>
      statePeriodsOf(account, from, until).map((period) => ({
        kind: account.kind,
        from: dateOfDay(period.from),
        until: dateOfDay(period.until),
        state: period.state,
      })),
    ),
    due: accounts.flatMap((account) => {
      const { dueOn, notCounted } = dueStateOn(account, today);
      if (dueOn === null || notCounted !== null || dueOn < from || dueOn >= until) return [];
      return [{ kind: account.kind, date: dueOn }];
    }),
  };
}

function markOf({ state, held, attendance, date, end }: Row, now: string): TimelineMark {
  if (state === 'cancelled' || held === 0) return 'cancelled';
  if (held === 1) return attendance === 'attended' || attendance === 'leftEarly' ? 'held' : 'missed';
  return `${date}T${end}` <= now ? 'notRecorded' : 'booked';
}
