import type { ActionView, RegisterView, TopicView } from '#contract/register.ts';
import type { Attendance } from '#domain/supervision/ledger.ts';
import type { SupportRecord } from '#domain/supervision/supportPrompt.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { dayNumber } from '#domain/time/dayNumber.ts';
import { notPossible } from '#main/request/refusal.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

type Held = Pick<Attendance, 'sessionId' | 'kind' | 'date'> & { id: number };

/**
 * Room for the minutes of a line (the table holds them to a day's) and for the id of a person, in bits; what a number
 * holds beside them is enough for four million registers.
 */
const [minutesBits, personBits] = [11, 20];

/**
 * Every line of a register of a session that was held, up to a date (inclusive); of everybody or of one person. The
 * lines of a trust are 60,000, and most of the time went into making as many rows: each is read as one number (register,
 * person and minutes), and the registers, which are a third as many, by themselves.
 */
export function attendancesUntil(
  db: ReadableDatabase,
  last: IsoDate,
  personId: number | null = null,
): Attendance[] {
  if (personId !== null) return attendancesOf(db, last, personId);
  const held: (Held & { day: number })[] = [];
  for (const register of db.all<Held>(
    'SELECT id, session_id AS sessionId, kind, date FROM register WHERE held = 1 AND date <= ?',
    [last],
  )) {
    held[register.id] = Object.assign(register, { day: dayNumber(register.date) });
  }
  const attendances: Attendance[] = [];
  for (const line of db.column<number>(
    `SELECT ((register_id << ${personBits}) + person_id << ${minutesBits}) + minutes FROM register_line`,
  )) {
    const register = held[Math.floor(line / 2 ** (personBits + minutesBits))];
    if (!register) continue;
    const { sessionId, kind, date, day } = register;
    // The lower 32 bits hold both.
    const personId = (line >>> minutesBits) & (2 ** personBits - 1);
    attendances.push({ sessionId, personId, kind, date, day, minutes: line & (2 ** minutesBits - 1) });
  }
  return attendances;
}

function attendancesOf(db: ReadableDatabase, last: IsoDate, personId: number): Attendance[] {
  return db.all<Attendance>(
    `SELECT r.session_id AS sessionId, l.person_id AS personId, r.kind, r.date, l.minutes
     FROM register_line l CROSS JOIN register r ON r.id = l.register_id
     WHERE l.person_id = ? AND r.held = 1 AND r.date <= ?`,
    [personId, last],
  );
}

type Row = Omit<RegisterView, 'held' | 'lines' | 'topicIds'> & { held: 0 | 1 };

/** The register of a session, null before one is taken. */
export function registerOf(db: ReadableDatabase, sessionId: number): RegisterView | null {
  const row = db.get<Row>(
    `SELECT id, version, held, led_by_person_id AS ledById, cancelled_by AS cancelledBy,
            not_held_reason AS reason FROM register WHERE session_id = ?`,
    [sessionId],
  );
  if (!row) return null;
  return {
    ...row,
    held: row.held === 1,
    lines: db.all(
      `SELECT person_id AS personId, attendance, left_at AS leftAt, minutes FROM register_line
       WHERE register_id = ? ORDER BY id`,
      [row.id],
    ),
    topicIds: db
      .all<{ id: number }>('SELECT topic_id AS id FROM register_topic WHERE register_id = ? ORDER BY id', [
        row.id,
      ])
      .map(({ id }) => id),
  };
}

/** What a session can no longer have done to it once its register is taken. Throws NOT_POSSIBLE. */
export function refuseRegistered(db: ReadableDatabase, sessionId: number, what: string): void {
  if (!db.get('SELECT 1 FROM register WHERE session_id = ?', [sessionId])) return;
  throw notPossible(
    `The register of this session is taken, so it cannot be ${what}. Take the register back first, then change the session.`,
  );
}

/** The topics that can be ticked, archived ones too, by name. */
export function allTopics(db: ReadableDatabase): TopicView[] {
  return db
    .all<Omit<TopicView, 'archived'> & { archived: 0 | 1 }>(
      'SELECT id, version, name, archived FROM supervision_topic ORDER BY archived, name COLLATE NOCASE, id',
    )
    .map((row) => ({ ...row, archived: row.archived === 1 }));
}

/** Actions about some people, or about everybody; open ones first, soonest due first. */
export function actionsOf(
  db: ReadableDatabase,
  people: readonly number[] | null,
  closed: boolean,
): ActionView[] {
  return db.all<ActionView>(
    `SELECT id, version, person_id AS personId, owner_person_id AS ownerId, session_id AS sessionId, what,
            due_date AS dueOn, closed_date AS closedOn FROM supervision_action
     WHERE (:people IS NULL OR person_id IN (SELECT value FROM json_each(:people)))
       AND (:closed = 1 OR closed_date IS NULL)
     ORDER BY closed_date IS NOT NULL, due_date, id`,
    { people: people ? JSON.stringify(people) : null, closed: closed ? 1 : 0 },
  );
}

/** What is recorded beside sessions of everybody of whom there is anything. */
export function supportRecords(db: ReadableDatabase): Map<number, SupportRecord> {
  const records = new Map<number, SupportRecord>();
  for (const { personId, reviewOn } of db.all<{ personId: number; reviewOn: string | null }>(
    'SELECT person_id AS personId, review_date AS reviewOn FROM wellbeing_plan WHERE has_plan = 1',
  )) {
    records.set(personId, { reviewOn, offer: null });
  }
  for (const { personId, on, answer } of db.all<{ personId: number; on: string; answer: string | null }>(
    'SELECT person_id AS personId, offered_date AS "on", answer FROM peer_support ORDER BY offered_date, id',
  )) {
    const reviewOn = records.get(personId)?.reviewOn ?? null;
    records.set(personId, { reviewOn, offer: { on, answered: answer !== null } });
  }
  return records;
}
