import { sessionInterval } from '#domain/sessions/session.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { sessionKindWords } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { ActionForm } from './ActionForm.tsx';
import { ActionList } from './ActionList.tsx';
import { RegisterForm } from './Form.tsx';

/** The register of one session: who was there, the topics, and the actions agreed and carried forward. */
export function RegisterPanel({ sessionId }: { sessionId: number }) {
  const { data: found, failure } = useAsk('session.get', { id: sessionId });
  const { data: page, failure: refused } = useAsk('register.of', { sessionId });
  const dates = useDates();
  const { shortNameOf } = usePeople();
  if (!found || !page) {
    return (
      <>
        <PanelHeader title="Register" />
        <PanelSection>
          <Waiting failure={failure ?? refused} what="the register" />
        </PanelSection>
      </>
    );
  }
  const { session } = found;
  const led = page.ledById === null ? '' : `, led by ${shortNameOf(page.ledById)}`;
  return (
    <>
      <PanelHeader
        title={`Register: ${sessionKindWords[session.kind]}`}
        subtitle={`${dates.interval(sessionInterval(session))}${led}`}
      />
      <PanelSection>
        {page.refused === null ? (
          <RegisterForm key={session.version} session={session} page={page} />
        ) : (
          <Notice tone="info">{page.refused}</Notice>
        )}
      </PanelSection>
      <PanelSection title="Actions">
        {page.actions.length > 0 && <ActionList actions={page.actions} label="Actions carried forward" />}
        <ActionForm about={page.people.map(({ personId }) => personId)} sessionId={sessionId} />
      </PanelSection>
    </>
  );
}
