import { useState } from 'react';
import { useLocation } from 'wouter';

/**
 * What is typed into a form whose path says it, so that it is found again: `read` is what the path of now says, `pathOf` the
 * path of a draft. A draft that is not whole has no path of its own: it is kept as long as nothing else leads here.
 */
export function useTypedPath<T>(read: T, pathOf: (draft: T) => string): [draft: T, set: (draft: T) => void] {
  const [at, navigate] = useLocation();
  const [typed, setTyped] = useState<{ at: string; draft: T } | null>(null);
  const set = (draft: T) => {
    const to = pathOf(draft);
    setTyped({ at: to, draft });
    navigate(to, { replace: true });
  };
  return [typed?.at === at ? typed.draft : read, set];
}
