import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alsoDropped, type SwapSide, swapFindings, swapProblem } from '#domain/cover/swap.ts';
import { findingKey } from '#domain/finding.ts';
import { busyOf } from '#domain/gaps/gap.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { overlaps } from '#domain/time/interval.ts';
import { arbWorld } from '#test/unit/domain/arbitraries.ts';
import {
  absenceOf,
  attendee,
  coverOf,
  lead,
  nineToFive,
  personOf,
  readyFrom,
  sessionOf,
  snapshotOf,
} from '#test/unit/domain/builders.ts';

const now = '2026-11-23T08:30';
const people = [personOf(1), personOf(2), personOf(3)];
const tuesday = sessionOf(1);
const thursday = sessionOf(2, { date: '2026-11-26', start: '13:00', end: '14:00', parts: [lead(2)] });
const one: SwapSide = { session: tuesday, personId: 1 };
const other: SwapSide = { session: thursday, personId: 2 };

const judged = (a: SwapSide, b: SwapSide, more: Session[] = [], rest: Partial<Snapshot> = {}) =>
  swapFindings(a, b, snapshotOf(people, { sessions: [a.session, b.session, ...more], ...rest })).map(
    ({ code, severity, personId }) => `${code} ${severity} ${personId}`,
  );

describe('what can be swapped', () => {
  const code = (a: SwapSide, b: SwapSide) => swapProblem(a, b, now)?.code ?? null;
  const led = (session: Session, personId: number): SwapSide => ({ session, personId });

  it('is led, by two people, planned and still to come', () => {
    expect(code(one, other)).toBe(null);
    expect(code(one, led({ ...thursday, parts: [lead(1)] }, 1))).toBe('samePerson');
    expect(code(one, led(tuesday, 2))).toBe('sameSession');
    expect(code(one, led(thursday, 3))).toBe('notLead');
    expect(code(one, led({ ...thursday, parts: [attendee(2)] }, 2))).toBe('notLead');
    expect(code(one, led({ ...thursday, state: 'cancelled' }, 2))).toBe('notPlanned');
    expect(code(one, led({ ...thursday, date: '2026-11-23', start: '08:30' }, 2))).toBe('begun');
  });

  it('is led from beginning to end, cover followed', () => {
    const covered = { ...thursday, cover: [coverOf(1, 2, 3, '13:00', '14:00')] };
    expect(code(one, led(covered, 2))).toBe('notLead');
    expect(code(one, led(covered, 3))).toBe(null);
    expect(code(one, led({ ...thursday, cover: [coverOf(1, 2, 3, '13:30', '14:00')] }, 2))).toBe('leadsPart');
  });

  it('is not what one has from the other already', () => {
    const swapped = { ...thursday, cover: [coverOf(1, 2, 1, '13:00', '14:00')] };
    expect(code(led({ ...tuesday, parts: [lead(2)] }, 2), led(swapped, 1))).toBe('circular');
  });
});

describe('what the rules say of a swap', () => {
  it('is nothing where both can', () => {
    expect(judged(one, other)).toEqual([]);
  });

  it('judges each person in the other’s session', () => {
    expect(judged(one, other, [], { absences: [absenceOf(1, '2026-11-26')] })).toEqual(['absent hard 1']);
    const busy = sessionOf(3, { start: '10:30', end: '11:30', parts: [lead(2)] });
    expect(judged(one, other, [busy])).toEqual(['clash hard 2']);
  });

  it('takes the other half as done: sessions at the same time can be swapped, on two sites too', () => {
    const same = { session: { ...thursday, date: tuesday.date, start: '10:30', end: '11:30' }, personId: 2 };
    expect(judged(one, same)).toEqual([]);
    const here = { ...one, session: { ...tuesday, site: 'North' } };
    const there = { ...same, session: { ...same.session, start: '11:05', end: '12:00', site: 'South' } };
    expect(judged(here, there)).toEqual([]);
    // One of them also attends the other's session: somebody who leads it does not attend it as well.
    const attended = { ...same, session: { ...same.session, parts: [lead(2), attendee(1)] } };
    expect(judged(one, attended)).toEqual(['attendsAnyway soft 1']);
  });

  it('is not burdened: neither long- nor short-term, and no share of cover', () => {
    const reserve = personOf(2, {
      statuses: [{ status: 'reserve', from: '2020-01-01' }],
      ...readyFrom('2020-01-01'),
    });
    const sessions = [tuesday, thursday];
    const turns = ['09:00', '12:00', '14:00', '15:30'].map((start, at) => ({
      personId: 1,
      sessionId: 10 + at,
      continuityKey: null,
      interval: { start: `2026-11-26T${start}`, end: `2026-11-26T${start.slice(0, 2)}:59` },
    }));
    const snapshot = snapshotOf([personOf(1), reserve, personOf(3)], {
      sessions,
      background: { turns, met: new Map() },
    });
    const codes = swapFindings(one, other, snapshot).map(({ code }) => code);
    for (const code of ['coverPerDay', 'aboveFairShare', 'shortTermByReserve', 'longTermByTeam']) {
      expect(codes).not.toContain(code);
    }
  });
});

const allDay = {
  ...nineToFive(),
  hours: nineToFive().hours.map((hours) => ({ ...hours, start: '07:00', end: '19:00' })),
};

/** The sessions of a world with the swap done: what a rota would show afterwards. */
function afterwards(a: SwapSide, b: SwapSide, sessions: readonly Session[]): Session[] {
  return sessions.map((session) => {
    const [given, taker] = session.id === a.session.id ? [a, b] : [b, a];
    if (session.id !== given.session.id) return session;
    const row = coverOf(99, given.personId, taker.personId, session.start, session.end);
    return { ...session, cover: [...session.cover, row] };
  });
}

it('a swap without a hard finding leaves neither in two places at once; both sides say the same', () => {
  const seen = { fits: 0, overlapping: 0, clash: 0 };
  const arbSwap = fc
    .tuple(arbWorld, fc.nat(), fc.nat())
    .map(([hostile, x, y]) => {
      // Everybody is there and may do everything, so that it is the sessions that decide.
      const team = new Map([1, 2, 3, 4, 5].map((id) => [id, personOf(id, { patterns: [allDay] })]));
      // Cover lies within its session; a hostile world may say otherwise, and then nobody knows where its people are.
      const sessions = hostile.sessions.map((session) => ({
        ...session,
        cover: session.cover.filter(({ start, end }) => start >= session.start && end <= session.end),
      }));
      const world: Snapshot = { ...hostile, sessions, people: team, absences: [], now: '2026-11-16T08:00' };
      const sides = world.sessions.flatMap((session): SwapSide[] =>
        [
          ...new Set(
            busyOf(session)
              .filter(({ part }) => part === 'lead')
              .map(({ personId }) => personId),
          ),
        ].map((personId) => ({ session, personId })),
      );
      const pairs = sides.flatMap((a) => sides.map((b) => [a, b] as const));
      const possible = pairs.filter(([a, b]) => swapProblem(a, b, world.now) === null);
      return { world, pair: possible[(x + y) % Math.max(1, possible.length)] };
    })
    .filter(({ pair }) => pair !== undefined);
  fc.assert(
    fc.property(arbSwap, ({ world, pair }) => {
      if (!pair) return;
      const [a, b] = pair;
      const findings = swapFindings(a, b, world);
      const keys = (found: typeof findings) => found.map(findingKey).sort();
      expect(keys(swapFindings(b, a, world))).toEqual(keys(findings));

      const swapped = new Set([a.session.id, b.session.id]);
      /** Who is in two sessions at once, one of them swapped and one of them led: `person session session`. */
      const twiceIn = (sessions: readonly Session[]) =>
        [a.personId, b.personId].flatMap((personId) => {
          const busy = sessions.flatMap((session) =>
            busyOf(session)
              .filter((each) => each.personId === personId)
              .map((each) => ({ ...each, sessionId: session.id })),
          );
          return busy.flatMap((here) =>
            busy
              .filter(
                (there) =>
                  here.sessionId < there.sessionId &&
                  (swapped.has(here.sessionId) || swapped.has(there.sessionId)) &&
                  (here.part === 'lead' || there.part === 'lead') &&
                  overlaps(here.interval, there.interval),
              )
              .map((there) => `${personId} ${here.sessionId} ${there.sessionId}`),
          );
        });
      // Where somebody was in both before, and stays so, that is not of the swap's making.
      const before = new Set(twiceIn(world.sessions));
      const isTwice = twiceIn(afterwards(a, b, world.sessions)).some((place) => !before.has(place));
      const hasClash = findings.some(({ code }) => code === 'clash');
      if (!hasClash) expect(isTwice).toBe(false);
      if (hasClash) seen.clash += 1;
      if (!findings.some(({ severity }) => severity === 'hard')) seen.fits += 1;
      const time = ({ session: { date, start, end } }: SwapSide) => ({
        start: `${date}T${start}`,
        end: `${date}T${end}`,
      });
      if (!hasClash && overlaps(time(a), time(b))) seen.overlapping += 1;
    }),
    { numRuns: 400 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
});

describe('what goes along when cover is dropped', () => {
  const half = (id: number, forPersonId: number, byPersonId: number, swapId: number) => ({
    ...coverOf(id, forPersonId, byPersonId),
    swapId,
  });
  const sessions = [
    // 1 and 2 have swapped; 3 stands in for 1 in what 1 took, and has swapped that with 4.
    sessionOf(1, { parts: [lead(1)], cover: [half(1, 1, 2, 7)] }),
    sessionOf(2, { parts: [lead(2)], cover: [half(2, 2, 1, 7), coverOf(3, 1, 3), half(4, 3, 4, 8)] }),
    sessionOf(3, { parts: [lead(4)], cover: [half(5, 4, 3, 8)] }),
  ];
  const halvesOf = (swapId: number) =>
    sessions.flatMap((session) =>
      session.cover.filter((cover) => cover.swapId === swapId).map((cover) => ({ session, cover })),
    );
  const along = (...ids: number[]) =>
    alsoDropped(
      sessions.flatMap((session) =>
        session.cover.filter(({ id }) => ids.includes(id)).map((cover) => ({ session, cover })),
      ),
      halvesOf,
    ).map(({ session, cover }) => [session.id, cover.id]);

  it('is the other half, all that stands on it, and the halves of that', () => {
    expect(along(1)).toEqual([
      [2, 2],
      [2, 3],
      [2, 4],
      [3, 5],
    ]);
    expect(along(5)).toEqual([[2, 4]]);
    expect(along(3)).toEqual([]);
    expect(along(1, 2, 3, 4)).toEqual([[3, 5]]);
  });
});
