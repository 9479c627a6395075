import { FileText, Printer } from 'lucide-react';
import { useTell } from '#renderer/client/client.ts';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { showToast } from '#renderer/ui/toasts.ts';

/** “Who to ring”: the sheet of a coordinator's absence, as a PDF or on a printer. */
export function WhoToRingMenu({ absenceId }: { absenceId: number }) {
  const print = useTell('print.make');
  const make = async (to: 'pdf' | 'printer') => {
    const envelope = await print({ what: 'whoToRing', absenceId, to });
    if (envelope.ok) showToast(envelope.value.message);
  };
  return (
    <MenuButton
      label="Who to ring"
      choices={[
        { id: 'pdf', label: 'Save as PDF', icon: FileText, run: () => void make('pdf') },
        { id: 'printer', label: 'Print', icon: Printer, run: () => void make('printer') },
      ]}
    />
  );
}
