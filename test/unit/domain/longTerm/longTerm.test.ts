import { describe, expect, it } from 'vitest';
import { spellsOf } from '#domain/absence/absence.ts';
import {
  earliestStart,
  isHandBackDue,
  isReserveFrom,
  type LongTermCover,
  missingOn,
  readyOn,
  switchOver,
} from '#domain/longTerm/longTerm.ts';
import type { Person } from '#domain/people/person.ts';
import {
  absenceOf,
  doneOn,
  expectedBy,
  gateOf,
  inductionOf,
  personOf,
  readyFrom,
} from '#test/unit/domain/builders.ts';

const settings = { switchOverDays: 28 };
const now = '2026-11-23T08:30';

describe('when cover becomes long-term', () => {
  const of = (from: string, rest: Parameters<typeof absenceOf>[2], moment = now) => {
    const [spell] = spellsOf([absenceOf(1, from, rest)]);
    if (!spell) throw new Error('An absence is a spell');
    return switchOver(spell, settings, moment);
  };

  it('is possible while nobody knows the end', () => {
    expect(of('2026-11-23', { until: null })).toEqual({ date: '2026-12-21', state: 'possible' });
  });

  it('is certain when the end is known and not before the day, or the coordinator says so', () => {
    expect(of('2026-11-23', { until: '2026-12-21' }).state).toBe('certain');
    expect(of('2026-11-23', { until: null, longTermFrom: '2026-12-01' })).toEqual({
      date: '2026-12-01',
      state: 'certain',
    });
  });

  it('is not certain by a choice that the setting overtakes', () => {
    expect(of('2026-11-23', { until: null, longTermFrom: '2026-12-31' })).toEqual({
      date: '2026-12-21',
      state: 'possible',
    });
  });

  it('is not in sight when the absence ends before the day, or is over', () => {
    expect(of('2026-11-23', { until: '2026-12-20' }).state).toBe('notInSight');
    expect(of('2026-09-01', { until: '2026-11-22' }).state).toBe('notInSight');
  });

  it('is reached on the day itself', () => {
    expect(of('2026-10-26', { until: null }, '2026-11-22T23:59').state).toBe('possible');
    expect(of('2026-10-26', { until: null }).state).toBe('reached');
  });

  it('can begin on the day, but never before tomorrow', () => {
    expect(earliestStart({ date: '2026-12-21', state: 'possible' }, '2026-11-23')).toBe('2026-12-21');
    expect(earliestStart({ date: '2026-11-23', state: 'reached' }, '2026-11-23')).toBe('2026-11-24');
  });
});

describe('what a reserve lacks', () => {
  const outlook = { today: '2026-11-23', holidays: new Map() };
  const reserve = (rest: Partial<Person>, since = '2026-01-01') =>
    personOf(2, { statuses: [{ status: 'reserve', from: since }], ...rest });

  it('is nothing when they are ready on the day', () => {
    const ready = reserve(readyFrom('2026-11-20'));
    expect(missingOn(ready, '2026-12-01', outlook)).toEqual([]);
    expect(readyOn(ready, '2026-12-10', outlook)).toBe('2026-12-10');
  });

  it('is each gate that is open, with the day by which it is expected', () => {
    const later = reserve(expectedBy('2026-12-28'));
    const missing = { code: 'gateMissing', step: 'Gate 1', from: '2026-12-28' };
    expect(missingOn(later, '2026-12-21', outlook)).toEqual([missing]);
    expect(readyOn(later, '2026-12-21', outlook)).toBe('2026-12-28');
  });

  it('is a gate that runs out before the day', () => {
    const expiring = reserve({
      induction: inductionOf([gateOf(1, { evidence: [doneOn('2026-01-05', '2026-12-14')] })]),
    });
    expect(missingOn(expiring, '2026-12-13', outlook)).toEqual([]);
    const missing = { code: 'gateExpired', step: 'Gate 1', from: null };
    expect(missingOn(expiring, '2026-12-14', outlook)).toEqual([missing]);
    expect(readyOn(expiring, '2026-12-14', outlook)).toBeNull();
  });

  it('is that no induction has begun, or that they are no reserve yet', () => {
    const coming = reserve({}, '2027-01-04');
    expect(missingOn(coming, '2026-12-21', outlook)).toEqual([
      { code: 'reserveLater', step: null, from: '2027-01-04' },
      { code: 'notBegun', step: null, from: null },
    ]);
    expect(readyOn(coming, '2026-12-21', outlook)).toBeNull();
    expect(isReserveFrom(coming, '2026-12-21')).toBe(true);
  });

  it('is not asked of somebody in the team, nor of a reserve who has become active', () => {
    expect(isReserveFrom(personOf(3), '2026-12-21')).toBe(false);
    const active = personOf(4, {
      statuses: [
        { status: 'reserve', from: '2026-01-01' },
        { status: 'active', from: '2026-06-01' },
      ],
    });
    expect(isReserveFrom(active, '2026-12-21')).toBe(false);
    expect(isReserveFrom(active, '2026-05-01')).toBe(true);
  });
});

describe('the hand-back', () => {
  const cover = (rest: Partial<LongTermCover> = {}): LongTermCover => ({
    id: 1,
    forPersonId: 1,
    byPersonId: 2,
    from: '2026-11-02',
    until: null,
    handoverSessionId: null,
    firstSupervisionSessionId: null,
    handBackSessionId: null,
    ...rest,
  });
  const today = '2026-11-23';

  it.each([
    ['is due when the person is back', cover(), '2026-11-20', true],
    ['is due within two weeks of the return', cover(), '2026-12-06', true],
    ['is not due before', cover(), '2026-12-07', false],
    ['is not due while nobody knows', cover(), null, false],
    ['is not due when it is booked', cover({ handBackSessionId: 9 }), '2026-11-20', false],
    ['is not due when the cover is over', cover({ until: '2026-11-22' }), '2026-11-20', false],
    ['is due on the last day', cover({ until: today }), '2026-11-24', true],
    ['is not due before it has begun', cover({ from: '2026-11-24' }), '2026-11-20', false],
  ])('%s', (_, row, back, due) => {
    expect(isHandBackDue(row, back, today)).toBe(due);
  });
});
