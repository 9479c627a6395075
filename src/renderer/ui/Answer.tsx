import type { ReactNode } from 'react';
import { FailureNotice, Loading } from './Notice.tsx';
import type { Problem } from './problem.ts';

/**
 * What stands where an answer will: that it is being got (`what` such as “the week”), or why it could not be had. Where a
 * whole screen is nothing without it: `if (!data) return <Waiting failure={failure} what="the week" />`.
 */
export function Waiting({ failure, what }: { failure: Problem | null; what: string }) {
  return failure ? <FailureNotice failure={failure} /> : <Loading what={what} />;
}

/** A part that shows what was asked for, as soon as it is there. */
export function Answer<T>({
  of: { data, failure },
  what,
  children,
}: {
  of: { data: T | undefined; failure: Problem | null };
  what: string;
  children: (data: T) => ReactNode;
}) {
  return data === undefined ? <Waiting failure={failure} what={what} /> : children(data);
}
