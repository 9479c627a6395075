import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestReasons } from '#domain/coverPlan/fewestReasons.ts';

const codes = ['a', 'b', 'c', 'd', 'e'] as const;
type Code = (typeof codes)[number];

const reasons = fc
  .array(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }), { maxLength: 7 })
  .map((all) => new Map(all.map((each, person) => [person, new Set<Code>(each)])));

describe('the fewest reasons that rule everybody out', () => {
  it('prefers one reason for all over one for each', () => {
    const all = new Map<number, ReadonlySet<Code>>([
      [1, new Set(['a', 'c'])],
      [2, new Set(['b', 'c'])],
      [3, new Set(['c'])],
    ]);
    expect(fewestReasons(all, codes)).toEqual([{ code: 'c', people: [1, 2, 3] }]);
  });

  it('names nobody twice, and nothing when somebody has no reason', () => {
    const two = new Map<number, ReadonlySet<Code>>([
      [1, new Set(['a'])],
      [2, new Set(['a', 'b'])],
      [3, new Set(['b'])],
    ]);
    expect(fewestReasons(two, codes)).toEqual([
      { code: 'a', people: [1, 2] },
      { code: 'b', people: [3] },
    ]);
    expect(fewestReasons(new Map([[1, new Set<Code>()]]), codes)).toEqual([]);
    expect(fewestReasons(new Map(), codes)).toEqual([]);
  });

  it('is as small as any set can be, and rules out each person by a reason of theirs', () => {
    fc.assert(
      fc.property(reasons, (all) => {
        const found = fewestReasons(all, codes);
        expect(found.flatMap(({ people }) => people).sort()).toEqual([...all.keys()].sort());
        for (const { code, people } of found) {
          for (const person of people) expect(all.get(person)?.has(code)).toBe(true);
        }
        for (let mask = 0; mask < 1 << codes.length; mask += 1) {
          const set = codes.filter((_, at) => mask & (1 << at));
          const rulesOut = [...all.values()].every((own) => set.some((code) => own.has(code)));
          if (rulesOut) expect(found.length).toBeLessThanOrEqual(set.length);
        }
      }),
    );
  });
});
