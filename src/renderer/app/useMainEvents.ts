import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Envelope } from '#contract/envelope.ts';
import type { PersonSummary } from '#contract/people.ts';
import { ask, queryClient } from '#renderer/client/client.ts';
import { currentToday, setNow } from '#renderer/client/clock.ts';
import { undo } from '#renderer/client/undo.ts';
import { historySentence } from '#renderer/text/history/history.ts';
import { dismissAllToasts, dismissToast, showToast } from '#renderer/ui/toasts.ts';

/** The first name of somebody the window already knows. */
function knownShortName(id: number): string | undefined {
  const people = queryClient.getQueryData<Envelope<PersonSummary[]>>(['people.list', {}]);
  return people?.ok ? people.value.find((person) => person.id === id)?.shortName : undefined;
}

/** Says what an entry did; with Undo when it is the one that can be taken back now. */
async function announce(entryId: number): Promise<number | null> {
  const [envelope, state] = await Promise.all([
    ask('history.entry', { id: entryId }),
    ask('history.state', {}),
  ]);
  if (!envelope.ok || envelope.value.automatic) return null;
  const entry = envelope.value;
  const sentence = historySentence(entry, currentToday(), knownShortName);
  if (entry.kind === 'undo' || !state.ok || state.value.undo === null) return showToast(sentence);
  // What was done again is taken back under its first entry's id, which only the stack knows.
  const target = entry.kind === 'redo' ? null : entryId;
  if (target !== null && state.value.undo.id !== target) return showToast(sentence);
  return showToast(sentence, { action: { label: 'Undo', run: () => void undo(target) } });
}

/** Keeps every answer on screen fresh, the clock going, and says in a toast what was written. */
export function useMainEvents(): void {
  const queries = useQueryClient();
  const lastToast = useRef<number | null>(null);
  useEffect(() => {
    const stops = [
      window.understudy.on('changed', ({ entryId }) => {
        void queries.invalidateQueries();
        if (entryId === null) return;
        // One sentence about the newest change is enough: the former one is in the history.
        if (lastToast.current !== null) dismissToast(lastToast.current);
        void announce(entryId).then((id) => {
          lastToast.current = id;
        });
      }),
      window.understudy.on('reopened', () => {
        dismissAllToasts();
        void queries.resetQueries();
      }),
      window.understudy.on('tick', ({ now }) => {
        if (setNow(now)) void queries.invalidateQueries();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
}
