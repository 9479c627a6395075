import type { TermChoice, TermOption, TermProblem, TermSupervisee } from '#domain/termPlan/term.ts';
import { mondayOf } from '#domain/time/dates.ts';
import {
  absentAt,
  day,
  hasPattern,
  minuteOf,
  range,
  stamp,
  statusThen,
  worksAt,
} from '#test/unit/domain/checkerTime.ts';

/*
 * Searches every plan of a term there is, says of each what it is worth, and checks it against the hard rules: minute by
 * minute, and with nothing of src/domain but types and the Monday of a week.
 */

/** What is wrong with the new sessions of a plan, each in words; none when it breaks no hard rule. */
export function hardFaults(problem: TermProblem, choice: TermChoice): string[] {
  const taken = freshOf(problem, choice);
  return [
    ...taken.flatMap((option) => faultsAlone(problem, option)),
    ...taken.flatMap((one, at) =>
      taken.slice(at + 1).flatMap((other) => faultsTogether(problem, one, other)),
    ),
  ];
}

function faultsAlone({ snapshot, scope, supervisees, dues }: TermProblem, option: TermOption): string[] {
  const { date, start, end } = option;
  const supervisee = supervisees[dues[option.due]?.supervisee ?? -1];
  if (!supervisee) return ['no supervisee'];
  const leadId = leadThen(scope, supervisee);
  const there = [leadId, ...supervisee.people.filter((id) => !option.missing.includes(id))];
  const minutes = range(minuteOf(start), minuteOf(end));
  const faults: string[] = [];
  if (date < scope.from || date >= scope.until || `${date}T${start}` <= snapshot.now)
    faults.push('outside the term');
  if (snapshot.holidays.has(date)) faults.push('bank holiday');
  if (supervisee.people.length >= 2 && there.length - 1 <= supervisee.people.length / 2)
    faults.push('most of the group is missing');
  for (const id of there) {
    const person = snapshot.people.get(id);
    if (!person) return ['nobody'];
    if (hasPattern(person, date) && !minutes.every((minute) => worksAt(person, date, minute)))
      faults.push(`${id} off`);
    if (minutes.some((minute) => absentAt(id, stamp(date, minute), snapshot.absences)))
      faults.push(`${id} away`);
    if (id !== leadId && !['active', 'reserve'].includes(statusThen(person, date))) faults.push(`${id} gone`);
    for (const other of snapshot.sessions) {
      if (other.date !== date || !other.parts.some(({ personId }) => personId === id)) continue;
      const way = apartBy(option.site, other.site, snapshot.settings.travelMinutes);
      if (minuteOf(other.start) - way < minuteOf(end) && minuteOf(start) - way < minuteOf(other.end))
        faults.push(`${id} in ${other.id}`);
    }
  }
  for (const other of snapshot.sessions) {
    if (other.date !== date || other.placeId === null || other.placeId !== option.placeId) continue;
    if (other.start < end && start < other.end) faults.push(`room of ${other.id}`);
  }
  return faults;
}

/** Who leads a supervisee, as the scope has it. */
function leadThen(
  scope: TermProblem['scope'],
  { kind, people }: Pick<TermSupervisee, 'kind' | 'people'>,
): number {
  const own = kind === 'individualSupervision' ? people[0] : undefined;
  return scope.ownLeads.find(({ personId }) => personId === own)?.leadId ?? scope.leadId;
}

function faultsTogether(problem: TermProblem, one: TermOption, other: TermOption): string[] {
  if (one.date !== other.date) return [];
  const { snapshot, scope, supervisees, dues } = problem;
  const there = ({ due, missing }: TermOption) => {
    const supervisee = supervisees[dues[due]?.supervisee ?? -1];
    if (!supervisee) return [];
    return [leadThen(scope, supervisee), ...supervisee.people.filter((id) => !missing.includes(id))];
  };
  const isOneRoom = one.placeId !== null && one.placeId === other.placeId;
  const isOverlapping = one.start < other.end && other.start < one.end;
  if (isOneRoom && isOverlapping) return [`${one.date} ${one.start} and ${other.start} in one room`];
  if (!there(one).some((id) => there(other).includes(id))) return [];
  const way = apartBy(one.site, other.site, snapshot.settings.travelMinutes);
  const isApart =
    minuteOf(one.end) + way <= minuteOf(other.start) || minuteOf(other.end) + way <= minuteOf(one.start);
  return isApart ? [] : [`${one.date} ${one.start} and ${other.start}`];
}

const apartBy = (a: string | null, b: string | null, travel: number) =>
  a !== null && b !== null && a !== b ? travel : 0;

function freshOf({ options }: TermProblem, choice: TermChoice): TermOption[] {
  return choice.flatMap((at) => options.filter((option) => option.at === at && option.sessionId === null));
}

/** Every plan of a problem that breaks no hard rule. */
export function* everyTerm(problem: TermProblem): Generator<TermChoice> {
  const able = problem.dues.map(({ at }) => problem.options.filter(({ due }) => due === at));
  const stack: (number | null)[] = [];
  function* extend(): Generator<TermChoice> {
    const due = stack.length;
    const options = able[due];
    if (!options) {
      yield [...stack];
      return;
    }
    const mustHold = options.some(({ sessionId }) => sessionId !== null);
    for (const option of mustHold ? options : [...options, null]) {
      const before = stack.flatMap((at) =>
        problem.options.filter((each) => each.at === at && each.sessionId === null),
      );
      if (
        option &&
        option.sessionId === null &&
        before.some((each) => faultsTogether(problem, each, option).length > 0)
      )
        continue;
      stack.push(option?.at ?? null);
      yield* extend();
      stack.pop();
    }
  }
  yield* extend();
}

/** What a plan is worth, tier after tier. */
export function worth(problem: TermProblem, choice: TermChoice): number[] {
  const fresh = freshOf(problem, choice);
  const at = (due: number) => problem.options.find((option) => option.at === choice[due]);
  let outside = 0;
  let changes = 0;
  problem.supervisees.forEach((supervisee, position) => {
    const dues = problem.dues.filter((due) => due.supervisee === position);
    dues.forEach((due, ordinal) => {
      const step = problem.steps.find((each) => each.after === due.at);
      const [after, before] = [at(due.at), ordinal === 0 ? null : at(dues[ordinal - 1]?.at ?? -1)];
      if (!step || !after || before === undefined) return;
      if (after.sessionId !== null && (before === null || before.sessionId !== null)) return;
      const apart = after.run - (before?.run ?? 0);
      if (apart > step.everyDays + step.withinDays) outside += apart - step.everyDays - step.withinDays;
      if (after.sessionId === null && apart < step.everyDays - step.withinDays)
        outside += step.everyDays - step.withinDays - apart;
    });
    const taken = dues.flatMap((due) => at(due.at) ?? []);
    const weekday = (option: TermOption) => (day(option.date) + 3) % 7;
    const week = (option: TermOption) => Math.floor((day(option.date) + 3) / 7) % supervisee.everyWeeks;
    const off = (option: TermOption, usual: TermOption) =>
      weekday(option) !== weekday(usual) || option.start !== usual.start
        ? 2
        : week(option) !== week(usual)
          ? 1
          : 0;
    changes += Math.min(
      ...taken.map((usual) => taken.reduce((sum, option) => sum + off(option, usual), 0)),
      taken.length === 0 ? 0 : Infinity,
    );
  });
  let load = 0;
  let strain = fresh.reduce((sum, { otherBase }) => sum + otherBase, 0);
  const ledBy = ({ due }: TermOption) => {
    const supervisee = problem.supervisees[problem.dues[due]?.supervisee ?? -1];
    return supervisee ? leadThen(problem.scope, supervisee) : 0;
  };
  for (const leadId of new Set(fresh.map(ledBy))) {
    const theirs = fresh.filter((option) => ledBy(option) === leadId);
    for (const monday of new Set(theirs.map(({ date }) => mondayOf(date)))) {
      const before = problem.snapshot.sessions.filter(
        (session) =>
          mondayOf(session.date) === monday && session.parts.some(({ personId }) => personId === leadId),
      ).length;
      const own = theirs.filter(({ date }) => mondayOf(date) === monday).length;
      load += (before + own) ** 2 - before ** 2;
    }
    strain += longRows(problem, leadId, theirs);
  }
  const missing = fresh.reduce((sum, option) => sum + option.missing.length, 0);
  return [choice.filter((each) => each === null).length, outside, missing, changes, load, strain];
}

/** Rows of one more than a lead may have without a break, at least one of them new. */
function longRows({ snapshot, scope }: TermProblem, leadId: number, fresh: readonly TermOption[]): number {
  const busy = snapshot.sessions
    .filter(({ parts }) => parts.some(({ personId }) => personId === leadId))
    .map(({ date, start, end }) => ({ date, start, end, isNew: false }));
  const all = [...busy, ...fresh.map(({ date, start, end }) => ({ date, start, end, isNew: true }))];
  const follows = (one: (typeof all)[number], other: (typeof all)[number]) => {
    const minutes = minuteOf(other.start) - minuteOf(one.end);
    return one.date === other.date && minutes >= 0 && minutes < snapshot.settings.breakMinutes;
  };
  let count = 0;
  const walk = (row: typeof all): void => {
    if (row.length > scope.mostInARow) {
      if (row.some(({ isNew }) => isNew)) count += 1;
      return;
    }
    const last = row.at(-1);
    for (const next of all) if (last && follows(last, next)) walk([...row, next]);
  };
  for (const first of all) walk([first]);
  return count;
}
