import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { Answered } from './client.ts';
import { oneAtATime } from './oneAtATime.ts';

/** How it stands with what a form sends; `<Form sending={…}>` shows it. */
export interface Sending {
  /** What the last try answered; null after a good one, and when the coordinator went back. */
  failure: Failure | null;
  isSending: boolean;
}

/**
 * What every form sends with: `submit` takes what `send` takes, does nothing while an earlier one is on its way, and calls
 * `done` with what was written. `send` is what `useTell` or `usePropose` gives, which tell every failure but INVALID
 * themselves; INVALID is shown by the form. `forget` takes what was said away, when something was changed since.
 */
export function useSend<A extends readonly unknown[], T>(
  send: (...args: A) => Promise<Answered<T>>,
  done?: (value: T) => void,
): Sending & { submit: (...args: A) => Promise<void>; forget: () => void } {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const [through] = useState(oneAtATime);
  const latest = useRef({ send, done });
  useEffect(() => {
    latest.current = { send, done };
  });
  const submit = useCallback(
    async (...args: A) => {
      await through(async () => {
        setSending(true);
        const answer = await latest.current.send(...args);
        setSending(false);
        setFailure(answer.ok ? null : answer.failure);
        if (answer.ok) latest.current.done?.(answer.value);
      });
    },
    [through],
  );
  const forget = useCallback(() => setFailure(null), []);
  return { failure, isSending, submit, forget };
}
