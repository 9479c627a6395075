import { describe, expect, it } from 'vitest';
import type { CadenceRule } from '#domain/supervision/cadence.ts';
import type { StandsIn } from '#domain/supervision/clock.ts';
import { complianceOf } from '#domain/supervision/compliance.ts';
import { accountOf, dueStateOn, type LedgerGround } from '#domain/supervision/ledger.ts';
import { personOf } from '#test/unit/domain/builders.ts';

/* A reserve since March 2026, supervised last on 2 November, who stands in from 11 December. */

const rule = (status: 'active' | 'reserve', everyWeeks: number): CadenceRule => ({
  role: 'peerWorker',
  status,
  kind: 'individualSupervision',
  from: '2000-01-01',
  cadence: { everyWeeks, withinDays: 3, minimumMinutes: 0, groupCounts: false },
});
const cover = (rest: Partial<StandsIn> = {}): StandsIn => ({
  personId: 2,
  forPersonId: 1,
  from: '2026-12-11',
  until: '2027-01-31',
  ...rest,
});
const ground = (standsIn: StandsIn[]): LedgerGround => ({
  rules: [rule('active', 4), rule('reserve', 12)],
  exceptions: [],
  absences: [],
  attendances: [
    { sessionId: 9, personId: 2, kind: 'individualSupervision', date: '2026-11-02', minutes: 60 },
  ],
  pauseDays: 28,
  today: '2026-11-25',
  keptSince: '2026-01-01',
  standsIn,
});
const reserve = personOf(2, {
  startDate: '2026-03-02',
  statuses: [{ status: 'reserve', from: '2026-03-02' }],
});
const on = (date: string, standsIn = [cover()], person = reserve) =>
  dueStateOn(accountOf(person, 'individualSupervision', ground(standsIn)), date);

describe('a reserve who stands in for somebody', () => {
  it('is asked what a reserve is until the day before', () => {
    expect(on('2026-12-10')).toMatchObject({ status: 'reserve', standsIn: null, dueOn: '2027-01-25' });
  });

  it('is asked what an active peer worker is from the first day, counted from it', () => {
    expect(on('2026-12-11')).toMatchObject({
      status: 'active',
      standsIn: { forPersonId: 1, from: '2026-12-11' },
      countedFrom: '2026-12-11',
      dueOn: '2027-01-08',
      state: 'inDate',
    });
    expect(on('2027-01-12').state).toBe('overdue');
  });

  it('is a reserve once more the day after the last, counted from it', () => {
    expect(on('2027-01-31').status).toBe('active');
    expect(on('2027-02-01')).toMatchObject({
      status: 'reserve',
      standsIn: null,
      countedFrom: '2027-02-01',
      state: 'inDate',
    });
  });

  it('goes on as before where the cover is taken back, and as active while it has no end', () => {
    expect(on('2027-01-12', [])).toMatchObject({ status: 'reserve', dueOn: '2027-01-25', state: 'inDate' });
    expect(on('2028-01-01', [cover({ until: null })]).status).toBe('active');
  });

  it('does not begin anew where one cover follows another, nor for anybody else', () => {
    const two = [cover({ until: '2026-12-20' }), cover({ from: '2026-12-21', forPersonId: 3 })];
    expect(on('2026-12-28', two)).toMatchObject({ countedFrom: '2026-12-11', standsIn: { forPersonId: 3 } });
    expect(on('2026-12-28', [cover({ personId: 5 })]).status).toBe('reserve');
    const active = personOf(2, { startDate: '2026-03-02' });
    expect(on('2026-12-28', [cover()], active)).toMatchObject({ standsIn: null, countedFrom: '2026-11-02' });
  });

  it('counts among the active in compliance for as long', () => {
    const rows = complianceOf([reserve], ground([cover()]), '2026-12-01', '2027-02-08');
    expect(rows.map(({ status, daysCounted, daysInDate }) => [status, daysCounted, daysInDate])).toEqual([
      ['reserve', 10 + 7, 17],
      // 11 December to 31 January; due 8 January, overdue from the 12th.
      ['active', 52, 32],
    ]);
  });
});
