/** One of several to choose from. */
export interface Option<T extends string | number> {
  id: T;
  label: string;
  /** Smaller, after the label. */
  note?: string | undefined;
}

/** Options from a map of words, in its order: `optionsOf(sessionKindWords)`. */
export function optionsOf<T extends string>(words: Record<T, string>): Option<T>[] {
  return (Object.entries(words) as [T, string][]).map(([id, label]) => ({ id, label }));
}
