import { showFailure, showToast } from '#renderer/ui/toasts.ts';
import { ask } from './client.ts';

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
