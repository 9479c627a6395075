import type { SessionView } from '#contract/values.ts';
import { sessionKindWords } from './kinds.ts';

/** What names a session. */
export type Titled = Pick<SessionView, 'kind' | 'parts' | 'serviceUserCode'>;

/** The name of a session: “Group supervision”, “Support meeting with SU-014”, “Individual supervision with Tom”. */
export function sessionTitle(
  { kind, parts, serviceUserCode }: Titled,
  nameOf: (personId: number) => string,
): string {
  const words = sessionKindWords[kind];
  if (serviceUserCode) return `${words} with ${serviceUserCode}`;
  const [only, ...others] = parts.filter((part) => part.part === 'attendee');
  return only && others.length === 0 ? `${words} with ${nameOf(only.personId)}` : words;
}
