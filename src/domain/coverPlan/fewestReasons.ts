/**
 * The fewest reasons that together rule everybody out, each with whom it rules out (each person once, by the first of the
 * reasons that does). Where several sets are as few, the one that comes first in the order of `codes`. Everybody must have
 * a reason: with somebody who has none there is no such set, and the answer is empty.
 *
 * @param reasons For each person the codes that rule them out.
 * @param codes The order in which codes are told.
 */
export function fewestReasons<Code extends string>(
  reasons: ReadonlyMap<number, ReadonlySet<Code>>,
  codes: readonly Code[],
): { code: Code; people: number[] }[] {
  const people = [...reasons.keys()];
  const present = codes.filter((code) => people.some((person) => reasons.get(person)?.has(code)));
  const rulesOut = (set: readonly Code[]) =>
    people.every((person) => set.some((code) => reasons.get(person)?.has(code)));
  for (let size = 0; size <= present.length; size += 1) {
    const set = firstSet(present, size, rulesOut);
    if (!set) continue;
    const left = new Set(people);
    return set.map((code) => {
      const ruledOut = [...left].filter((person) => reasons.get(person)?.has(code));
      for (const person of ruledOut) left.delete(person);
      return { code, people: ruledOut };
    });
  }
  return [];
}

/** The first of all sets of a size, in the order of `items`, that passes. There are some ten codes: few sets to try. */
function firstSet<T>(
  items: readonly T[],
  size: number,
  passes: (set: readonly T[]) => boolean,
  chosen: readonly T[] = [],
): readonly T[] | null {
  if (chosen.length === size) return passes(chosen) ? chosen : null;
  for (const [at, item] of items.entries()) {
    const found = firstSet(items.slice(at + 1), size, passes, [...chosen, item]);
    if (found) return found;
  }
  return null;
}
