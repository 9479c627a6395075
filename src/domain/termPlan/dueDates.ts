import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import { cadenceOn, neverBinds, type SupervisionKind } from '#domain/supervision/cadence.ts';
import { dayAfterRunning, daysRun, type SupervisionClock } from '#domain/supervision/clock.ts';
import {
  type Account,
  accountOf,
  countsAs,
  dueStateOn,
  isSupervised,
  type LedgerGround,
} from '#domain/supervision/ledger.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { dateOfDay, dayNumber } from '#domain/time/dayNumber.ts';
import type { NotPlanned, TermScope } from './term.ts';

/** What the dates of one supervisee are counted by. */
export interface TermCount {
  clock: SupervisionClock;
  /** The day from which the clock runs. */
  anchor: number;
}

/** How long after its days a session may still be planned, in days. */
const lateDays = 14;

/** The last day of the clock on which a session that is due may be held, still before the next one is due. */
export function lastRun({
  centre,
  everyDays,
  withinDays,
}: Pick<DueDate, 'centre' | 'everyDays' | 'withinDays'>): number {
  return centre + Math.max(withinDays, Math.min(withinDays + lateDays, everyDays - withinDays - 1));
}

/** A session that is due, by days of its supervisee's clock; `session` when it is in the calendar already. */
export interface DueDate {
  centre: number;
  dueOn: IsoDate;
  everyDays: number;
  withinDays: number;
  session: Session | null;
}

/** What falls due to somebody or a group in a term, in order. */
export interface DueDates extends TermCount {
  everyWeeks: number;
  dates: DueDate[];
}

/** How often something is asked on a date; null from then on: nothing. */
type AskedOn = (date: IsoDate) => { everyWeeks: number; withinDays: number } | null;

/**
 * What falls due to one person before the end of the term. The days are counted as the ledger counts them: from the
 * last session attended, or the start. Later ones are due n weeks after each other; what is in the calendar counts as
 * held. Where the clock starts anew within the term (activated, standing in for somebody), they are counted from
 * there.
 */
export function dueDatesOf(
  person: Person,
  kind: SupervisionKind,
  ground: LedgerGround,
  { from, until }: Pick<TermScope, 'from' | 'until'>,
  booked: readonly Session[],
): DueDates | NotPlanned {
  const account = accountOf(person, kind, ground);
  const first = firstDueState(account, ground.today, until);
  if (typeof first === 'string') return first;
  const { anchor, cadence } = first;
  const group = accountOf(person, 'groupSupervision', ground);
  if (kind === 'individualSupervision' && neverBinds(cadence, dueStateOn(group, ground.today).cadence)) {
    return 'inGroup';
  }
  const askedOn: AskedOn = (date) => {
    const status = countsAs(account, date);
    if (status === 'paused') return cadence;
    return isSupervised(status) ? cadenceOn(askedOf(ground, account), status, date).cadence : null;
  };
  const counted = booked.filter(
    (session) => session.kind === kind || (cadence.groupCounts && session.kind === 'groupSupervision'),
  );
  return chain({ clock: account.clock, anchor }, { from, until }, askedOn, counted, cadence.everyWeeks);
}

function askedOf({ rules, exceptions }: LedgerGround, { person, kind }: Account) {
  return {
    rules: rules.filter((rule) => rule.kind === kind && rule.role === person.role),
    exceptions: exceptions.filter((each) => each.kind === kind && each.personId === person.id),
  };
}

/** How it stands today, or on the first day of the term on which somebody starts. */
function firstDueState(account: Account, today: IsoDate, until: IsoDate) {
  const starts = account.clock.starts.map(dateOfDay).filter((date) => date > today && date < until);
  let reason: NotPlanned = 'nothingAsked';
  for (const date of [today, ...starts]) {
    const { countedFrom, cadence, notCounted, dueOn } = dueStateOn(account, date);
    if (notCounted === 'notSupervised') reason = 'notSupervised';
    if (notCounted !== null && notCounted !== 'paused') continue;
    if (countedFrom === null || cadence === null) continue;
    if (dueOn === null) return 'pausedWithoutEnd' as const;
    return { anchor: dayNumber(countedFrom), cadence };
  }
  return reason;
}

/** What falls due to a group: as often as whoever of it needs it most often, first when the first of them is due. */
export function groupDueDates(
  members: readonly DueDates[],
  { from, until }: Pick<TermScope, 'from' | 'until'>,
  booked: readonly Session[],
): DueDates | null {
  const strictest = members.toSorted((a, b) => a.everyWeeks - b.everyWeeks || within(a) - within(b))[0];
  if (!strictest) return null;
  const { everyWeeks } = strictest;
  const firsts = members.map(({ clock, anchor }) => dayAfterRunning(clock, anchor, everyWeeks * 7));
  const first = Math.min(...firsts.map((day) => day ?? Infinity));
  if (!Number.isFinite(first)) return null;
  const counting = { clock: { runs: [], pauses: [], starts: [] }, anchor: first - everyWeeks * 7 };
  return chain(
    counting,
    { from, until },
    () => ({ everyWeeks, withinDays: within(strictest) }),
    booked,
    everyWeeks,
  );
}

const within = ({ dates }: DueDates) => dates[0]?.withinDays ?? 0;

function chain(
  counting: TermCount,
  { from, until }: { from: IsoDate; until: IsoDate },
  askedOn: AskedOn,
  booked: readonly Session[],
  everyWeeks: number,
): DueDates {
  const { clock, anchor } = counting;
  const runOn = (date: IsoDate) => daysRun(clock, anchor, dayNumber(date));
  const waiting = booked.filter(({ date }) => date < until && runOn(date) > 0);
  const dates: DueDate[] = [];
  let last = 0;
  let lastDate = dateOfDay(anchor);
  for (;;) {
    const asked = askedOn(lastDate < from ? from : lastDate);
    if (!asked) break;
    const everyDays = asked.everyWeeks * 7;
    // Who is due before the term begins is seen as soon as it does.
    const centre = Math.max(last + everyDays, runOn(from));
    const day = dayAfterRunning(clock, anchor, centre);
    const [session] = waiting;
    const again = clock.starts.find((start) => start > dayNumber(lastDate) && start <= (day ?? start));
    const anew = again === undefined ? null : dateOfDay(again);
    if (anew !== null && anew < until && (!session || session.date >= anew)) {
      last = runOn(anew);
      lastDate = anew;
      continue;
    }
    if (session && (day === null || runOn(session.date) <= lastRun({ centre, everyDays, ...asked }))) {
      waiting.shift();
      last = runOn(session.date);
      lastDate = session.date;
      dates.push({ centre: last, dueOn: session.date, everyDays, withinDays: asked.withinDays, session });
      continue;
    }
    if (day === null || dateOfDay(day) >= until || !askedOn(dateOfDay(day))) break;
    last = centre;
    lastDate = dateOfDay(day);
    dates.push({ centre, dueOn: lastDate, everyDays, withinDays: asked.withinDays, session: null });
  }
  return { ...counting, everyWeeks, dates };
}
