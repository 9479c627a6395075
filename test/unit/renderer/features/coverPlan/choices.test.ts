import { describe, expect, it } from 'vitest';
import type { CoverPlanRow, CoverPlanScope } from '#contract/coverPlan.ts';
import type { SessionView } from '#contract/values.ts';
import {
  choicesWithin,
  noChoices,
  rowStateOf,
  withKept,
  withLeftOut,
  withoutKept,
  withoutLeftOut,
} from '#renderer/features/coverPlan/choices.ts';
import { firstUntil, untilOptions } from '#renderer/features/coverPlan/periods.ts';

const row = (id: number, date: string) =>
  ({
    session: { id, date },
    gap: { personId: 2 },
    stretch: '10:00',
    start: '10:00',
    end: '11:00',
    chosen: { personId: 3 },
  }) as CoverPlanRow;
const monday = row(1, '2026-11-23');
const tuesday = row(2, '2026-12-22');

const scope: CoverPlanScope = {
  from: '2026-11-23',
  until: '2026-12-21',
  people: [2],
  only: null,
  imagined: null,
};
const none = () => false;

describe('the choices of a coordinator', () => {
  it('keep one person a row; whoever is left out is not kept, and whoever is kept not left out', () => {
    const first = withKept(noChoices, monday, 3);
    const second = withKept(first, monday, 4);
    expect(second.locked.map(({ byPersonId }) => byPersonId)).toEqual([4]);
    const out = withLeftOut(second, monday, 4);
    expect([out.locked, out.forbidden.map(({ byPersonId }) => byPersonId)]).toEqual([[], [4]]);
    const again = withKept(out, monday, 4);
    expect([again.locked.length, again.forbidden]).toEqual([1, []]);
    expect(withoutKept(again, monday)).toEqual(noChoices);
    expect(withoutLeftOut(out, monday, 4)).toEqual(noChoices);
    expect(withoutLeftOut(out, monday, 5).forbidden).toHaveLength(1);
  });

  it('are sent as far as they lie within what is planned and are about gaps still open', () => {
    const both = withKept(withKept(noChoices, monday, 3), tuesday, 3);
    const sent = (over: Partial<CoverPlanScope>, covered: Parameters<typeof choicesWithin>[2] = none) =>
      choicesWithin(both, { ...scope, ...over }, covered).locked.map(({ sessionId }) => sessionId);
    expect(sent({})).toEqual([1]);
    expect(sent({ until: '2027-01-01' })).toEqual([1, 2]);
    expect(sent({ from: '2026-11-24', until: '2027-01-01' })).toEqual([2]);
    expect(sent({ people: [9] })).toEqual([]);
    expect(sent({ only: [{ sessionId: 2, forPersonId: 2 }], until: '2027-01-01' })).toEqual([2]);
    expect(sent({}, ({ sessionId }) => sessionId === 1)).toEqual([]);
    expect(choicesWithin(both, scope, none).locked).toEqual([
      { sessionId: 1, forPersonId: 2, start: '10:00', byPersonId: 3 },
    ]);
  });
});

describe('how a row stands by now', () => {
  const cover = (byPersonId: number, start = '10:00', end = '11:00', forPersonId = 2) =>
    ({ cover: [{ id: 1, forPersonId, byPersonId, start, end, swapId: null }] }) as unknown as SessionView;
  it('is open, as planned, or covered otherwise', () => {
    expect(rowStateOf(monday, undefined)).toBe('open');
    expect(rowStateOf(monday, cover(3))).toBe('asPlanned');
    expect(rowStateOf(monday, cover(4))).toBe('otherwise');
    expect(rowStateOf(monday, cover(3, '10:00', '10:30'))).toBe('otherwise');
    expect(rowStateOf(monday, cover(3, '10:30', '11:00'))).toBe('open');
    expect(rowStateOf(monday, cover(3, '10:00', '11:00', 9))).toBe('open');
  });
});

describe('how far ahead a plan looks', () => {
  const words = (day: string) => day;
  it('is eight weeks of an absence without an end, with the horizon last', () => {
    const options = untilOptions('2026-11-23', '2027-11-23', { isFixed: false, words });
    expect(options.map(({ id, until }) => [id, until])).toEqual([
      ['4', '2026-12-21'],
      ['8', '2027-01-18'],
      ['12', '2027-02-15'],
      ['all', '2027-11-23'],
    ]);
    expect(options.at(-1)?.label).toBe('As far as is planned, to 2027-11-22');
    expect(firstUntil(options)).toBe('8');
  });

  it('is all of a short absence', () => {
    const options = untilOptions('2026-11-23', '2026-12-21', { isFixed: true, words });
    expect(options).toEqual([{ id: 'all', label: 'All of it, to 2026-12-20', until: '2026-12-21' }]);
    expect(firstUntil(options)).toBe('all');
  });
});
