import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPlacedOn,
  overlapping,
  type Placement,
  preparationOn,
  toPrepare,
  type Workshop,
} from '#domain/clinicalTeams/clinicalTeam.ts';
import { judgedOn, placementFindings } from '#domain/clinicalTeams/placementFindings.ts';
import { addDays, addMonths, datesBetween } from '#domain/time/dates.ts';
import { arbWorldDate, worldStart } from '#test/unit/domain/arbitraries.ts';
import { personOf } from '#test/unit/domain/builders.ts';

const held = (date: string, peers: number[] = [1], cancelled = false): Workshop => ({
  date,
  peers,
  cancelled,
});

describe('how a team is prepared', () => {
  it('is not without a workshop, and says which is booked first', () => {
    const booked = [held('2026-12-09'), held('2026-12-02')];
    expect(preparationOn(booked, '2026-11-23', 12)).toEqual({
      state: 'notPrepared',
      last: null,
      refreshDue: null,
      next: '2026-12-02',
      withoutPeer: false,
    });
    expect(preparationOn([], '2026-11-23', 12)).toMatchObject({ state: 'notPrepared', next: null });
  });

  it('counts from the day of the workshop to the day it is due, both included', () => {
    const workshops = [held('2025-11-30')];
    const on = (date: string) => preparationOn(workshops, date, 12).state;
    expect(on('2025-11-29')).toBe('notPrepared');
    expect(on('2025-11-30')).toBe('prepared');
    expect(on('2026-11-30')).toBe('prepared');
    expect(on('2026-12-01')).toBe('refreshOverdue');
  });

  it('is due on the last day of a shorter month', () => {
    expect(preparationOn([held('2026-08-31')], '2026-09-01', 6).refreshDue).toBe('2027-02-28');
  });

  it('holds for ever where teams are not prepared anew', () => {
    expect(preparationOn([held('2010-01-01')], '2026-11-23', 0)).toMatchObject({
      state: 'prepared',
      refreshDue: null,
    });
  });

  it('leaves cancelled workshops out, before and after', () => {
    const workshops = [held('2026-11-01', [1], true), held('2026-12-01', [1], true)];
    expect(preparationOn(workshops, '2026-11-23', 12)).toMatchObject({ state: 'notPrepared', next: null });
  });

  it('misses a peer only by the last workshop; two of one day count as one', () => {
    const withoutPeer = (workshops: Workshop[]) => preparationOn(workshops, '2026-11-23', 12).withoutPeer;
    expect(withoutPeer([held('2026-10-01'), held('2026-11-01', [])])).toBe(true);
    expect(withoutPeer([held('2026-10-01', []), held('2026-11-01')])).toBe(false);
    expect(withoutPeer([held('2026-11-01', []), held('2026-11-01', [4])])).toBe(false);
  });
});

const arbWorkshops = fc.array(
  fc.record({
    date: fc.integer({ min: -800, max: 60 }).map((days) => addDays(worldStart, days)),
    cancelled: fc.boolean(),
    peers: fc.subarray([1, 2, 3]),
  }),
  { maxLength: 6 },
);
const arbMonths = fc.constantFrom(0, 1, 6, 12, 24);
const order = ['notPrepared', 'refreshOverdue', 'prepared'];

describe('invariants of preparation', () => {
  it('one more workshop never prepares a team less', () => {
    fc.assert(
      fc.property(arbWorkshops, arbWorkshops, arbWorldDate, arbMonths, (some, more, date, months) => {
        const before = preparationOn(some, date, months);
        const after = preparationOn([...some, ...more], date, months);
        expect(order.indexOf(after.state)).toBeGreaterThanOrEqual(order.indexOf(before.state));
      }),
    );
  });

  it('is prepared exactly when some workshop that was held still counts', () => {
    fc.assert(
      fc.property(arbWorkshops, arbWorldDate, arbMonths, (workshops, date, months) => {
        const counts = workshops.some(
          (each) =>
            !each.cancelled && each.date <= date && (months === 0 || addMonths(each.date, months) >= date),
        );
        expect(preparationOn(workshops, date, months).state === 'prepared').toBe(counts);
      }),
    );
  });

  it('the order in which workshops were recorded does not matter', () => {
    fc.assert(
      fc.property(arbWorkshops, arbWorldDate, arbMonths, (workshops, date, months) => {
        expect(preparationOn(workshops.toReversed(), date, months)).toEqual(
          preparationOn(workshops, date, months),
        );
      }),
    );
  });
});

const arbPlacement: fc.Arbitrary<Placement> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    arbWorldDate,
    fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
  )
  .map(([personId, from, days]) => ({ personId, from, until: days === null ? null : addDays(from, days) }));

describe('what is to be prepared', () => {
  it('is the first day on which somebody is there and the team is not prepared, looked at day by day', () => {
    fc.assert(
      fc.property(
        arbWorkshops,
        fc.array(arbPlacement, { maxLength: 4 }),
        arbWorldDate,
        arbMonths,
        (workshops, placements, today, months) => {
          const soon = addDays(today, 14);
          const open = datesBetween(today, soon).find(
            (date) =>
              placements.some((each) => each.from <= date && (each.until ?? '9999') >= date) &&
              preparationOn(workshops, date, months).state !== 'prepared',
          );
          const found = toPrepare({ workshops, placements }, today, soon, months);
          expect(found?.from).toBe(open);
          if (!found) return;
          const there = placements.filter((each) => isPlacedOn(each, found.from));
          expect([...found.personIds].sort()).toEqual(
            [...new Set(there.map((each) => each.personId))].sort(),
          );
        },
      ),
    );
  });

  it('is nothing while a refresh is booked in time', () => {
    const placements = [{ personId: 1, from: '2026-01-01', until: null }];
    const due = held('2025-11-26');
    const open = (workshops: Workshop[]) =>
      toPrepare({ workshops, placements }, '2026-11-23', '2026-12-07', 12);
    expect(open([due])).toEqual({
      state: 'refreshOverdue',
      from: '2026-11-27',
      due: '2026-11-26',
      personIds: [1],
    });
    expect(open([due, held('2026-11-27')])).toBeNull();
    expect(open([due, held('2026-11-28')])?.from).toBe('2026-11-27');
  });
});

describe('a placement', () => {
  const team = { name: 'Willow Ward', workshops: [held('2026-06-01')] };
  const codes = (placement: Placement, person = personOf(1), months = 12) =>
    placementFindings(team, placement, person, '2026-11-23', months).map(({ code }) => code);

  it('is judged on its first day, on today while it runs, on its first day when it is over', () => {
    const on = (from: string, until: string | null) => judgedOn({ personId: 1, from, until }, '2026-11-23');
    expect(on('2026-12-01', null)).toBe('2026-12-01');
    expect(on('2026-01-01', null)).toBe('2026-11-23');
    expect(on('2026-01-01', '2026-11-23')).toBe('2026-11-23');
    expect(on('2026-01-01', '2026-11-22')).toBe('2026-01-01');
  });

  it('says what the team lacks then, always softly', () => {
    expect(codes({ personId: 1, from: '2026-11-23', until: null })).toEqual([]);
    expect(codes({ personId: 1, from: '2026-05-01', until: '2026-05-31' })).toEqual([
      'clinicalTeamNotPrepared',
    ]);
    expect(codes({ personId: 1, from: '2027-06-02', until: null })).toEqual(['clinicalTeamRefreshOverdue']);
    const [finding] = placementFindings(
      team,
      { personId: 1, from: '2027-06-02', until: null },
      personOf(1),
      '2026-11-23',
      12,
    );
    expect(finding).toMatchObject({
      severity: 'soft',
      personId: 1,
      facts: { team: 'Willow Ward', due: '2027-06-01' },
    });
  });

  it('says of somebody who is not in post then what they are', () => {
    const applicant = personOf(1, { statuses: [{ status: 'applicant', from: '2026-11-01' }] });
    expect(codes({ personId: 1, from: '2026-11-23', until: null }, applicant)).toEqual(['notActive']);
    const reserve = personOf(1, { statuses: [{ status: 'reserve', from: '2026-11-01' }] });
    expect(codes({ personId: 1, from: '2026-11-23', until: null }, reserve)).toEqual([]);
  });

  it('overlaps another of the same person exactly when they share a day', () => {
    fc.assert(
      fc.property(arbPlacement, arbPlacement, (one, other) => {
        const days = datesBetween(addDays(worldStart, -1), addDays(worldStart, 60));
        const share =
          one.personId === other.personId &&
          days.some((date) => isPlacedOn(one, date) && isPlacedOn(other, date));
        expect(overlapping([one], other).length > 0).toBe(share);
      }),
    );
  });
});
