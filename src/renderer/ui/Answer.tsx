import type { ReactNode } from 'react';
import { FailureNotice, Loading } from './Notice.tsx';
import type { Problem } from './problem.ts';

/**
 * What was asked for, as soon as it is there; before that, that it is being got (`what` such as “the week”; nothing
 * without), and why it could not be had.
 */
export function Answer<T>({
  of: { data, failure },
  what,
  children,
}: {
  of: { data: T | undefined; failure: Problem | null };
  what?: string;
  children: (data: T) => ReactNode;
}) {
  if (failure) return <FailureNotice failure={failure} />;
  if (data !== undefined) return children(data);
  return what === undefined ? null : <Loading what={what} />;
}
