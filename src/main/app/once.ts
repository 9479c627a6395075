/** Makes something when it is first asked for, and gives the same ever after. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** A function that, the first time it has not been called for some milliseconds, does `then`; after that, nothing. */
export function afterQuiet(milliseconds: number, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isDone = false;
  return () => {
    if (isDone) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      isDone = true;
      then();
    }, milliseconds);
  };
}
