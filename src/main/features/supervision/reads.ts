import type { CadenceExceptionView, CadenceRuleView, LedgerRow } from '#contract/supervision.ts';
import { unknownLast } from '#domain/lists.ts';
import type { Person } from '#domain/people/person.ts';
import { type Cadence, type SupervisionKind, supervisionKinds } from '#domain/supervision/cadence.ts';
import { clockOf } from '#domain/supervision/clock.ts';
import {
  accountOf,
  dueStateOn,
  groundsOf,
  type LedgerGround,
  ledgerStates,
} from '#domain/supervision/ledger.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { attendancesUntil } from '#main/features/register/reads.ts';
import type { Context } from '#main/request/context.ts';
import { absencesBetween } from '#main/snapshot/absences.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { everyStandsIn } from '#main/snapshot/standIns.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { likelyLead } from './leads.ts';

interface CadenceColumns {
  everyWeeks: number | null;
  withinDays: number;
  minimumMinutes: number;
  groupCounts: 0 | 1;
}

const cadenceColumns = `every_weeks AS everyWeeks, within_days AS withinDays, minimum_minutes AS minimumMinutes,
  group_counts AS groupCounts`;

function withCadence<T extends CadenceColumns>({
  everyWeeks,
  withinDays,
  minimumMinutes,
  groupCounts,
  ...rest
}: T): Omit<T, keyof CadenceColumns> & { cadence: Cadence | null } {
  const cadence =
    everyWeeks === null ? null : { everyWeeks, withinDays, minimumMinutes, groupCounts: groupCounts === 1 };
  return { ...rest, cadence };
}

/** Every rule there was, is and will be; the newest of each role, status and kind last. */
export function allRules(db: ReadableDatabase): CadenceRuleView[] {
  return db
    .all<Omit<CadenceRuleView, 'cadence'> & CadenceColumns>(
      `SELECT id, version, role, status, kind, from_date AS "from", ${cadenceColumns} FROM cadence_rule
       ORDER BY role, status, kind, from_date`,
    )
    .map(withCadence);
}

/** Every exception there was, is and will be; by person and start. */
export function allExceptions(db: ReadableDatabase): CadenceExceptionView[] {
  return db
    .all<Omit<CadenceExceptionView, 'cadence'> & CadenceColumns>(
      `SELECT id, version, person_id AS personId, kind, from_date AS "from", until_date AS until, reason,
              ${cadenceColumns} FROM cadence_exception ORDER BY person_id, kind, from_date`,
    )
    .map(withCadence);
}

/** All the ledger looks at, up to a date (inclusive); of everybody, or what concerns one person. */
export function ledgerGround(
  { db, today, settings }: Context,
  last: IsoDate,
  personId: number | null = null,
): LedgerGround {
  return {
    rules: allRules(db),
    exceptions: allExceptions(db).filter((each) => personId === null || each.personId === personId),
    absences: absencesBetween(db, '0001-01-01', '9999-12-31', personId === null ? null : [personId]),
    attendances: attendancesUntil(db, last, personId),
    pauseDays: settings.clockPauseDays,
    today,
    keptSince: keptSince(db, today),
    standsIn: everyStandsIn(db),
  };
}

/**
 * The day from which registers are kept: when the team was set up here, or the first session registered if that was
 * earlier. Nothing is counted before.
 */
function keptSince(db: ReadableDatabase, today: IsoDate): IsoDate {
  const row = db.get<{ first: string | null; setUp: string | null }>(
    'SELECT (SELECT MIN(date) FROM register) AS first, (SELECT at FROM entry ORDER BY id LIMIT 1) AS setUp',
  );
  const days = [row?.first ?? today, row?.setUp?.slice(0, 10) ?? today, today];
  return days.sort()[0] ?? today;
}

/** How it stands today with everybody of whom something is asked or whose clock stands still; by harm, then name. */
export function ledgerRows(context: Context): LedgerRow[] {
  const { db, today } = context;
  const people = allPeople(db);
  const own = groundsOf(ledgerGround(context, today));
  const next = nextBooked(context);
  // Whoever supervises peer workers is in the team and leads others too; only a coordinator's lead may be unknown.
  const leadKnown = (person: Person, kind: SupervisionKind) =>
    person.role !== 'coordinator' || likelyLead(context, person, kind, people) !== null;
  const rows = [...people.values()].flatMap((person) =>
    rowsOf(person, own(person.id), today, { next, leadKnown }),
  );
  return rows.sort((a, b) => rank(a) - rank(b) || unknownLast(a.dueOn, b.dueOn));
}

interface Planned {
  next: ReadonlyMap<string, LedgerRow['next']>;
  leadKnown: (person: Person, kind: SupervisionKind) => boolean;
}

function rowsOf(
  person: Person,
  ground: LedgerGround,
  today: IsoDate,
  { next, leadKnown }: Planned,
): LedgerRow[] {
  const clock = clockOf(person, ground.absences, ground);
  return supervisionKinds.flatMap((kind): LedgerRow[] => {
    const account = accountOf(person, kind, ground, clock);
    const { status: _, exception, standsIn, ...dueState } = dueStateOn(account, today);
    if (dueState.notCounted === 'notSupervised' || dueState.cadence === null) return [];
    const booked = next.get(`${person.id} ${kind}`) ?? null;
    return [
      {
        personId: person.id,
        kind,
        ...dueState,
        exceptionReason: exception?.reason ?? null,
        standsIn: standsIn && { forPersonId: standsIn.forPersonId, from: standsIn.from },
        // Whoever leads the next one is known; looking for others costs much more.
        leadKnown: booked !== null || leadKnown(person, kind),
        next: booked,
      },
    ];
  });
}

function rank({ state }: LedgerRow): number {
  return state === null ? ledgerStates.length : ledgerStates.indexOf(state);
}

/** The next session booked, by `person kind`. */
function nextBooked({ db, now, today, horizon }: Context): Map<string, LedgerRow['next']> {
  const rows = db.all<{ personId: number; kind: SupervisionKind; sessionId: number; at: string }>(
    `SELECT t.person_id AS personId, s.kind, s.id AS sessionId, MIN(s.date || 'T' || s.start_time) AS at
     FROM session s CROSS JOIN session_part t ON t.session_id = s.id
     WHERE s.date >= :today AND s.date < :horizon AND s.date || 'T' || s.start_time > :now
       AND s.kind IN ('individualSupervision', 'groupSupervision') AND s.state = 'planned' AND t.part = 'attendee'
     GROUP BY t.person_id, s.kind`,
    { now, today, horizon },
  );
  return new Map(
    rows.map(({ personId, kind, sessionId, at }) => [
      `${personId} ${kind}`,
      { sessionId, date: at.slice(0, 10), start: at.slice(11) },
    ]),
  );
}

/** Days back in which a session without a register is asked about. */
const registerDays = 56;

/** Sessions of supervision that are over, took place as planned, and have no register; newest first. */
export function toRegister({ db, now, today }: Context) {
  const rows = db.all<{
    sessionId: number;
    kind: SupervisionKind;
    date: string;
    start: string;
    people: string;
  }>(
    `SELECT s.id AS sessionId, s.kind, s.date, s.start_time AS start, json_group_array(t.person_id) AS people
     FROM session s CROSS JOIN session_part t ON t.session_id = s.id AND t.part = 'attendee'
     WHERE s.date >= :since AND s.date <= :today AND s.date || 'T' || s.end_time <= :now AND s.state = 'planned'
       AND s.kind IN ('individualSupervision', 'groupSupervision')
       AND NOT EXISTS (SELECT 1 FROM register r WHERE r.session_id = s.id)
     GROUP BY s.id ORDER BY s.date DESC, s.start_time DESC, s.id DESC`,
    { since: addDays(today, -registerDays), today, now },
  );
  return rows.map((row) => ({ ...row, people: JSON.parse(row.people) as number[] }));
}
