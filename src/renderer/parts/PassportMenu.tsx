import { FileText, Printer } from 'lucide-react';
import { useTell } from '#renderer/client/client.ts';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { showToast } from '#renderer/ui/toasts.ts';

/** “Passport”: one page of somebody's induction, as a PDF or on a printer. */
export function PassportMenu({ personId }: { personId: number }) {
  const print = useTell('print.make');
  const make = async (to: 'pdf' | 'printer') => {
    const envelope = await print({ what: 'passport', personId, to });
    if (envelope.ok) showToast(envelope.value.message);
  };
  return (
    <MenuButton
      label="Passport"
      choices={[
        { id: 'pdf', label: 'Save as PDF', icon: FileText, run: () => void make('pdf') },
        { id: 'printer', label: 'Print', icon: Printer, run: () => void make('printer') },
      ]}
    />
  );
}
