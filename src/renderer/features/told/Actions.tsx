import { lazy, startTransition, useState } from 'react';
import type { ToTell } from '#contract/told.ts';
import type { SessionView } from '#contract/values.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Button } from '#renderer/ui/Button.tsx';

// Today has this button, and opens first: it need not wait for the fields behind it. They come in a transition, which
// shows nothing in between.
const ToldDialog = lazy(() => import('./Dialog.tsx').then((m) => ({ default: m.ToldDialog })));

/**
 * “Told today” by whoever uses the app, or “Told…” on another day or by somebody else; of a session and the others that
 * change alike.
 */
export function ToldActions({
  session,
  others = [],
  describedBy,
}: {
  session: SessionView;
  others?: ToTell['others'];
  describedBy: string;
}) {
  const today = useToday();
  const recording = useSend(useTell('told.record'));
  const [asks, setAsks] = useState(false);
  const sessions = [{ sessionId: session.id, version: session.version }, ...others].map(
    ({ sessionId, version }) => ({ sessionId, version }),
  );
  return (
    <>
      <Button
        size="small"
        aria-describedby={describedBy}
        onPress={() => void recording.submit({ sessions, toldOn: today })}
      >
        Told today
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-describedby={describedBy}
        onPress={() => startTransition(() => setAsks(true))}
      >
        Told…
      </Button>
      {asks && (
        <ToldDialog code={session.serviceUserCode} sessions={sessions} onDone={() => setAsks(false)} />
      )}
    </>
  );
}
