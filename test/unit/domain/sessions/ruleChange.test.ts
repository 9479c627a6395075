import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRuleChange } from '#domain/sessions/ruleChange.ts';
import { slotsOf } from '#domain/sessions/series.ts';
import { hasBegun, isTouched, type Session } from '#domain/sessions/session.ts';
import { arbWeekday } from '#test/unit/domain/arbitraries.ts';
import { coverOf, ruleOf, sessionOf } from '#test/unit/domain/builders.ts';

const until = '2026-12-01';
const now = '2026-10-10T12:00';

/** Weekly Tuesdays from 6 Oct to 24 Nov, ids 1 to 8, some changed. */
function seriesWith(changes: Record<number, Partial<Session>>): Session[] {
  const rule = ruleOf({ startDate: '2026-10-06', everyWeeks: 1 });
  return slotsOf(rule, '2026-10-01', until).map((slot, at) =>
    sessionOf(at + 1, { seriesId: 1, slot, date: slot, ...changes[at + 1] }),
  );
}

function plan(sessions: Session[], rest: Parameters<typeof ruleOf>[0], moved: number[] = []) {
  const result = planRuleChange({
    newRule: ruleOf({ startDate: '2026-10-20', ...rest }),
    fromSlot: '2026-10-20',
    until,
    sessions,
    untouched: (session) => !isTouched(session, moved.includes(session.id)),
    begun: (session) => hasBegun(session, now),
  });
  const ids = (list: Session[]) => list.map((session) => session.id);
  return {
    keep: ids(result.keep),
    remove: ids(result.remove),
    history: ids(result.history),
    create: result.create,
    slotGone: result.slotGone.map(({ session, ask }) => [session.id, ask]),
  };
}

describe('this and following', () => {
  test('untouched sessions make way; earlier ones are left alone', () => {
    const result = plan(seriesWith({}), { weekday: 3, everyWeeks: 2 });
    expect(result.remove).toEqual([3, 4, 5, 6, 7, 8]);
    expect(result.create).toEqual(['2026-10-21', '2026-11-04', '2026-11-18']);
    expect([result.keep, result.slotGone, result.history]).toEqual([[], [], []]);
  });

  test('moved, cancelled and covered ones with a slot in the new rule join it and are not made twice', () => {
    const sessions = seriesWith({
      3: { date: '2026-10-22' },
      5: { state: 'cancelled' },
      7: { cover: [coverOf(1, 1, 2)] },
    });
    const result = plan(sessions, { weekday: 2, everyWeeks: 2 }, [3]);
    expect(result.keep).toEqual([3, 5, 7]);
    expect(result.create).toEqual([]);
    expect(result.remove).toEqual([4, 6, 8]);
  });

  test('where the slot is gone they stay and are asked about, but for cancelled ones', () => {
    const sessions = seriesWith({ 4: { state: 'cancelled' }, 6: { cover: [coverOf(1, 1, 2)] } });
    const result = plan(sessions, { weekday: 2, everyWeeks: 2 }, [8]);
    expect(result.slotGone).toEqual([
      [4, false],
      [6, true],
      [8, true],
    ]);
    expect(result.remove).toEqual([3, 5, 7]);
  });

  test('one that has already taken place, moved to before today, is history', () => {
    const sessions = seriesWith({ 3: { date: '2026-10-09' }, 4: { date: '2026-10-08' } });
    const result = plan(sessions, { weekday: 2, everyWeeks: 2 });
    expect([result.keep, result.history, result.remove]).toEqual([[3], [4], [5, 6, 7, 8]]);
    expect(result.create).toEqual(['2026-11-03', '2026-11-17']);
  });

  test('a slot beyond the horizon is still a slot, but nothing is made there', () => {
    const far = sessionOf(9, { seriesId: 1, slot: '2026-12-15', date: '2026-12-16' });
    const result = plan([far], { weekday: 2, everyWeeks: 2 }, [9]);
    expect(result.keep).toEqual([9]);
    expect(result.create.at(-1)).toBe('2026-11-17');
  });
});

test('every session goes to one place, and each new slot has exactly one session', () => {
  const arbTouched = fc.uniqueArray(fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(
      arbTouched,
      arbTouched,
      arbWeekday,
      fc.integer({ min: 1, max: 3 }),
      (moved, gone, weekday, weeks) => {
        const sessions = seriesWith(
          Object.fromEntries(gone.map((id) => [id, { state: 'cancelled' as const }])),
        );
        const result = plan(sessions, { weekday, everyWeeks: weeks }, moved);
        const placed = [
          ...result.keep,
          ...result.remove,
          ...result.history,
          ...result.slotGone.map(([id]) => id),
        ];
        expect(placed.sort()).toEqual([3, 4, 5, 6, 7, 8]);
        for (const id of result.remove) expect([...moved, ...gone]).not.toContain(id);
        const kept = result.keep.map((id) => sessions[id - 1]?.slot ?? '');
        const rule = ruleOf({ startDate: '2026-10-20', weekday, everyWeeks: weeks });
        expect([...kept, ...result.create].sort()).toEqual(slotsOf(rule, '2026-10-20', until));
      },
    ),
  );
});
