import type { ProposalName, Sent } from '#contract/requests.ts';
import type { Finding } from '#domain/finding.ts';
import { useDebounced } from '#renderer/ui/useDebounced.ts';
import { type Asked, useAsk } from './client.ts';

/** What the rules say of a proposal as it stands in a form, a moment after the typing rests; null: not whole yet. */
export function useCheck<N extends ProposalName>(
  name: N,
  input: Sent<`${N}.check`> | null,
): Asked<{ findings: Finding[] }> {
  const rested = useDebounced(input);
  // An input that is not whole is never sent.
  return useAsk<`${N}.check`>(`${name}.check`, rested ?? ({} as Sent<`${N}.check`>), {
    enabled: rested !== null,
    keep: true,
  });
}
