import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  lazy,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { ProposalName, Sent } from '#contract/requests.ts';
import { type Finding, findingKey } from '#domain/finding.ts';
import type { Override } from '#renderer/app/ProposalDialog.tsx';
import { showFailure } from '#renderer/ui/toasts.ts';
import { ask } from './client.ts';

// Not needed before something is proposed, so the first screen does not wait for it. It comes in a transition, which
// shows nothing in between.
const ProposalDialog = lazy(() =>
  import('#renderer/app/ProposalDialog.tsx').then((m) => ({ default: m.ProposalDialog })),
);

/** What the coordinator decides when the rules have something to say. */
type Decision = { go: false } | { go: true; override: Override | null };

export interface Question {
  code: 'CONFIRM' | 'REFUSED';
  message: string;
  findings: Finding[];
}

type Decide = (question: Question) => Promise<Decision>;
const DecideContext = createContext<Decide | null>(null);

/** Holds the one dialog in which findings are accepted or overridden. */
export function ProposalProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const answer = useRef<(decision: Decision) => void>(() => {});
  const decide = useCallback<Decide>(
    (asked) =>
      new Promise((resolve) => {
        // A second proposal while one is open: the first counts as gone back.
        answer.current({ go: false });
        answer.current = resolve;
        startTransition(() => setQuestion(asked));
      }),
    [],
  );
  const settle = (decision: Decision) => {
    setQuestion(null);
    answer.current(decision);
    answer.current = () => {};
  };
  return (
    <DecideContext value={decide}>
      {children}
      {question && (
        <ProposalDialog
          question={question}
          onGoBack={() => settle({ go: false })}
          onGoAhead={(override) => settle({ go: true, override })}
        />
      )}
    </DecideContext>
  );
}

export type Proposed =
  | { done: true; id: number | null; entryId: number | null }
  /** `failure` null: the coordinator went back. INVALID: give it to the form. Others have been told. */
  | { done: false; failure: Failure | null };

/** What a screen sends: the request without the consent, which the dialog gathers. */
export type Proposal<N extends ProposalName> = Omit<Sent<N>, 'accepted' | 'override'>;

/** Proposes; soft findings that were on screen when the coordinator chose are `seen` and not asked about again. */
type Propose<N extends ProposalName> = (input: Proposal<N>, seen?: readonly Finding[]) => Promise<Proposed>;

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
          if (envelope.ok) return { done: true, ...envelope.value };
          const { failure } = envelope;
          const { code, message, findings = [] } = failure;
          if (code !== 'CONFIRM' && code !== 'REFUSED') {
            if (code === 'STALE') void queries.invalidateQueries();
            if (code !== 'INVALID' && (code !== 'STALE' || tellsStale)) showFailure(failure);
            return { done: false, failure };
          }
          const decision: Decision = await decide({ code, message, findings });
          if (!decision.go) return { done: false, failure: null };
          for (const finding of findings) if (finding.severity === 'soft') accepted.add(findingKey(finding));
          override = decision.override ?? override;
        }
      },
    [decide, name, queries, tellsStale],
  );
}
