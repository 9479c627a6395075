import type { SessionView } from '#contract/values.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { sessionQuestionWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions } from '#renderer/ui/Form.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PanelSection } from '#renderer/ui/Panel.tsx';

/** What must be decided about a session before it can be relied on; nothing when nothing is open. */
export function SessionQuestion({ session, onMove }: { session: SessionView; onMove: () => void }) {
  const answer = useTell('session.answer');
  const dates = useDates();
  const { id, version, question } = session;
  if (question === null) return null;
  return (
    <PanelSection>
      <Notice
        tone="warn"
        title={`Does it go ahead ${dates.near(session.date)}?`}
        action={
          <Actions>
            <Button size="small" onPress={() => void answer({ id, version, answer: 'keep' })}>
              Keep it
            </Button>
            <Button size="small" onPress={onMove}>
              Move…
            </Button>
            <Button size="small" onPress={() => void answer({ id, version, answer: 'skip' })}>
              Leave it out
            </Button>
          </Actions>
        }
      >
        {sessionQuestionWords[question]}
      </Notice>
    </PanelSection>
  );
}
