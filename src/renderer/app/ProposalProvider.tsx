import { lazy, type ReactNode, startTransition, useCallback, useRef, useState } from 'react';
import { type Decide, DecideContext, type Decision, type Question } from '#renderer/client/decide.ts';

// Not needed before something is proposed, so the first screen does not wait for it. It comes in a transition, which
// shows nothing in between.
const ProposalDialog = lazy(() =>
  import('./ProposalDialog.tsx').then((m) => ({ default: m.ProposalDialog })),
);

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
