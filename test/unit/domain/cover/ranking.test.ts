import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverFindings, eligibility } from '#domain/cover/eligibility.ts';
import { heaviestLoad, knownAfter, type ScorePart, scoreOf, totalOf } from '#domain/cover/ranking.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import { defaultSettings } from '#domain/settings.ts';
import { noBackground, type Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { arbWorld } from '#test/unit/domain/arbitraries.ts';
import { attendee, lead, personOf, sessionOf, snapshotOf, span, turnOf } from '#test/unit/domain/builders.ts';

const day = '2026-11-24';

interface Given {
  person?: Partial<Person>;
  others?: Person[];
  session?: Partial<Session>;
  world?: Partial<Snapshot>;
}

/** One part of the score of person 2 covering 10:00–11:00 for person 1 in session 1. */
function part(name: ScorePart['part'], { person: rest, others = [], session: over, world }: Given = {}) {
  const person = personOf(2, rest);
  const session = sessionOf(1, over);
  const snapshot = snapshotOf([personOf(1), person, ...others], world);
  const interval = span(session.date, session.start, session.end);
  const view = viewOf(snapshot);
  const findings = coverFindings({ session, forPersonId: 1, interval, snapshot }, person);
  const heaviest = heaviestLoad(session, 1, view);
  const score = scoreOf({ person, forPersonId: 1, session, interval }, findings, heaviest, view);
  return score.find((each) => each.part === name);
}

describe('each part', () => {
  test('continuity grows with the sessions somebody was in, until they are a face known', () => {
    const met = (times: number, session: Partial<Session>) =>
      part('continuity', {
        session,
        world: {
          background: {
            turns: [],
            met: new Map([
              ['code SU-001', new Map([[2, times]])],
              ['series 12', new Map([[2, times]])],
            ]),
          },
        },
      });
    const code = { serviceUserCode: 'SU-001', seriesId: 12 };
    expect(met(3, code)).toEqual({
      part: 'continuity',
      points: 30,
      of: 40,
      facts: { met: 3, code: 'SU-001', series: null },
    });
    expect([0, 1, knownAfter, 9].map((times) => met(times, code)?.points)).toEqual([0, 10, 40, 40]);
    expect(met(2, { seriesId: 12 })?.facts).toEqual({ met: 2, code: null, series: 12 });
    expect(met(2, {})).toBeUndefined();
    expect(met(2, { seriesId: 13 })).toBeUndefined();
  });

  test('fairness falls from none to the most cover anybody carries for their hours', () => {
    const covered = (own: number, other: number, rest: Partial<Person> = {}) => {
      const turns = [...Array(own).fill(2), ...Array(other).fill(3)].map((personId, at) =>
        turnOf(personId, 10 + at, '2026-11-20'),
      );
      const others = [personOf(3, rest)];
      return part('fairness', { others, world: { background: { ...noBackground, turns } } });
    };
    expect(covered(0, 0)).toEqual({
      part: 'fairness',
      points: 30,
      of: 30,
      facts: { count: 0, days: 28, share: 0.5 },
    });
    expect([covered(0, 3), covered(1, 3), covered(3, 3)].map((each) => each?.points)).toEqual([30, 20, 0]);
    expect(covered(1, 1, { contractedMinutes: 1125 })?.points).toBe(15);
    expect(covered(1, 3)?.facts).toEqual({ count: 1, days: 28, share: 2.5 });
  });

  test('somebody without a share is told so', () => {
    const person = { role: 'external' as const };
    expect(part('fairness', { person, session: { kind: 'training' } })?.facts.share).toBeNull();
  });

  test('travel counts where they are based, or are that day anyway', () => {
    const points = (baseSite: string | null, site: string | null, sessions: Session[] = []) =>
      part('travel', { person: { baseSite }, session: { site }, world: { sessions } })?.points;
    expect([points('North', 'North'), points('South', null), points(null, null)]).toEqual([10, 10, 10]);
    expect([points(null, 'North'), points('South', 'North')]).toEqual([5, 0]);
    const there = (rest: Partial<Session> = {}) =>
      sessionOf(7, { start: '15:00', end: '16:00', site: 'North', parts: [lead(2)], ...rest });
    expect(points('South', 'North', [there()])).toBe(10);
    expect(points('South', 'North', [there({ site: 'South' })])).toBe(0);
    expect(points('South', 'North', [there({ date: '2026-11-25' })])).toBe(0);
    // Leading it is the cover in question; attending it is a way they go anyway.
    expect(points('South', 'North', [there({ id: 1 })])).toBe(0);
    expect(points('South', 'North', [there({ id: 1, parts: [lead(1), attendee(2)] })])).toBe(10);
  });

  test('load is how much of the day is free', () => {
    const load = (sessions: Session[], person: Partial<Person> = {}) =>
      part('load', { person, world: { sessions } });
    const two = sessionOf(7, { start: '13:00', end: '15:00', parts: [lead(2)] });
    expect(load([two])).toEqual({ part: 'load', points: 15, of: 20, facts: { minutes: 120, hours: 8 } });
    expect(load([])?.points).toBe(20);
    expect(load([{ ...two, id: 1 }])?.points).toBe(20);
    expect(load([two, { ...two, id: 8, start: '14:00', end: '16:00' }])?.facts.minutes).toBe(180);
    const off = [{ from: '2026-01-01', weeks: 1 as const, hours: [] }];
    expect(load([], { patterns: off })).toMatchObject({ points: 0, facts: { hours: 0 } });
    expect(load([two], { patterns: [] })).toMatchObject({ points: 15, facts: { minutes: 120, hours: null } });
  });

  test('each warning takes away, unless another part tells of it', () => {
    const holidays = new Map([[day, 'Founders’ day']]);
    expect(part('warnings')).toEqual({ part: 'warnings', points: 0, of: 0, facts: { count: 0 } });
    expect(part('warnings', { world: { holidays } })).toMatchObject({ points: -15, facts: { count: 1 } });
    const stranger = {
      person: { baseSite: 'South' },
      session: { site: 'North', seriesId: 12 },
      world: {
        background: {
          turns: [turnOf(2, 10, '2026-11-20'), turnOf(2, 11, '2026-11-20')],
          met: new Map([['series 12', new Map<number, number>()]]),
        },
      },
      others: [personOf(3)],
    };
    expect(part('warnings', stranger)?.points).toBe(0);
  });

  test('weights come from the settings', () => {
    const settings = { ...defaultSettings, weighTravel: 0, weighLoad: 7, weighWarning: 4 };
    const holidays = new Map([[day, 'Founders’ day']]);
    expect(part('travel', { world: { settings } })).toMatchObject({ points: 0, of: 0 });
    expect(part('load', { world: { settings } })).toMatchObject({ points: 7, of: 7 });
    expect(part('warnings', { world: { settings, holidays } })?.points).toBe(-4);
  });
});

const arbGap = arbWorld.map((snapshot) => {
  const [session] = snapshot.sessions;
  if (!session) throw new Error('A world has a session');
  const forPersonId = session.parts[0]?.personId ?? 1;
  return { snapshot, session, forPersonId, interval: span(session.date, session.start, session.end) };
});

describe('of any world', () => {
  test('parts are whole and within what they can be, and who can stand by their sum', () => {
    fc.assert(
      fc.property(arbGap, (question) => {
        const candidates = eligibility(question);
        for (const { score } of candidates) {
          for (const { part: name, points, of } of score) {
            expect(Number.isInteger(points)).toBe(true);
            if (name === 'warnings') expect([of, points <= 0]).toEqual([0, true]);
            else expect(points >= 0 && points <= of, name).toBe(true);
          }
          expect(totalOf(score)).toBe(score.map((each) => each.points).reduce((a, b) => a + b, 0));
        }
        const totals = candidates.filter((each) => each.eligible).map((each) => totalOf(each.score));
        expect(totals).toEqual([...totals].sort((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
  });

  test('the order in which things are given makes no difference', () => {
    fc.assert(
      fc.property(arbGap, fc.infiniteStream(fc.nat()), (question, dice) => {
        const shuffled = <T>(items: Iterable<T>): T[] =>
          [...items]
            .map((item) => ({ item, at: dice.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const { snapshot } = question;
        const other: Snapshot = {
          ...snapshot,
          people: new Map(shuffled(snapshot.people)),
          sessions: shuffled(snapshot.sessions),
          absences: shuffled(snapshot.absences),
          background: { ...snapshot.background, turns: shuffled(snapshot.background.turns) },
        };
        const worded = (of: Snapshot) =>
          eligibility({ ...question, snapshot: of }).map(({ personId, score }) => [personId, score]);
        expect(worded(other)).toEqual(worded(snapshot));
      }),
      { numRuns: 300 },
    );
  });
});
