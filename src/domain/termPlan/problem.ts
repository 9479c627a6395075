import type { Person } from '#domain/people/person.ts';
import { hasBegun, type Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import { dayAfterRunning, daysRun } from '#domain/supervision/clock.ts';
import type { LedgerGround } from '#domain/supervision/ledger.ts';
import { mondayOf } from '#domain/time/dates.ts';
import { dateOfDay, dayNumber } from '#domain/time/dayNumber.ts';
import { type DueDates, dueDatesOf, groupDueDates, lastRun } from './dueDates.ts';
import { groupsOf } from './groups.ts';
import { leadOf, leadsOf, loadKey } from './leads.ts';
import { type OpenTime, reducedTimes } from './reduce.ts';
import type {
  TermDue,
  TermOption,
  TermProblem,
  TermRoom,
  TermScope,
  TermStep,
  TermSupervisee,
} from './term.ts';
import { type HalfDay, lineOf, termTimes } from './times.ts';

/** Whoever is overdue is seen in the first days of a term, so many after its first. */
const firstWeek = 6;

/** What a term is planned from: the snapshot must hold every session from today until its end. */
export interface TermGround {
  snapshot: Snapshot;
  scope: TermScope;
  rooms: readonly TermRoom[];
  ledgerOf: (personId: number) => LedgerGround;
  /** Days by which the days around a date are taken to be wider, by supervisee key. */
  wider?: ReadonlyMap<string, number>;
  /** Only these supervisees, by key; all when left out. */
  only?: ReadonlySet<string>;
  /** Hours of a weekday in which there would be a room besides. */
  extraRoom?: HalfDay | null;
}

/** One supervisee with all that falls due to it. */
interface Planned {
  supervisee: TermSupervisee;
  dueDates: DueDates;
  members: Person[];
}

/** The problem of planning a term. */
export function termProblem(ground: TermGround): TermProblem {
  const { snapshot, scope } = ground;
  const notPlanned: TermProblem['notPlanned'][number][] = [];
  const planned = plannedSupervisees(ground, (personId, kind, reason) =>
    notPlanned.push({ personId, kind, reason }),
  );
  const leads = leadsOf(scope);
  const times = termTimes(snapshot, leads, ground.rooms, ground.extraRoom ?? null);
  const dues: TermDue[] = [];
  const steps: TermStep[] = [];
  const options: TermOption[] = [];
  planned.forEach(({ supervisee, dueDates, members }, position) => {
    const { clock, anchor } = dueDates;
    const wider = ground.wider?.get(supervisee.key) ?? 0;
    const dayOf = (run: number) => dayAfterRunning(clock, anchor, run) ?? dayNumber(scope.until);
    const first = dues.length;
    const lead = snapshot.people.get(supervisee.leadId);
    const open: OpenTime[][] = dueDates.dates.map((dueDate, at): OpenTime[] => {
      const within = dueDate.withinDays + wider;
      const [from, until] = [
        dateOfDay(dayOf(dueDate.centre - within)),
        dateOfDay(dayOf(dueDate.centre + within)),
      ];
      dues.push({
        at: first + at,
        supervisee: position,
        ordinal: at + 1,
        dueOn: dueDate.dueOn,
        windowFrom: from,
        windowUntil: until,
        booked: dueDate.session !== null,
      });
      steps.push({
        before: at === 0 ? null : first + at - 1,
        after: first + at,
        everyDays: at === 0 && dueDate.session === null ? firstStep(dueDate, within) : dueDate.everyDays,
        withinDays: within,
        nearCounts: dueDate.session === null,
      });
      if (dueDate.session || !lead) return [];
      const last = dateOfDay(dayOf(lastRun({ ...dueDate, withinDays: within })) + 1);
      return times(
        lead,
        members,
        scope.minutes[supervisee.kind],
        from < scope.from ? scope.from : from,
        last < scope.until ? last : scope.until,
      ).map((time) => ({
        ...time,
        ...lineOf(time.date, time.start, supervisee.everyWeeks),
        otherBase: members.filter(
          ({ baseSite }) => time.site !== null && baseSite !== null && baseSite !== time.site,
        ).length,
        isInTime: time.date <= until,
      }));
    });
    const kept = reducedTimes(open, position);
    dueDates.dates.forEach((dueDate, at) => {
      const found = dueDate.session ? [bookedTime(dueDate.session, supervisee)] : (kept[at] ?? []);
      for (const { isInTime: _, ...time } of found) {
        const run = daysRun(clock, anchor, dayNumber(time.date));
        const sessionId = dueDate.session?.id ?? null;
        options.push({
          at: options.length,
          due: first + at,
          leadId: supervisee.leadId,
          ...time,
          run,
          sessionId,
          locked: sessionId !== null,
        });
      }
    });
  });
  const supervisees = planned.map(({ supervisee }) => supervisee);
  return {
    snapshot,
    scope,
    supervisees,
    dues,
    steps,
    options,
    load: loadOf(snapshot, leads),
    notPlanned,
  };
}

/** What is overdue when the term begins is no plan's doing: in its first week nothing more is late. */
function firstStep({ everyDays, centre }: DueDates['dates'][number], within: number): number {
  return Math.max(everyDays, centre - within + Math.min(within, firstWeek));
}

function bookedTime(session: Session, supervisee: TermSupervisee): OpenTime {
  const { date, start, end, placeId, site } = session;
  const line = lineOf(date, start, supervisee.everyWeeks);
  return { date, start, end, placeId, site, missing: [], otherBase: 0, isInTime: true, ...line };
}

function plannedSupervisees(
  { snapshot, scope, ledgerOf, only }: TermGround,
  leaveOut: (
    personId: number,
    kind: SupervisionKind,
    reason: TermProblem['notPlanned'][number]['reason'],
  ) => void,
): Planned[] {
  const people = [...new Set(scope.people)]
    .sort((a, b) => a - b)
    .flatMap((id) => snapshot.people.get(id) ?? []);
  const booked = snapshot.sessions.filter(
    (session) =>
      session.state === 'planned' && !hasBegun(session, snapshot.now) && session.date < scope.until,
  );
  const attended = (id: number) =>
    booked.filter(({ parts }) => parts.some(({ personId, part }) => personId === id && part === 'attendee'));
  const dueDatesIn = (person: Person, kind: SupervisionKind) => {
    if (leadOf(scope, kind, [person.id]) === person.id) {
      leaveOut(person.id, kind, 'leadsIt');
      return null;
    }
    const dueDates = dueDatesOf(person, kind, ledgerOf(person.id), scope, attended(person.id));
    if (typeof dueDates !== 'string') return dueDates;
    leaveOut(person.id, kind, dueDates);
    return null;
  };
  const found: Planned[] = [];
  if (scope.kinds.includes('groupSupervision')) {
    const members = people.flatMap((person) => {
      const dueDates = dueDatesIn(person, 'groupSupervision');
      return dueDates ? [{ person, dueDates }] : [];
    });
    const isGroup = (session: Session) => session.kind === 'groupSupervision';
    for (const group of groupsOf(members, scope.groupSize, booked.filter(isGroup))) {
      const ids = group.map(({ person }) => person.id);
      const theirs = booked.filter((session) => isGroup(session) && isMostly(session, ids));
      const dueDates = groupDueDates(
        group.map((each) => each.dueDates),
        scope,
        theirs,
      );
      if (dueDates)
        found.push({
          supervisee: superviseeFor(scope, 'groupSupervision', ids, dueDates),
          dueDates,
          members: group.map((each) => each.person),
        });
    }
  }
  if (scope.kinds.includes('individualSupervision')) {
    for (const person of people) {
      const dueDates = dueDatesIn(person, 'individualSupervision');
      if (dueDates)
        found.push({
          supervisee: superviseeFor(scope, 'individualSupervision', [person.id], dueDates),
          dueDates,
          members: [person],
        });
    }
  }
  return only ? found.filter(({ supervisee }) => only.has(supervisee.key)) : found;
}

function superviseeFor(
  scope: TermScope,
  kind: SupervisionKind,
  people: readonly number[],
  { everyWeeks }: DueDates,
): TermSupervisee {
  const leadId = leadOf(scope, kind, people);
  return { key: `${kind} ${people.join(' ')}`, kind, people, leadId, everyWeeks };
}

/** Whether more than half of some people attend a session. */
function isMostly({ parts }: Session, people: readonly number[]): boolean {
  const there = parts.filter(({ personId, part }) => part === 'attendee' && people.includes(personId));
  return there.length * 2 > people.length;
}

function loadOf({ sessions }: Snapshot, leads: readonly number[]): Map<string, number> {
  const load = new Map<string, number>();
  for (const { date, parts, state } of sessions) {
    if (state !== 'planned') continue;
    for (const leadId of leads) {
      if (!parts.some(({ personId }) => personId === leadId)) continue;
      const key = loadKey(leadId, mondayOf(date));
      load.set(key, (load.get(key) ?? 0) + 1);
    }
  }
  return load;
}

/** Everything of a problem that a plan depends on, as one text: the same text, the same plan. */
export function termBasis({ scope, supervisees, dues, steps, options, load, snapshot }: TermProblem): string {
  const { busyOn } = viewOf(snapshot);
  const days = [...new Set(options.map(({ date }) => date))].sort();
  const busy = leadsOf(scope).map((leadId) =>
    days.map((date) => busyOn(leadId, date).map(({ interval }) => interval)),
  );
  return JSON.stringify({
    scope,
    supervisees,
    dues,
    steps,
    options,
    busy,
    load: [...load],
    settings: snapshot.settings,
  });
}
