/** Makes something when it is first asked for, and gives the same ever after. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** A function that is told of names, and the first time it has been told of all of these does `then`. */
export function afterAll(names: readonly string[], then: () => void): (name: string) => void {
  const missing = new Set(names);
  return (name) => {
    if (missing.delete(name) && missing.size === 0) then();
  };
}
