import { describe, expect, it } from 'vitest';
import type { Absence } from '#domain/absence/absence.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { CadenceRule } from '#domain/supervision/cadence.ts';
import type { LedgerGround } from '#domain/supervision/ledger.ts';
import { dueDatesOf } from '#domain/termPlan/dueDates.ts';
import { absenceOf, attendee, lead, personOf, sessionOf } from '#test/unit/domain/builders.ts';

const rule = (over: Partial<CadenceRule> = {}): CadenceRule => ({
  role: 'peerWorker',
  status: 'active',
  kind: 'individualSupervision',
  from: '2020-01-01',
  cadence: { everyWeeks: 4, withinDays: 7, minimumMinutes: 0, groupCounts: false },
  ...over,
});

const groundOf = (over: Partial<LedgerGround> = {}): LedgerGround => ({
  rules: [rule()],
  exceptions: [],
  absences: [],
  attendances: [
    { sessionId: 9, personId: 2, kind: 'individualSupervision', date: '2026-11-16', minutes: 60 },
  ],
  pauseDays: 28,
  today: '2026-11-23',
  keptSince: '2020-01-01',
  standsIn: [],
  ...over,
});

const term = { from: '2026-11-24', until: '2027-03-10' };

function datesOf(ground: LedgerGround, booked: Session[] = [], scope = term, person = personOf(2)) {
  const dueDates = dueDatesOf(person, 'individualSupervision', ground, scope, booked);
  return typeof dueDates === 'string' ? dueDates : dueDates.dates.map(({ dueOn }) => dueOn);
}

const bookedOn = (date: string) =>
  sessionOf(5, { kind: 'individualSupervision', date, parts: [lead(1), attendee(2)] });

describe('what falls due in a term', () => {
  it('is counted from the last session attended, n weeks after each other', () => {
    expect(datesOf(groundOf())).toEqual(['2026-12-14', '2027-01-11', '2027-02-08', '2027-03-08']);
  });

  it('stands still for a long absence, and not for a short one', () => {
    const away = (until: string): Absence[] => [absenceOf(2, '2026-12-01', { until })];
    expect(datesOf(groundOf({ absences: away('2026-12-30') }))).toEqual(['2027-01-13', '2027-02-10']);
    expect(datesOf(groundOf({ absences: away('2026-12-20') }))[0]).toBe('2026-12-14');
    const open = groundOf({ absences: [{ ...absenceOf(2, '2026-10-01'), until: null }] });
    expect(datesOf(open)).toBe('pausedWithoutEnd');
  });

  it('runs on from what is in the calendar, early or late', () => {
    expect(datesOf(groundOf(), [bookedOn('2026-12-17')])).toEqual(['2026-12-17', '2027-01-14', '2027-02-11']);
    expect(datesOf(groundOf(), [bookedOn('2026-12-28')])[0]).toBe('2026-12-28');
    expect(datesOf(groundOf(), [bookedOn('2027-01-08')]).slice(0, 2)).toEqual(['2026-12-14', '2027-01-08']);
  });

  it('is due on the first day of the term for whoever is overdue', () => {
    const long = groundOf({
      attendances: [
        { sessionId: 9, personId: 2, kind: 'individualSupervision', date: '2026-08-03', minutes: 60 },
      ],
    });
    expect(datesOf(long).slice(0, 2)).toEqual(['2026-11-24', '2026-12-22']);
  });

  it('is counted anew from the day on which a reserve stands in, as for an active peer worker, and after it', () => {
    const seldom = { everyWeeks: 12, withinDays: 7, minimumMinutes: 0, groupCounts: false };
    const reserve = personOf(2, { statuses: [{ status: 'reserve', from: '2020-01-01' }] });
    const covering = (until: string | null) =>
      groundOf({
        rules: [rule(), rule({ status: 'reserve', cadence: seldom })],
        standsIn: [{ personId: 2, forPersonId: 3, from: '2026-12-11', until }],
      });
    const dates = (ground: LedgerGround, booked: Session[] = []) => datesOf(ground, booked, term, reserve);
    expect(dates(groundOf({ ...covering(null), standsIn: [] }))).toEqual(['2027-02-08']);
    expect(dates(covering(null))).toEqual(['2027-01-08', '2027-02-05', '2027-03-05']);
    // A reserve again from 18 January: twelve weeks from then are after the term.
    expect(dates(covering('2027-01-17'))).toEqual(['2027-01-08']);
    expect(dates(covering(null), [bookedOn('2026-12-18')])).toEqual([
      '2026-12-18',
      '2027-01-15',
      '2027-02-12',
    ]);
  });

  it('follows a rule that changes within the term, and ends where nothing is asked any more', () => {
    const fortnightly = rule({
      from: '2027-01-01',
      cadence: { everyWeeks: 2, withinDays: 3, minimumMinutes: 0, groupCounts: false },
    });
    expect(datesOf(groundOf({ rules: [rule(), fortnightly] })).slice(0, 4)).toEqual([
      '2026-12-14',
      '2027-01-11',
      '2027-01-25',
      '2027-02-08',
    ]);
    expect(datesOf(groundOf({ rules: [rule(), rule({ from: '2027-01-01', cadence: null })] }))).toEqual([
      '2026-12-14',
    ]);
    expect(datesOf(groundOf({ rules: [] }))).toBe('nothingAsked');
    expect(datesOf(groundOf(), [], term, personOf(2, { leavingDate: '2027-01-31' }))).toEqual([
      '2026-12-14',
      '2027-01-11',
    ]);
  });
});
