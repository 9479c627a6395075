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

/** What a form holds of what it sends. */
interface Sender<A extends readonly unknown[]> extends Sending {
  /** Takes what `send` takes; does nothing while an earlier one is on its way. */
  submit: (...args: A) => Promise<void>;
  /** Says what is missing before anything is sent, as main would. */
  refuse: (failure: Failure) => void;
  /** Takes what was said away: something was changed since. */
  forget: () => void;
}

/**
 * What every form sends with, once at a time; `done` is called with what was written. `send` is what `useTell` or
 * `usePropose` gives (or null where there is nothing to send yet): they tell every failure but INVALID themselves, and the
 * form shows that one.
 */
export function useSend<A extends readonly unknown[], T>(
  send: (...args: A) => Promise<Answered<T>> | null,
  done?: (value: T) => void,
): Sender<A> {
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
        if (answer === null) return;
        setFailure(answer.ok ? null : answer.failure);
        if (answer.ok) latest.current.done?.(answer.value);
      });
    },
    [through],
  );
  const forget = useCallback(() => setFailure(null), []);
  return { failure, isSending, submit, refuse: setFailure, forget };
}
