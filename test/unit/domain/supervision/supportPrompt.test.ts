import { describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import { byPressure, type SupportRecord, supportPrompts } from '#domain/supervision/supportPrompt.ts';
import { personOf } from '#test/unit/domain/builders.ts';

const today = '2026-11-23';
const offered: SupportRecord = { reviewOn: null, offer: { on: '2026-10-01', answered: true } };

const said = (record: Partial<SupportRecord>, over: Partial<Person> = {}) =>
  supportPrompts(personOf(2, over), { ...offered, ...record }, today).map(({ what, on }) => `${what} ${on}`);

describe('a wellbeing plan', () => {
  test.each([
    ['2026-11-22', ['reviewOverdue 2026-11-22']],
    ['2026-11-23', ['reviewDue 2026-11-23']],
    ['2026-12-07', ['reviewDue 2026-12-07']],
    ['2026-12-08', []],
    [null, []],
  ])('to be looked at again on %s is told of two weeks before, and until it was', (reviewOn, prompts) => {
    expect(said({ reviewOn })).toEqual(prompts);
  });

  test('is told of for a reserve and the coordinator too, for nobody who is paused, has left or is from outside', () => {
    const due = { reviewOn: '2026-11-20' };
    const as = (status: 'reserve' | 'paused' | 'applicant') => ({
      statuses: [{ status, from: '2026-01-01' }],
    });
    expect(said(due, as('reserve'))).toHaveLength(1);
    expect(said(due, { role: 'coordinator' })).toHaveLength(1);
    for (const over of [
      as('paused'),
      as('applicant'),
      { leavingDate: '2026-11-20' },
      { role: 'external' },
    ] as const) {
      expect(said(due, over)).toEqual([]);
    }
  });
});

describe('support from a peer', () => {
  test('is missed where it was never offered to a peer worker who is active for four weeks', () => {
    const since = (from: string) => ({ startDate: null, statuses: [{ status: 'active' as const, from }] });
    expect(said({ offer: null }, since('2026-10-26'))).toEqual(['neverOffered 2026-10-26']);
    expect(said({ offer: null }, since('2026-10-27'))).toEqual([]);
    expect(said({ offer: null }, { ...since('2025-01-06'), startDate: '2026-10-12' })).toEqual([
      'neverOffered 2026-10-12',
    ]);
    expect(said({ offer: null }, { role: 'coordinator' })).toEqual([]);
    expect(said({ offer: null }, { statuses: [{ status: 'reserve', from: '2026-01-05' }] })).toEqual([]);
  });

  test('that was offered waits two weeks for its answer, then is asked about', () => {
    expect(said({ offer: { on: '2026-11-10', answered: false } })).toEqual([]);
    expect(said({ offer: { on: '2026-11-09', answered: false } })).toEqual(['offerWaiting 2026-11-09']);
    expect(said({ offer: { on: '2026-11-09', answered: true } })).toEqual([]);
  });
});

test('what is overdue comes first, the longest waiting before the others', () => {
  const prompts = [
    { personId: 1, what: 'neverOffered', on: '2025-01-06' },
    { personId: 2, what: 'reviewDue', on: '2026-11-30' },
    { personId: 3, what: 'reviewOverdue', on: '2026-11-20' },
    { personId: 4, what: 'reviewOverdue', on: '2026-11-02' },
  ] as const;
  expect(prompts.toSorted(byPressure).map(({ personId }) => personId)).toEqual([4, 3, 2, 1]);
});
