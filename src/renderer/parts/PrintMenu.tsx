import { FileText, Printer } from 'lucide-react';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { showToast } from '#renderer/ui/toasts.ts';

/** “Print…”: the rota or the cover list of these weeks, as a PDF or on a printer. */
export function PrintMenu({ from, weeks }: { from: IsoDate; weeks: 1 | 4 }) {
  const print = useTell('print.make');
  const make = async (what: 'rota' | 'coverList', to: 'pdf' | 'printer') => {
    const envelope = await print({ what, from, weeks, to });
    if (envelope.ok) showToast(envelope.value.message);
  };
  const rota = weeks === 1 ? 'Week rota' : 'Four-week rota';
  const choice = (what: 'rota' | 'coverList', to: 'pdf' | 'printer') => ({
    id: `${what}-${to}`,
    label: `${what === 'rota' ? rota : 'Cover list'}: ${to === 'pdf' ? 'save as PDF' : 'print'}`,
    icon: to === 'pdf' ? FileText : Printer,
    run: () => void make(what, to),
  });
  return (
    <MenuButton
      label="Print…"
      choices={[
        choice('rota', 'pdf'),
        choice('rota', 'printer'),
        choice('coverList', 'pdf'),
        choice('coverList', 'printer'),
      ]}
    />
  );
}
