import { describe, expect, test } from 'vitest';
import type { CoverRule } from '#domain/cover/rule.ts';
import { aboveFairShare, backToBack, hasNotMet, otherBase, settlingIn } from '#domain/cover/warnings.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import { defaultSettings, type Settings } from '#domain/settings.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import {
  absenceOf,
  attendee,
  coverOf,
  lead,
  personOf,
  readyFrom,
  sessionOf,
  snapshotOf,
  span,
  turnOf,
} from '#test/unit/domain/builders.ts';

const day = '2026-11-24';

interface Given {
  person?: Partial<Person>;
  others?: Person[];
  settings?: Partial<Settings>;
  session?: Partial<Session>;
  world?: Partial<Snapshot>;
}

/** What a rule says of person 2 covering 10:00–11:00 for person 1 in session 1. */
function judge(rule: CoverRule, { person: rest, others = [], settings, session: over, world }: Given = {}) {
  const person = personOf(2, rest);
  const session = sessionOf(1, over);
  const view = viewOf(
    snapshotOf([personOf(1), person, ...others], {
      settings: { ...defaultSettings, ...settings },
      ...world,
    }),
  );
  return rule({ person, forPersonId: 1, session, interval: span(session.date, '10:00', '11:00') }, view);
}

const soft = (code: string, facts: object) => ({
  code,
  severity: 'soft',
  personId: 2,
  sessionId: null,
  when: span(day, '10:00', '11:00'),
  facts,
});

describe('back to back', () => {
  const other = (start: string, end: string, rest: Partial<Session> = {}) =>
    sessionOf(7, { kind: 'training', start, end, parts: [lead(3), attendee(2)], ...rest });
  const with_ = (...sessions: Session[]): Given => ({ world: { sessions } });

  test('too short a break is told with the other session, before or after', () => {
    expect(judge(backToBack, with_(other('09:00', '10:00')))).toEqual([
      {
        ...soft('backToBack', { kind: 'training', start: '09:00', end: '10:00', minutes: 0, before: 1 }),
        sessionId: 7,
        when: span(day, '09:00', '10:00'),
      },
    ]);
    const [after] = judge(backToBack, with_(other('11:09', '12:00')));
    expect([after?.facts.minutes, after?.facts.before]).toEqual([9, 0]);
    expect(judge(backToBack, with_(other('11:10', '12:00')))).toEqual([]);
    expect(judge(backToBack, with_(other('09:00', '09:50')))).toEqual([]);
  });

  test('one of each side are two findings', () => {
    const sides = [other('09:00', '10:00'), other('11:00', '12:00', { id: 8 })];
    expect(judge(backToBack, with_(...sides)).map((finding) => finding.sessionId)).toEqual([7, 8]);
  });

  test('what clashes or cannot be reached is not told twice, and without a break set nothing is', () => {
    expect(judge(backToBack, with_(other('10:30', '12:00')))).toEqual([]);
    const apart = { ...with_(other('11:05', '12:00', { site: 'South' })), session: { site: 'North' } };
    expect(judge(backToBack, apart)).toEqual([]);
    expect(judge(backToBack, { ...apart, settings: { travelMinutes: 5 } })).toHaveLength(1);
    const settings = { breakMinutes: 0 };
    expect(judge(backToBack, { ...with_(other('11:00', '12:00')), settings })).toEqual([]);
  });
});

describe('above a fair share', () => {
  const others = [personOf(3), personOf(4)];
  const background = (...people: number[]) => ({
    world: {
      background: {
        turns: people.map((personId, at) => turnOf(personId, 10 + at, '2026-11-20')),
        met: new Map(),
      },
    },
  });

  test('is over one session more than the pool by hours', () => {
    // With this one 3 of 3 sessions for one of three: a share of 1.
    expect(judge(aboveFairShare, { others, ...background(2, 2) })).toEqual([
      soft('aboveFairShare', { count: 2, share: 1 }),
    ]);
    // With this one 2 of 3: exactly one above the share.
    expect(judge(aboveFairShare, { others, ...background(2, 3) })).toEqual([]);
    // A share of 2: three is one above.
    expect(judge(aboveFairShare, { others, ...background(2, 2, 3, 3, 4) })).toEqual([]);
  });

  test('goes by hours: half time has half the share', () => {
    const half = { contractedMinutes: 1125 };
    expect(judge(aboveFairShare, { others, person: half, ...background(2, 2, 3, 3, 4) })[0]?.facts).toEqual({
      count: 2,
      share: 1.2,
    });
    const halves = [personOf(3, half), personOf(4, half)];
    expect(judge(aboveFairShare, { others: halves, ...background(2) })).toEqual([]);
  });

  test('leaves out of the pool who is away, who is covered for, externals and reserves', () => {
    const four = background(2, 2, 2, 3, 3, 3);
    const pool = (rest: Partial<Person>) => [personOf(3), personOf(4, rest)];
    // Of 7 two carry 3.5 each; were person 4 in the pool too, 2.3.
    expect(judge(aboveFairShare, { others: pool({}), ...four })).toHaveLength(1);
    expect(judge(aboveFairShare, { others: pool({ role: 'external' }), ...four })).toEqual([]);
    expect(judge(aboveFairShare, { others: pool({ startDate: '2026-12-01' }), ...four })).toEqual([]);
    const reserve = {
      statuses: [{ status: 'reserve' as const, from: '2026-01-01' }],
      ...readyFrom('2026-01-01'),
    };
    expect(judge(aboveFairShare, { others: pool(reserve), ...four })).toEqual([]);
    const absences = [absenceOf(4, day)];
    expect(judge(aboveFairShare, { others: pool({}), world: { ...four.world, absences } })).toEqual([]);
    const morning = [absenceOf(4, day, { untilTime: '12:00' })];
    expect(
      judge(aboveFairShare, { others: pool({}), world: { ...four.world, absences: morning } }),
    ).toHaveLength(1);
  });

  test('reserves share among themselves, and those who may not cover yet take no part', () => {
    const statuses = [{ status: 'reserve' as const, from: '2026-01-01' }];
    const ready = { statuses, ...readyFrom('2026-01-01') };
    const turns = background(2, 2, 2);
    expect(judge(aboveFairShare, { person: ready, others, ...turns })).toEqual([]);
    const two = [personOf(3, ready), personOf(4, { statuses })];
    expect(judge(aboveFairShare, { person: ready, others: two, ...turns })[0]?.facts).toEqual({
      count: 3,
      share: 2,
    });
    expect(judge(aboveFairShare, { person: { role: 'external' }, others, ...turns })).toEqual([]);
  });

  test('counts sessions, the days set, and this session once', () => {
    const turns = [
      turnOf(2, 10, '2026-11-20', '09:00', '09:30'),
      turnOf(2, 10, '2026-11-20', '09:30', '10:00'),
      turnOf(2, 1, day, '10:00', '10:30'),
      turnOf(2, 11, '2026-10-27'),
      turnOf(2, 12, '2026-11-25'),
    ];
    const world = { background: { turns, met: new Map() } };
    expect(judge(aboveFairShare, { others, world })[0]?.facts).toEqual({ count: 1, share: 0.7 });
    const wider = { others, world, settings: { fairnessDays: 29 } };
    expect(judge(aboveFairShare, wider)[0]?.facts).toEqual({ count: 2, share: 1 });
    // Person 3 covers the other half of this session: it is their session as well.
    const session = { cover: [coverOf(1, 1, 3, '10:30', '11:00')] };
    expect(judge(aboveFairShare, { ...wider, session })[0]?.facts).toEqual({ count: 2, share: 1.3 });
  });
});

describe('based elsewhere', () => {
  test('only where both are known and differ', () => {
    const at = (baseSite: string | null, site: string | null) =>
      judge(otherBase, { person: { baseSite }, session: { site } });
    expect(at('North', 'South')).toEqual([soft('otherBase', { base: 'North', site: 'South' })]);
    expect([at('North', 'North'), at(null, 'South'), at('North', null)]).toEqual([[], [], []]);
  });
});

describe('has not met', () => {
  const met = (continuityKey: string, times: number) => ({
    world: { background: { turns: [], met: new Map([[continuityKey, new Map([[2, times]])]]) } },
  });

  test('a service user, by code', () => {
    const session = { serviceUserCode: 'SU-014', seriesId: 12 };
    expect(judge(hasNotMet, { session, ...met('code SU-014', 0) })).toEqual([
      soft('hasNotMet', { code: 'SU-014', series: null }),
    ]);
    expect(judge(hasNotMet, { session, ...met('code SU-014', 1) })).toEqual([]);
  });

  test('a group, by series; who attends is no stranger', () => {
    const session = { seriesId: 12 };
    expect(judge(hasNotMet, { session, ...met('series 12', 0) })[0]?.facts).toEqual({
      code: null,
      series: 12,
    });
    const attending = { ...session, parts: [lead(1), attendee(2)] };
    expect(judge(hasNotMet, { session: attending, ...met('series 12', 0) })).toEqual([]);
  });

  test('nothing of a session by itself, or where nobody looked', () => {
    expect(judge(hasNotMet, met('series 12', 0))).toEqual([]);
    expect(judge(hasNotMet, { session: { seriesId: 12 } })).toEqual([]);
  });
});

describe('settling in', () => {
  const from = (startDate: string | null, rest: Given = {}) =>
    judge(settlingIn, { person: { startDate }, ...rest });

  test('three weeks either side of the months set', () => {
    // Four months before Tue 24 Nov 2026 is 24 Jul; 21 days either side are 3 Jul and 15 Aug.
    expect(from('2026-07-24')).toEqual([soft('settlingIn', { months: 4 })]);
    expect([from('2026-07-03'), from('2026-08-15')].map((found) => found.length)).toEqual([1, 1]);
    expect([from('2026-07-02'), from('2026-08-16')]).toEqual([[], []]);
    expect(from('2026-09-24', { settings: { settlingMonths: 2 } })[0]?.facts).toEqual({ months: 2 });
    expect(from('2026-11-24', { settings: { settlingMonths: 0 } })).toEqual([]);
  });

  test('without a start date from the first day recorded as active', () => {
    const statuses = (...rows: [Person['statuses'][number]['status'], string][]) => ({
      person: { startDate: null, statuses: rows.map(([status, start]) => ({ status, from: start })) },
    });
    expect(judge(settlingIn, statuses(['reserve', '2026-01-01'], ['active', '2026-07-24']))).toHaveLength(1);
    expect(judge(settlingIn, statuses(['active', '2026-01-01'], ['active', '2026-07-24']))).toEqual([]);
    expect(judge(settlingIn, statuses(['reserve', '2026-07-24']))).toEqual([]);
  });

  test('peer workers only', () => {
    expect(judge(settlingIn, { person: { startDate: '2026-07-24', role: 'coordinator' } })).toEqual([]);
  });
});
