import { useQueryClient } from '@tanstack/react-query';
import { useContext, useMemo } from 'react';
import type { Output, ProposalName, Sent } from '#contract/requests.ts';
import { type Finding, findingKey } from '#domain/finding.ts';
import { showFailure } from '#renderer/ui/toasts.ts';
import { type Answered, ask } from './client.ts';
import { DecideContext, type Decision, type Override } from './decide.ts';

/** What a screen sends: the request without the consent, which the dialog gathers. */
export type Proposal<N extends ProposalName> = Omit<Sent<N>, 'accepted' | 'override'>;

/** Proposes; soft findings that were on screen when the coordinator chose are `seen` and not asked about again. */
type Propose<N extends ProposalName> = (
  input: Proposal<N>,
  seen?: readonly Finding[],
) => Promise<Answered<Output<ProposalName>>>;

/**
 * A function that proposes a change, asks about its findings in a dialog where needed, and says how it ended. `tellsStale`
 * false: the screen says itself that what was proposed is out of date.
 */
export function usePropose<N extends ProposalName>(
  name: N,
  { tellsStale = true }: { tellsStale?: boolean } = {},
): Propose<N> {
  const decide = useContext(DecideContext);
  const queries = useQueryClient();
  return useMemo(
    () =>
      async (input, seen = []) => {
        if (!decide) throw new Error('usePropose needs the shell around it.');
        const accepted = new Set(seen.map(findingKey));
        let override: Override | null = null;
        for (;;) {
          const sent = { ...input, accepted: [...accepted], override } as Sent<N>;
          const envelope = await ask(name, sent);
          if (envelope.ok) return envelope;
          const { failure } = envelope;
          const { code, message, findings = [] } = failure;
          if (code !== 'CONFIRM' && code !== 'REFUSED') {
            if (code === 'STALE') void queries.invalidateQueries();
            if (code !== 'INVALID' && (code !== 'STALE' || tellsStale)) showFailure(failure);
            return { ok: false, failure };
          }
          const decision: Decision = await decide({ code, message, findings });
          if (!decision.go) return { ok: false, failure: null };
          for (const finding of findings) if (finding.severity === 'soft') accepted.add(findingKey(finding));
          override = decision.override ?? override;
        }
      },
    [decide, name, queries, tellsStale],
  );
}
