import { useTell } from '#renderer/client/client.ts';
import { ConfirmDialog } from '#renderer/ui/Dialog.tsx';
import { showToast } from '#renderer/ui/toasts.ts';

export interface Restoring {
  /** A backup of the list; null: a file still to be picked. */
  name: string | null;
  words: string;
}

/** Says what restoring does before it is done. */
export function RestoreDialog({ what, onClose }: { what: Restoring; onClose: () => void }) {
  const restore = useTell('backup.restore');
  const run = async () => {
    const envelope = await restore({ name: what.name });
    onClose();
    if (!envelope.ok) return;
    showToast(envelope.value.message);
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Restore ${what.words}?`}
      confirmLabel={what.name === null ? 'Choose the file…' : 'Restore'}
      tone="danger"
      onConfirm={run}
      onCancel={onClose}
    >
      <p>The backup is read through first. If it is damaged, nothing changes.</p>
      <p>
        Then it takes the place of everything in Understudy. What was recorded after it was made is no longer
        shown, and Undo does not reach behind it.
      </p>
      <p>The database it replaces is kept as a file beside it, so nothing is deleted.</p>
    </ConfirmDialog>
  );
}
