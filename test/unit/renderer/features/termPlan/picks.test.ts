import { describe, expect, it } from 'vitest';
import type { TermRowView } from '#contract/termPlan.ts';
import { leadChoiceFrom, leadFor } from '#renderer/features/termPlan/leads.ts';
import { noPicks, type Scope } from '#renderer/features/termPlan/memory.ts';
import { picksOf, withKept, withLeftOut, withoutKept } from '#renderer/features/termPlan/picks.ts';

const time = { date: '2026-12-01', start: '10:00', placeId: 1 };
const other = { date: '2026-12-02', start: '11:00', placeId: null };

const rowOf = (over: Partial<TermRowView> = {}): TermRowView => ({
  supervisee: 'a',
  dueOn: '2026-12-01',
  windowFrom: '2026-11-24',
  windowUntil: '2026-12-08',
  sessionId: null,
  chosen: { ...time, end: '11:00', missing: [], outside: 0, off: 0, locked: false },
  alternatives: [],
  times: 2,
  ...over,
});

const named = { supervisee: 'a', dueOn: '2026-12-01' };

describe('what is settled of a term by hand', () => {
  it('keeps one time for a session, whatever was kept before', () => {
    const once = withKept(noPicks, rowOf(), time);
    expect(once).toEqual({ locked: [{ ...named, ...time }], forbidden: [] });
    expect(withKept(once, rowOf(), other).locked).toEqual([{ ...named, ...other }]);
    expect(withKept(once, rowOf({ dueOn: '2026-12-29' }), other).locked).toHaveLength(2);
    expect(withoutKept(once, rowOf())).toEqual(noPicks);
  });

  it('leaves a time out and no longer keeps it', () => {
    expect(withLeftOut(withKept(noPicks, rowOf(), time), rowOf())).toEqual({
      locked: [],
      forbidden: [{ ...named, ...time }],
    });
    expect(withLeftOut(noPicks, rowOf({ chosen: null }))).toEqual(noPicks);
  });

  it('accepts what is new and placed, and nothing else', () => {
    const rows = [rowOf(), rowOf({ sessionId: 5 }), rowOf({ chosen: null })];
    expect(picksOf({ rows })).toEqual([{ ...named, ...time }]);
  });
});

describe('who leads individual supervision', () => {
  const present = new Map([[2, 7]]);

  it('is whoever leads it now, else the chosen lead', () => {
    const choice = leadChoiceFrom(null);
    expect([2, 3].map((id) => leadFor(id, choice, 1, present))).toEqual([7, 1]);
    expect([2, 3].map((id) => leadFor(id, { stays: false, own: {} }, 1, present))).toEqual([1, 1]);
    expect(leadFor(2, { ...choice, own: { 2: 9 } }, 1, present)).toBe(9);
  });

  it('is as it was for a plan that is kept', () => {
    const kept = { ownLeads: [{ personId: 3, leadId: 8 }] } as unknown as Scope;
    expect([2, 3].map((id) => leadFor(id, leadChoiceFrom(kept), 1, present))).toEqual([1, 8]);
  });
});
