import type { SessionView } from '#contract/values.ts';
import { sessionInterval } from '#domain/sessions/session.ts';
import { isSupervision } from '#domain/supervision/register.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useNow } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions } from '#renderer/ui/Form.tsx';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { notHeldReasonWords } from './words.ts';

/** Of supervision that is over: what came of it, or the register to take. */
export function RegisterSection({ session }: { session: SessionView }) {
  const now = useNow();
  const panel = usePanel();
  const isOver = session.state === 'planned' && sessionInterval(session).end <= now;
  const enabled = isOver && isSupervision(session.kind);
  const { data } = useAsk('register.of', { sessionId: session.id }, { enabled });
  if (!enabled || !data) return null;
  const { register } = data;
  const there = register?.lines.filter(({ minutes }) => minutes > 0).length ?? 0;
  return (
    <PanelSection title="Register">
      {register && (
        <p>
          {register.held
            ? `${there} of ${count(register.lines.length, 'person', 'people')} attended.`
            : `Not held: ${register.reason === null ? '' : notHeldReasonWords[register.reason].toLocaleLowerCase('en-GB')}.`}
        </p>
      )}
      <Actions>
        <Button
          variant={register ? 'secondary' : 'primary'}
          onPress={() => panel.open({ kind: 'supervisionRegister', sessionId: session.id })}
        >
          {register ? 'Open register' : 'Take register'}
        </Button>
      </Actions>
    </PanelSection>
  );
}
