import fc from 'fast-check';
import type { CoverPlanScope } from '#domain/coverPlan/problem.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import { defaultSettings } from '#domain/settings.ts';
import type { CoverBackground, Snapshot } from '#domain/snapshot/snapshot.ts';
import { addDays, clockTimeOf } from '#domain/time/dates.ts';
import {
  absenceOf,
  askOf,
  attendee,
  lead,
  personOf,
  readyFrom,
  sessionOf,
  snapshotOf,
} from '#test/unit/domain/builders.ts';

/*
 * Teams whose plans can be searched through: the first person is away, a few of their sessions need cover, the others have
 * some of everything that stands in the way. Dense on purpose, so that choices get in each other's way.
 */

export const monday = '2026-11-23';
export const scope: CoverPlanScope = { from: monday, until: addDays(monday, 14), people: [1], only: null };

const sites = ['Elm House', 'Riverside', null] as const;
const starts = [540, 570, 600, 615, 630, 690, 720];

interface Shape {
  gaps: number;
  people: number;
  busy: number;
}

function arbGap(id: number): fc.Arbitrary<Session> {
  return fc
    .record({
      day: fc.integer({ min: 0, max: 8 }),
      start: fc.constantFrom(...starts),
      minutes: fc.constantFrom(30, 60, 90),
      site: fc.constantFrom(...sites),
      kind: fc.constantFrom(
        'supportMeeting' as const,
        'supportMeeting' as const,
        'groupSupervision' as const,
      ),
      code: fc.constantFrom('SU-001', 'SU-002'),
      seriesId: fc.constantFrom(7, 8),
      declined: fc.option(fc.integer({ min: 2, max: 4 }), { nil: null, freq: 4 }),
      attends: fc.option(fc.integer({ min: 2, max: 4 }), { nil: null, freq: 4 }),
    })
    .map(({ day, start, minutes, site, kind, code, seriesId, declined, attends }) =>
      sessionOf(id, {
        date: addDays(monday, day),
        start: clockTimeOf(start),
        end: clockTimeOf(start + minutes),
        site,
        kind,
        seriesId: kind === 'groupSupervision' ? seriesId : null,
        slot: kind === 'groupSupervision' ? addDays(monday, day) : null,
        serviceUserCode: kind === 'supportMeeting' ? code : null,
        parts: [lead(1), ...(attends === null ? [] : [attendee(attends)])],
        asks: declined === null ? [] : [askOf(id, 1, declined, 'declined')],
      }),
    );
}

function arbBusy(id: number, people: number): fc.Arbitrary<Session> {
  return fc
    .record({
      day: fc.integer({ min: 0, max: 8 }),
      start: fc.constantFrom(...starts),
      minutes: fc.constantFrom(30, 60),
      site: fc.constantFrom(...sites),
      who: fc.integer({ min: 2, max: people }),
    })
    .map(({ day, start, minutes, site, who }) =>
      sessionOf(id, {
        kind: 'meeting',
        date: addDays(monday, day),
        start: clockTimeOf(start),
        end: clockTimeOf(start + minutes),
        site,
        parts: [lead(who)],
      }),
    );
}

function arbMember(id: number): fc.Arbitrary<Person> {
  return fc
    .record({
      contractedMinutes: fc.constantFrom(900, 1125, 2250),
      mayLeadGroup: fc.boolean(),
      isReserve: fc.constantFrom(false, false, false, true),
      isCoordinator: fc.constantFrom(false, false, false, true),
      ready: fc.constantFrom(null, monday, addDays(monday, 4)),
      baseSite: fc.constantFrom(...sites),
    })
    .map(({ isReserve, isCoordinator, ready, ...rest }) =>
      personOf(id, {
        ...rest,
        ...readyFrom(ready),
        role: isCoordinator && !isReserve ? 'coordinator' : 'peerWorker',
        statuses: [{ status: isReserve ? 'reserve' : 'active', from: '2020-01-01' }],
      }),
    );
}

/** A team with so many gaps and people at most, on Mon 23 Nov 2026 at 08:00. */
export function arbTeam({ gaps, people, busy }: Shape): fc.Arbitrary<Snapshot> {
  const sessions = fc
    .tuple(fc.integer({ min: 1, max: gaps }), fc.integer({ min: 0, max: busy }))
    .chain(([need, taken]) =>
      fc.tuple(
        ...Array.from({ length: need }, (_, at) => arbGap(at + 1)),
        ...Array.from({ length: taken }, (_, at) => arbBusy(100 + at, people)),
      ),
    );
  // A session is on one day and for one service user, whoever covers parts of it.
  const sessionsCovered = fc.array(
    fc.record({
      continuityKey: fc.constantFrom('code SU-001', 'code SU-002', null),
      day: fc.integer({ min: -9, max: 10 }),
    }),
    { minLength: 5, maxLength: 5 },
  );
  const coveredBy = fc.array(
    fc.record({ personId: fc.integer({ min: 2, max: people }), at: fc.integer({ min: 0, max: 4 }) }),
    { maxLength: 4 },
  );
  const turns: fc.Arbitrary<CoverBackground['turns']> = fc
    .tuple(sessionsCovered, coveredBy)
    .map(([covered, by]) =>
      by.flatMap(({ personId, at }) => {
        const session = covered[at];
        if (!session) return [];
        const date = addDays(monday, session.day);
        const interval = { start: `${date}T16:00`, end: `${date}T16:30` };
        return [{ personId, sessionId: 500 + at, continuityKey: session.continuityKey, interval }];
      }),
    );
  const met = fc.array(
    fc.tuple(
      fc.constantFrom('code SU-001', 'code SU-002', 'series 7', 'series 8'),
      fc.integer({ min: 2, max: people }),
      fc.integer({ min: 1, max: 5 }),
    ),
    { maxLength: 6 },
  );
  return fc
    .record({
      members: fc.tuple(...Array.from({ length: people - 1 }, (_, at) => arbMember(at + 2))),
      sessions,
      turns,
      met,
      away: fc.option(
        fc.record({ who: fc.integer({ min: 2, max: people }), day: fc.integer({ min: 0, max: 8 }) }),
        {
          nil: null,
        },
      ),
      since: fc.constantFrom(monday, '2026-10-20'),
      coverPerDay: fc.constantFrom(1, 2, 3),
      coverPerWeek: fc.constantFrom(2, 3, 6),
      coverDaysInARow: fc.constantFrom(1, 2, 5),
    })
    .map(({ members, sessions: all, turns: lately, met: pairs, away, since, ...caps }) => {
      const known = new Map<string, Map<number, number>>();
      for (const continuityKey of ['code SU-001', 'code SU-002', 'series 7', 'series 8'])
        known.set(continuityKey, new Map());
      for (const [continuityKey, person, times] of pairs) known.get(continuityKey)?.set(person, times);
      return snapshotOf([personOf(1), ...members], {
        from: monday,
        until: scope.until,
        now: `${monday}T08:00`,
        sessions: [...all].sort((a, b) => (a.date + a.start < b.date + b.start ? -1 : 1)),
        absences: [
          absenceOf(1, since, { id: 1, kind: 'sickness', until: null }),
          ...(away ? [absenceOf(away.who, addDays(monday, away.day), { id: 2 })] : []),
        ],
        settings: { ...defaultSettings, ...caps },
        background: { turns: lately, met: known },
      });
    });
}
