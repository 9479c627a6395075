import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { historySentence } from '../text/history.ts';
import { dismissToast, showFailure, showToast } from '../ui/toasts.ts';
import { ask } from './client.ts';
import { currentToday, setNow } from './clock.ts';

/** Takes back one entry, or the newest that can be (null). What was undone is told by the `changed` event. */
export async function undo(entryId: number | null): Promise<void> {
  const envelope = await ask('history.undo', { entryId });
  if (!envelope.ok) showFailure(envelope.failure);
  else if (envelope.value.entryId === null) showToast('There is nothing to undo.');
}

/** Does again what was undone last. */
export async function redo(): Promise<void> {
  const envelope = await ask('history.redo', {});
  if (!envelope.ok) showFailure(envelope.failure);
  else if (envelope.value.entryId === null) showToast('There is nothing to redo.');
}

async function announce(entryId: number): Promise<number | null> {
  const envelope = await ask('history.entry', { id: entryId });
  if (!envelope.ok) return null;
  const entry = envelope.value;
  if (entry.automatic) return null;
  const sentence = historySentence(entry, currentToday());
  return entry.kind === 'undo'
    ? showToast(sentence)
    : showToast(sentence, { action: { label: 'Undo', run: () => void undo(entryId) } });
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
      window.understudy.on('reopened', () => void queries.resetQueries()),
      window.understudy.on('tick', ({ now }) => {
        if (setNow(now)) void queries.invalidateQueries();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
}
