import type { SessionView } from '../../../contract/values.ts';
import { useDates } from '../../client/clock.ts';
import { usePeople } from '../../client/people.ts';
import { sessionTitle } from '../../text/sessions.ts';
import { Dialog } from '../../ui/Dialog.tsx';
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
