import { describe, expect, it } from 'vitest';
import type { Induction, OwnStep } from '#domain/induction/induction.ts';
import { forecastOf } from '#domain/reserves/forecast.ts';
import { doneOn, gateOf, inductionOf, nineToFive } from '#test/unit/domain/builders.ts';

// Mon 23 Nov 2026; nothing that is not booked happens before Tue 24 Nov.
const today = '2026-11-23';
const none = new Map<string, string>();
const patterns = [nineToFive()];

const forecast = (
  steps: OwnStep[],
  {
    over = {},
    works = patterns,
    holidays = none,
  }: Partial<{
    over: Partial<Induction>;
    works: typeof patterns;
    holidays: Map<string, string>;
  }> = {},
) => forecastOf({ patterns: works }, inductionOf(steps, over), today, holidays);

const session = (id: number, rest: Partial<OwnStep> = {}) =>
  gateOf(id, { kind: 'trainingSession', minutes: 120, ...rest });
const booked = (...dates: string[]) =>
  dates.map((date, at) => ({ sessionId: at + 1, date, start: '10:00', end: '12:00' }));

describe('a forecast', () => {
  it('is today when every gate is met, whatever else is open', () => {
    const done = gateOf(1, { evidence: [doneOn('2026-11-02')] });
    const other = session(2, { isGate: false });
    expect(forecast([done, other])).toMatchObject({ on: today, critical: null });
    expect(forecast([])).toMatchObject({ on: today });
  });

  it('takes a check on the day it is expected, and is stuck without one', () => {
    expect(forecast([gateOf(1, { dueOn: '2026-12-09' })]).on).toBe('2026-12-09');
    expect(forecast([gateOf(1, { dueOn: today })]).on).toBe('2026-11-24');
    expect(forecast([gateOf(1)])).toMatchObject({ on: null, why: 'noDate', critical: { id: 1 } });
    const late = forecast([gateOf(1, { dueOn: '2026-11-20' })]);
    expect(late).toMatchObject({ on: null, why: 'overdue' });
    expect(late.steps.get(1)?.misses).toBe(true);
  });

  it('gives each time of a step a working day of its own, long enough for it', () => {
    // Tue 24, Wed 25, Thu 26.
    expect(forecast([session(1, { needed: 3 })]).on).toBe('2026-11-26');
    expect(forecast([session(1, { needed: 3, evidence: [doneOn('2026-11-16')] })]).on).toBe('2026-11-25');
    const mondays = { from: '2020-01-01', weeks: 1 as const, hours: [] };
    const hours = (weekday: 1 | 3, end: string) => ({ week: 1 as const, weekday, start: '10:00', end });
    const works = [{ ...mondays, hours: [hours(1, '11:00'), hours(3, '12:00')] }];
    // Only Wednesdays hold two hours: 25 Nov and 2 Dec.
    expect(forecast([session(1, { needed: 2 })], { works }).on).toBe('2026-12-02');
    expect(forecast([session(1, { minutes: 150 })], { works })).toMatchObject({ on: null, why: 'noHours' });
    expect(forecast([session(1)], { works: [] })).toMatchObject({ on: null, why: 'noHours' });
  });

  it('counts two sessions of one day as two: what is recorded of the first is not of the second', () => {
    const twice = { kind: 'check', needed: 2, booked: booked(today, today) } as const;
    expect(forecast([gateOf(1, twice)]).on).toBe(today);
    expect(forecast([gateOf(1, { ...twice, evidence: [doneOn(today)] })]).on).toBe(today);
    const missed = gateOf(1, { ...twice, evidence: [{ ...doneOn(today), outcome: 'missed' }] });
    expect(forecast([missed])).toMatchObject({ on: null, why: 'noDate' });
  });

  it('leaves out bank holidays and days away, and is stuck while somebody is away with no end', () => {
    const holidays = new Map([['2026-11-24', 'A holiday']]);
    expect(forecast([session(1)], { holidays }).on).toBe('2026-11-25');
    const week = { away: [{ from: '2026-11-23', until: '2026-11-29' }] };
    expect(forecast([session(1)], { over: week }).on).toBe('2026-11-30');
    const open = { away: [{ from: '2026-11-23', until: null }] };
    expect(forecast([session(1)], { over: open })).toMatchObject({ on: null, why: 'away' });
  });

  it('keeps the order of steps: the next begins the day after', () => {
    const steps = [
      gateOf(1, { dueOn: '2026-11-27' }),
      session(2, { after: [1] }),
      session(3, { after: [2], needed: 2 }),
    ];
    // Check Fri 27; next Mon 30 Nov; then Tue 1 and Wed 2 Dec. All hangs on the check.
    const found = forecast(steps);
    expect(found.on).toBe('2026-12-02');
    expect(found.critical?.id).toBe(1);
    expect([2, 3].map((id) => found.steps.get(id)?.on)).toEqual(['2026-11-30', '2026-12-02']);
  });

  it('waits for a step that is no gate where a gate comes after it', () => {
    const visit = session(1, { isGate: false, dueOn: '2026-12-10' });
    expect(forecast([visit, session(2, { after: [1] })]).on).toBe('2026-12-11');
    expect(forecast([visit, session(2)]).on).toBe('2026-11-24');
  });

  it('takes booked days first, and the day it is due only where they do not suffice', () => {
    const step = session(1, { needed: 2, dueOn: '2026-12-18' });
    expect(forecast([{ ...step, booked: booked('2026-12-01', '2026-12-08') }]).on).toBe('2026-12-08');
    expect(forecast([{ ...step, booked: booked('2026-12-01') }]).on).toBe('2026-12-18');
    // The first two suffice; what was booked beyond is not waited for, what is past does not count.
    const many = booked('2026-11-20', '2026-11-25', '2026-11-26', '2026-12-24');
    expect(forecast([{ ...step, booked: many }]).on).toBe('2026-11-26');
  });

  it('counts what is booked for a day no more once it is recorded, done or missed', () => {
    const step = session(1, { needed: 2, booked: booked(today, '2026-12-01') });
    expect(forecast([step]).on).toBe('2026-12-01');
    expect(forecast([{ ...step, evidence: [doneOn(today)] }]).on).toBe('2026-12-01');
    const missed = { ...doneOn(today), outcome: 'missed' as const };
    const again = { ...step, booked: booked(today, '2026-12-01', '2026-12-15') };
    expect(forecast([{ ...again, evidence: [missed] }]).on).toBe('2026-12-15');
  });

  it('says that something is booked before its turn, and does not count it', () => {
    const steps = [
      gateOf(1, { dueOn: '2026-12-09' }),
      session(2, { after: [1], booked: booked('2026-12-01') }),
    ];
    const found = forecast(steps);
    expect(found.on).toBe('2026-12-10');
    expect(found.steps.get(2)).toMatchObject({ bookedTooEarly: true, waitsFor: { id: 1 } });
  });

  it('says that a day it is due cannot be met', () => {
    const steps = [gateOf(1, { dueOn: '2026-12-09' }), session(2, { after: [1], dueOn: '2026-12-04' })];
    expect(forecast(steps).steps.get(2)).toMatchObject({ on: '2026-12-10', misses: true });
    expect(forecast(steps).steps.get(1)?.misses).toBe(false);
  });

  it('fits what is not booked into the hours worked, one thing at a time', () => {
    const hours = [{ week: 1 as const, weekday: 2 as const, start: '10:00', end: '14:00' }];
    const works = [{ from: '2020-01-01', weeks: 1 as const, hours }];
    // Three of two hours each, four hours every Tuesday: 24 Nov and 1 Dec.
    expect(forecast([session(1), session(2), session(3)], { works }).on).toBe('2026-12-01');
  });

  it('begins not before the induction does', () => {
    expect(forecast([session(1)], { over: { startDate: '2026-12-07' } }).on).toBe('2026-12-07');
  });

  it('does not count what was done after today, which a clock set back makes of yesterday', () => {
    const dbs = gateOf(1, { evidence: [doneOn('2026-12-05', '2026-12-20')], dueOn: '2026-12-10' });
    expect(forecast([dbs]).on).toBe('2026-12-10');
    expect(forecast([{ ...dbs, dueOn: null }, gateOf(2, { dueOn: '2026-12-31' })]).on).toBeNull();
  });

  it('counts a gate that runs out before the rest is met as one to be renewed', () => {
    const dbs = gateOf(1, { evidence: [doneOn('2024-01-08', '2026-12-01')] });
    const rest = gateOf(2, { dueOn: '2026-12-09' });
    const over = gateOf(1, { evidence: [doneOn('2024-01-08', '2026-11-20')], dueOn: '2024-02-01' });
    expect(forecast([over, rest])).toMatchObject({ on: null, why: 'expired', critical: { id: 1 } });
    expect(forecast([dbs, rest])).toMatchObject({ on: null, why: 'expires', critical: { id: 1 } });
    const renewed = forecast([{ ...dbs, dueOn: '2026-12-14' }, rest]);
    expect(renewed.on).toBe('2026-12-14');
    expect([...renewed.assumed].sort()).toEqual([1, 2]);
    // It still counts on Mon 30 Nov.
    expect(forecast([dbs, gateOf(2, { dueOn: '2026-11-30' })]).on).toBe('2026-11-30');
  });

  it('starts over what was done before a check turned out not cleared, and is stuck until it is cleared', () => {
    const failed = { ...doneOn('2026-11-10', null, 2), outcome: 'notCleared' as const };
    const dbs = gateOf(1, { evidence: [doneOn('2024-01-08'), failed], dueOn: '2026-12-09' });
    expect(forecast([dbs])).toMatchObject({ on: null, why: 'notCleared' });
    const again = { ...dbs, evidence: [...dbs.evidence, doneOn('2026-11-20', null, 3)] };
    expect(forecast([again]).on).toBe(today);
  });

  it('is stuck on what is behind a step that nobody can date', () => {
    const found = forecast([gateOf(1), session(2, { after: [1] }), session(3, { after: [2] })]);
    expect(found).toMatchObject({ on: null, critical: { id: 1 }, why: 'noDate' });
    expect(found.steps.get(3)?.waitsFor?.id).toBe(2);
  });
});
