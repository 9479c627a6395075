import type { Person } from '#domain/people/person.ts';
import type { Weekday } from '#domain/time/dates.ts';
import { fillTerm } from './fill.ts';
import { termLimits } from './limits.ts';
import { type TermGround, termProblem } from './problem.ts';
import { asSession } from './session.ts';
import { superviseeOf, type TermChoice, type TermProblem, takenOf } from './term.ts';
import type { HalfDay } from './times.ts';
import { daysOutside, termMeasure } from './value.ts';

/** Something that would let more of a term be planned. */
export type TermHelp =
  | ({ help: 'room' } & HalfDay)
  | ({ help: 'leadWorks'; leadId: number } & HalfDay)
  | { help: 'widerWindow'; supervisee: string; days: number };

/** What a help would do: sessions more that have a time, and days fewer beyond those around their dates. */
export interface TermHelped {
  help: TermHelp;
  placed: number;
  days: number;
}

const halves = [
  { start: '09:00', end: '12:30' },
  { start: '12:30', end: '17:00' },
] as const;
const widerBy = [2, 4, 7];

/** The supervisees with a session that has no time, or one outside the days around its date. */
export function failingSupervisees(problem: TermProblem, choice: TermChoice): string[] {
  const failing = problem.dues.filter(({ at }) => {
    const option = problem.options[choice[at] ?? -1];
    const step = problem.steps[at];
    if (!option) return true;
    const before = step?.before === null ? { run: 0 } : problem.options[choice[step?.before ?? -1] ?? -1];
    return step !== undefined && before !== undefined && daysOutside(step, before.run, option.run) > 0;
  });
  return [...new Set(failing.filter(({ booked }) => !booked).map(({ at }) => superviseeOf(problem, at).key))];
}

/** What could help supervisees, each to be tried by planning them anew around the rest of a plan. */
export function termHelps(
  failing: readonly string[],
  { supervisees }: TermProblem,
  { rooms }: TermGround,
): TermHelp[] {
  const each = (help: (hours: HalfDay) => TermHelp) =>
    ([1, 2, 3, 4, 5] as Weekday[]).flatMap((weekday) => halves.map((hours) => help({ weekday, ...hours })));
  const leads = new Set(supervisees.filter(({ key }) => failing.includes(key)).map(({ leadId }) => leadId));
  return [
    ...failing.flatMap((supervisee) =>
      widerBy.map((days): TermHelp => ({ help: 'widerWindow', supervisee, days })),
    ),
    ...(rooms.some(({ placeId }) => placeId !== null) ? each((hours) => ({ help: 'room', ...hours })) : []),
    ...[...leads].flatMap((leadId) => each((hours) => ({ help: 'leadWorks', leadId, ...hours }))),
  ];
}

/**
 * Plans the failing supervisees anew around the rest of a plan, as things are and with each help in place. What it
 * says a help does can be done; more may be possible. Gives what a help adds to nothing changed, or null when that is
 * nothing.
 */
export function helpTrial(
  ground: TermGround,
  problem: TermProblem,
  choice: TermChoice,
  failing: readonly string[],
): (help: TermHelp) => TermHelped | null {
  const only = new Set(failing);
  const held = { ...ground, only, snapshot: withPlanned(problem, choice, only) };
  const now = resultOf(held);
  return (help) => {
    const { unplaced, outside } = resultOf(withHelp(held, help));
    const helped = { help, placed: now.unplaced - unplaced, days: now.outside - outside };
    const isBetter = helped.placed > 0 || (helped.placed === 0 && helped.days > 0);
    return isBetter ? helped : null;
  };
}

function resultOf(ground: TermGround) {
  const problem = termProblem(ground);
  const limits = termLimits(problem);
  return termMeasure(problem, limits)(fillTerm(problem, limits));
}

/** The helps worth telling: of one kind and supervisee the best, of equals the least; the most helpful first. */
export function bestHelps(helped: readonly TermHelped[], most: number): TermHelped[] {
  const byWhat = Map.groupBy(helped, ({ help }) =>
    help.help === 'widerWindow'
      ? `${help.help} ${help.supervisee}`
      : help.help === 'leadWorks'
        ? `${help.help} ${help.leadId}`
        : help.help,
  );
  return [...byWhat.values()]
    .flatMap((same) => same.toSorted(byUse).slice(0, 1))
    .sort(byUse)
    .slice(0, most);
}

const byUse = (a: TermHelped, b: TermHelped) => b.placed - a.placed || b.days - a.days;

/** The snapshot with the new sessions of the other supervisees in it, under ids that no row has. */
function withPlanned(problem: TermProblem, choice: TermChoice, only: ReadonlySet<string>) {
  const { snapshot } = problem;
  const planned = takenOf(problem, choice)
    .filter(({ sessionId }) => sessionId === null)
    .filter(({ due }) => !only.has(superviseeOf(problem, due).key))
    .map((option) => asSession(problem, option));
  return { ...snapshot, sessions: [...snapshot.sessions, ...planned] };
}

function withHelp(ground: TermGround, help: TermHelp): TermGround {
  if (help.help === 'widerWindow') return { ...ground, wider: new Map([[help.supervisee, help.days]]) };
  if (help.help === 'room') return { ...ground, extraRoom: help };
  const { snapshot } = ground;
  const people = [...snapshot.people].map(
    ([id, person]) => [id, id === help.leadId ? working(person, help) : person] as const,
  );
  return { ...ground, snapshot: { ...snapshot, people: new Map(people) } };
}

function working(person: Person, { weekday, start, end }: HalfDay): Person {
  const patterns = person.patterns.map((pattern) => ({
    ...pattern,
    hours: [
      ...pattern.hours,
      ...(pattern.weeks === 2 ? ([1, 2] as const) : ([1] as const)).map((week) => ({
        week,
        weekday,
        start,
        end,
      })),
    ],
  }));
  return { ...person, patterns };
}
