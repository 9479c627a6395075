import type { ReadinessView } from '#contract/induction.ts';
import type { BookedStep, Evidence, Induction } from '#domain/induction/induction.ts';
import type { StepShape } from '#domain/induction/programme.ts';
import type { CopiedStep } from '#domain/induction/takingOver.ts';
import type { Readiness } from '#domain/reserves/readiness.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { notFound } from '#main/request/refusal.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** An induction with whose it is, and what its steps came from. */
export interface StoredInduction extends Induction {
  personId: number;
  /** Asked of this person. */
  steps: CopiedStep[];
  /** Came into the programme later and left out for this person. */
  leftOut: CopiedStep[];
}

interface StepRow extends Omit<StepShape, 'isGate'> {
  id: number;
  inductionId: number;
  originId: number | null;
  coverId: number | null;
  coverUntil: IsoDate | null;
  seenVersion: number;
  leftOut: 0 | 1;
  dueOn: IsoDate | null;
  gate: 0 | 1;
}

/** The inductions of everybody, or of some, by person. */
export function inductionsOf(
  db: ReadableDatabase,
  some: readonly number[] | null = null,
): Map<number, StoredInduction> {
  const params = some ? { some: JSON.stringify(some) } : {};
  const among = some ? 'WHERE i.person_id IN (SELECT value FROM json_each(@some))' : '';
  const found = new Map<number, StoredInduction>();
  for (const row of db.all<Omit<StoredInduction, 'steps' | 'leftOut' | 'away'>>(
    `SELECT i.id, i.version, i.person_id AS personId, i.programme_id AS programmeId, i.start_date AS startDate
     FROM induction i ${among}`,
    params,
  )) {
    found.set(row.id, { ...row, steps: [], leftOut: [], away: [] });
  }
  if (found.size === 0) return found;
  const steps = new Map<number, CopiedStep>();
  for (const { inductionId, leftOut, gate, coverId, coverUntil, ...row } of db.all<StepRow>(
    `SELECT s.id, s.induction_id AS inductionId, s.origin_step_id AS originId, s.seen_version AS seenVersion,
            s.left_out AS leftOut, s.name, s.kind, s.needed, s.minutes, s.sign_off AS signOff, s.due_on AS dueOn,
            s.valid_months AS validMonths, s.gate, l.id AS coverId, l.until_date AS coverUntil
     FROM induction i CROSS JOIN person_step s ON s.induction_id = i.id
       LEFT JOIN long_term_cover l ON l.id = s.long_term_cover_id ${among} ORDER BY s.position, s.id`,
    params,
  )) {
    const isLeftOut = leftOut === 1;
    const cover = coverId === null ? null : { id: coverId, until: coverUntil };
    const step = {
      ...row,
      leftOut: isLeftOut,
      isGate: gate === 1,
      cover,
      after: [],
      evidence: [],
      booked: [],
    };
    steps.set(row.id, step);
    const induction = found.get(inductionId);
    if (induction) (isLeftOut ? induction.leftOut : induction.steps).push(step);
  }
  const belonging = <T>(columns: string, joins: string, order: string) =>
    db.all<T & { stepId: number }>(
      `SELECT p.id AS stepId, ${columns} FROM induction i CROSS JOIN person_step p ON p.induction_id = i.id
       ${joins} ${among} ORDER BY ${order}`,
      params,
    );
  for (const { stepId, after } of belonging<{ after: number }>(
    't.after_step_id AS after',
    'CROSS JOIN person_step_after t ON t.step_id = p.id',
    't.id',
  )) {
    steps.get(stepId)?.after.push(after);
  }
  for (const { stepId, held, ...evidence } of belonging<Omit<Evidence, 'held'> & { held: 0 | 1 }>(
    't.id, t.done_on AS doneOn, t.outcome, t.expires_on AS expiresOn, t.reference, t.signed_by_id AS signedById, t.held',
    'CROSS JOIN evidence t ON t.person_step_id = p.id',
    't.done_on, t.id',
  )) {
    steps.get(stepId)?.evidence.push({ ...evidence, held: held === 1 });
  }
  for (const { stepId, ...booked } of belonging<BookedStep>(
    's.id AS sessionId, s.date, s.start_time AS start, s.end_time AS "end"',
    `CROSS JOIN step_session t ON t.person_step_id = p.id CROSS JOIN session s ON s.id = t.session_id AND s.state = 'planned'
     CROSS JOIN session_part a ON a.session_id = s.id AND a.person_id = i.person_id`,
    's.date, s.start_time, s.id',
  )) {
    steps.get(stepId)?.booked.push(booked);
  }
  const byPerson = new Map([...found.values()].map((induction) => [induction.personId, induction]));
  // A day away in part is a day on which something can be done.
  for (const { personId, ...away } of db.all<Induction['away'][number] & { personId: number }>(
    `SELECT a.person_id AS personId, CASE WHEN from_time IS NULL THEN from_date ELSE date(from_date, '+1 day') END AS "from",
            CASE WHEN until_time IS NULL THEN until_date ELSE date(until_date, '-1 day') END AS until
     FROM induction i CROSS JOIN absence a ON a.person_id = i.person_id ${among} ORDER BY a.from_date, a.id`,
    params,
  )) {
    byPerson.get(personId)?.away.push(away);
  }
  return byPerson;
}

/** One induction by its id. Throws NOT_FOUND. */
export function inductionById(db: ReadableDatabase, id: number): StoredInduction {
  const row = db.get<{ personId: number }>('SELECT person_id AS personId FROM induction WHERE id = ?', [id]);
  const induction = row && inductionsOf(db, [row.personId]).get(row.personId);
  if (!induction) throw notFound('induction');
  return induction;
}

/** How ready somebody is, as screens show it. */
export function readinessView({ state, on, forecast }: Readiness): ReadinessView {
  const { critical = null, why = null } = forecast ?? {};
  return { state, on, stepId: critical?.id ?? null, step: critical?.name ?? null, why };
}
