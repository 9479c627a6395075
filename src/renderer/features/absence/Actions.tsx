import { useState } from 'react';
import type { AbsenceView } from '#contract/absence.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { awayWords, stageOf } from '#renderer/text/absence.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ConfirmDialog } from '#renderer/ui/Dialog.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { ChangeAbsenceDialog, LongTermDialog } from './dialogs.tsx';
import { EndAbsenceDialog } from './EndAbsenceDialog.tsx';

type Shown = 'end' | 'change' | 'longTerm' | 'remove' | null;

/**
 * What can be done with an absence: end it, change it, long-term earlier, remove it. `isPlain`: something else is the first
 * thing to do.
 */
export function AbsenceActions({
  absence,
  isPlain,
  onRemoved,
}: {
  absence: AbsenceView;
  isPlain: boolean;
  onRemoved: () => void;
}) {
  const [shown, setShown] = useState<Shown>(null);
  const dates = useDates();
  const names = useNames();
  const remove = usePropose('absence.remove');
  const close = () => setShown(null);
  const stage = stageOf(absence, dates.today);
  const onRemove = async () => {
    const result = await remove({ id: absence.id, version: absence.version });
    close();
    if (result.ok) onRemoved();
  };
  return (
    <>
      {stage === 'now' && (
        <Button variant={isPlain ? 'secondary' : 'primary'} onPress={() => setShown('end')}>
          End absence
        </Button>
      )}
      <Button onPress={() => setShown('change')}>Change dates…</Button>
      <MenuButton
        compact
        label="More about this absence"
        choices={[
          { id: 'longTerm', label: 'Long-term earlier…', run: () => setShown('longTerm') },
          { id: 'remove', label: 'Remove…', tone: 'danger', run: () => setShown('remove') },
        ]}
      />
      {shown === 'end' && <EndAbsenceDialog absence={absence} onClose={close} />}
      {shown === 'change' && <ChangeAbsenceDialog absence={absence} onClose={close} />}
      {shown === 'longTerm' && <LongTermDialog absence={absence} onClose={close} />}
      <ConfirmDialog
        isOpen={shown === 'remove'}
        title="Remove this absence?"
        confirmLabel="Remove absence"
        tone="danger"
        onConfirm={onRemove}
        onCancel={close}
      >
        {names.fullName(absence.personId)}, {awayWords(absence, dates)}: as if it had never been. If somebody
        came back, end the absence instead.
      </ConfirmDialog>
    </>
  );
}
