/**
 * A gate for what must not be done twice: while what was let through is on its way, nothing else is. What it gives is
 * awaited; what is turned away is answered with null. Passes on what the deed throws, and is open again after it.
 */
export function oneAtATime(): <T>(deed: () => Promise<T>) => Promise<T | null> {
  let isBusy = false;
  return async (deed) => {
    if (isBusy) return null;
    isBusy = true;
    try {
      return await deed();
    } finally {
      isBusy = false;
    }
  };
}
