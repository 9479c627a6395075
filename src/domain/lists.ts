/** The items by a key of theirs, each list in the order in which they came. */
export function groupedBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The same function, which works each answer out once and keeps it. */
export function memoise<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = work(key);
    kept.set(key, value);
    return value;
  };
}

/** The order of two texts, by their characters: of dates, times and moments the earlier comes first. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of two dates of which either may be unknown: that comes last. */
export function unknownLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareText(a, b);
}

/** The order of names as the coordinator reads them, whatever their case and accents. */
export const compareNames = new Intl.Collator('en-GB', { sensitivity: 'base' }).compare;
