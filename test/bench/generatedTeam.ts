import type { CoverPlanScope } from '#domain/coverPlan/problem.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import { defaultSettings } from '#domain/settings.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { addDays, clockTimeOf, type IsoDate, type Weekday, weekdayOf } from '#domain/time/dates.ts';
import { absenceOf, lead, personOf, readyFrom, sessionOf, snapshotOf } from '#test/unit/domain/builders.ts';
import { randomOf } from './random.ts';

/** A team to be planned for: how many people, how many of them away, and for how many weeks. */
export interface TeamShape {
  people: number;
  away: number;
  weeks: number;
}

const monday = '2026-11-23';
const sites = ['Elm House', 'Riverside Centre', 'Northgate Hospital', null] as const;

/**
 * A made-up team, the same for a seed: part-timers on three to five days, each with weekly meetings with service users of
 * their own at several sites, a few reserves, some of whom are ready. The first `away` people are away all the weeks.
 */
export function generatedTeam(
  seed: number,
  { people, away, weeks }: TeamShape,
): { snapshot: Snapshot; scope: CoverPlanScope } {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const until = addDays(monday, weeks * 7);
  const team: Person[] = [];
  const sessions: Session[] = [];
  const met = new Map<string, Map<number, number>>();
  for (let id = 1; id <= people; id += 1) {
    const days = ([1, 2, 3, 4, 5] as const).filter(() => random() < 0.7);
    const [from, to] = [pick([9, 9.5, 10]), pick([14, 15, 16, 17])];
    const isReserve = id > away && random() < 0.15;
    team.push(memberOf(id, days, from, to, isReserve, pick(sites), random() < 0.7));
    if (isReserve) continue;
    for (let n = 0; n < days.length; n += 1) {
      const weekday = pick(days);
      const start = Math.round((from + random() * Math.max(0.25, to - from - 1)) * 4) * 15;
      const code = `SU-${id}-${n % 3}`;
      met.set(`code ${code}`, metBy(people, random));
      addWeekly(sessions, { weekday, start, code, lead: id, site: pick(sites), until });
    }
  }
  const absences = Array.from({ length: away }, (_, at) =>
    absenceOf(at + 1, monday, { id: at + 1, kind: 'sickness', until: addDays(until, -1) }),
  );
  const snapshot = snapshotOf(team, {
    from: monday,
    until,
    now: `${monday}T08:00`,
    sessions: withoutClashes(sessions),
    absences,
    settings: defaultSettings,
    background: { turns: [], met },
  });
  return {
    snapshot,
    scope: { from: monday, until, people: absences.map((each) => each.personId), only: null },
  };
}

function memberOf(
  id: number,
  days: readonly Weekday[],
  from: number,
  to: number,
  isReserve: boolean,
  baseSite: string | null,
  isReady: boolean,
): Person {
  const [start, end] = [clockTimeOf(from * 60), clockTimeOf(to * 60)];
  return personOf(id, {
    name: `Person ${String(id).padStart(2, '0')}`,
    baseSite,
    contractedMinutes: Math.max(300, days.length * (to - from) * 60),
    ...readyFrom(isReady ? monday : null),
    statuses: [{ status: isReserve ? 'reserve' : 'active', from: '2020-01-01' }],
    patterns: [
      { from: '2020-01-01', weeks: 1, hours: days.map((weekday) => ({ week: 1, weekday, start, end })) },
    ],
  });
}

function metBy(people: number, random: () => number): Map<number, number> {
  const met = new Map<number, number>();
  for (let id = 1; id <= people; id += 1) {
    if (random() < 0.25) met.set(id, 1 + Math.floor(random() * 4));
  }
  return met;
}

interface Weekly {
  weekday: Weekday;
  start: number;
  code: string;
  lead: number;
  site: string | null;
  until: IsoDate;
}

function addWeekly(sessions: Session[], { weekday, start, code, lead: who, site, until }: Weekly): void {
  for (let date = monday; date < until; date = addDays(date, 1)) {
    if (weekdayOf(date) !== weekday) continue;
    sessions.push(
      sessionOf(sessions.length + 1, {
        date,
        start: clockTimeOf(start),
        end: clockTimeOf(start + 60),
        site,
        serviceUserCode: code,
        parts: [lead(who)],
      }),
    );
  }
}

/** Of meetings of one person at the same time only the first. */
function withoutClashes(sessions: readonly Session[]): Session[] {
  const kept: Session[] = [];
  for (const session of sessions) {
    const who = session.parts[0]?.personId;
    const clashes = kept.some(
      (other) =>
        other.parts[0]?.personId === who &&
        other.date === session.date &&
        other.start < session.end &&
        session.start < other.end,
    );
    if (!clashes) kept.push(session);
  }
  return kept.sort((a, b) => (a.date + a.start < b.date + b.start ? -1 : 1));
}
