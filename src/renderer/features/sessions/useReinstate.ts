import type { SessionView } from '../../../contract/values.ts';
import { useTell } from '../../app/client.ts';

/** A function that puts a cancelled session, or one left out, back into the calendar. */
export function useReinstate() {
  const reinstate = useTell('session.reinstate');
  return (session: Pick<SessionView, 'id' | 'version'>) =>
    reinstate({ id: session.id, version: session.version });
}
