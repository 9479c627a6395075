import type { SessionView } from '#contract/values.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { sessionTitle } from '#renderer/text/sessions.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { MoveForm } from './MoveForm.tsx';

/** “Move…” over whatever is on screen. */
export function MoveDialog({ session, onClose }: { session: SessionView | null; onClose: () => void }) {
  const { shortNameOf } = usePeople();
  const dates = useDates();
  if (!session) return null;
  const when = `${dates.date(session.date)} ${session.start}`;
  return (
    <Dialog isOpen onClose={onClose} title={`Move ${sessionTitle(session, shortNameOf)}, ${when}`}>
      <MoveForm session={session} onDone={onClose} />
    </Dialog>
  );
}
