import { Temporal } from 'temporal-polyfill/implementation';
import { type Absence, absenceInterval } from '#domain/absence/absence.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import type { Cadence, SupervisionKind } from '#domain/supervision/cadence.ts';
import type { LedgerGround, LedgerState } from '#domain/supervision/ledger.ts';
import { momentOf } from '#domain/time/dates.ts';

/**
 * The ledger told once more, as one would by hand: a diary is walked from the first day on, and two counters are kept, the
 * days the clock has run and whether a session is owed. Nothing of the ledger's own is used but the status of a person.
 */
export interface DiaryDay {
  date: string;
  status: string;
  state: LedgerState | null;
  credited: number;
  missed: number;
}

/** Every date of the diary, counted by the calendar. */
const dates = Array.from({ length: 1097 }, (_, days) =>
  Temporal.PlainDate.from('2024-12-30').add({ days }).toString(),
);

/** The diary of one person and kind up to a date (inclusive). */
export function diaryOf(
  person: Person,
  kind: SupervisionKind,
  ground: LedgerGround,
  last: string,
): DiaryDay[] {
  const longDays = longAwayDays(person, ground);
  const own = ground.attendances.filter((line) => line.personId === person.id);
  const diary: DiaryDay[] = [];
  let ran: number | null = null;
  let owes = false;
  let knownAs: string | null = null;
  for (const date of dates) {
    if (date > last) break;
    const status = countsAs(person, ground, date);
    const stopped = status === 'paused' || longDays.has(date);
    const cadence = cadenceFor(person, kind, ground, status, date);
    if (ran !== null && !stopped) ran += 1;
    // Becoming active or a reserve starts the clock; a pause between two of the same does not.
    const isNew = (status === 'active' || status === 'reserve') && status !== knownAs;
    if (status !== 'paused') knownAs = status;
    // Whoever was there before starts on the day the registers do.
    const wasThere = knownAs === 'active' || knownAs === 'reserve';
    const begins = date === ground.keptSince ? wasThere : date > ground.keptSince && isNew;
    if (begins) {
      ran = 0;
      owes = false;
    }
    const lines = own.filter((line) => line.date === date);
    const counts = lines.filter(
      (line) =>
        line.minutes > 0 &&
        (line.kind === kind || cadence?.groupCounts === true) &&
        line.minutes >= (cadence?.minimumMinutes ?? 0),
    );
    const without = lines.filter((line) => line.kind === kind && !counts.includes(line) && !stopped);
    if (counts.length > 0) {
      ran = 0;
      owes = false;
    } else if (without.length > 0 && !begins) {
      // A session missed on the very day they start was arranged before their time.
      owes = true;
    }
    const isCounted = !stopped && cadence !== null && ran !== null;
    diary.push({
      date,
      status,
      state: isCounted && cadence !== null && ran !== null ? stateOf(ran, cadence, owes) : null,
      credited: counts.length,
      missed: without.length,
    });
  }
  return diary;
}

/** A reserve is as an active peer worker on each day on which a line says they stand in for somebody. */
function countsAs(person: Person, { standsIn }: LedgerGround, date: string): string {
  const status = statusOn(person, date);
  const lines = standsIn.filter(
    ({ personId, from, until }) => personId === person.id && from <= date && date <= (until ?? '9999-12-31'),
  );
  return status === 'reserve' && lines.length > 0 ? 'active' : status;
}

function stateOf(ran: number, { everyWeeks, withinDays }: Cadence, owes: boolean): LedgerState {
  const late = ran - everyWeeks * 7;
  if (late > withinDays) return 'overdue';
  if (owes) return 'owed';
  return late >= -withinDays ? 'due' : 'inDate';
}

function cadenceFor(
  person: Person,
  kind: SupervisionKind,
  ground: LedgerGround,
  status: string,
  date: string,
): Cadence | null {
  if (status !== 'active' && status !== 'reserve') return null;
  const own = ground.exceptions
    .filter((each) => each.personId === person.id && each.kind === kind)
    .filter((each) => each.from <= date && date <= (each.until ?? '9999-12-31'))
    .sort((a, b) => b.from.localeCompare(a.from))[0];
  if (own) return own.cadence;
  const rule = ground.rules
    .filter((each) => each.role === person.role && each.status === status && each.kind === kind)
    .filter((each) => each.from <= date)
    .sort((a, b) => b.from.localeCompare(a.from))[0];
  return rule?.cadence ?? null;
}

/** Every day wholly inside an absence, grouped into runs of days that follow each other; only the long runs. */
function longAwayDays(person: Person, { absences, pauseDays, today }: LedgerGround): Set<string> {
  const long = new Set<string>();
  const own = absences.filter((absence) => absence.personId === person.id);
  if (pauseDays === 0 || own.length === 0) return long;
  let run: string[] = [];
  const close = (isOpen: boolean) => {
    const lasted = isOpen ? run.filter((date) => date <= today) : run;
    if (lasted.length >= pauseDays) for (const date of run) long.add(date);
    run = [];
  };
  for (const date of dates) {
    if (isAwayAllDay(own, date)) run.push(date);
    else close(false);
  }
  close(true);
  return long;
}

/** Away at midnight, and at each time at which an absence of that day starts or ends. */
function isAwayAllDay(absences: readonly Absence[], date: string): boolean {
  const times = absences.flatMap(({ fromTime, untilTime }) => [fromTime, untilTime]);
  return ['00:00', ...times].every((time) => {
    const at = momentOf(date, time ?? '00:00');
    return absences.some((absence) => {
      const { start, end } = absenceInterval(absence);
      return start <= at && at < end;
    });
  });
}
