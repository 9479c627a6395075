import { useState } from 'react';
import { hasBegun } from '#domain/sessions/session.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useNow } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { RegisterSection } from '#renderer/features/register/Section.tsx';
import { ToldSection } from '#renderer/features/told/Section.tsx';
import { sessionTitle } from '#renderer/text/sessions.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions } from '#renderer/ui/Form.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { CancelForm } from './CancelForm.tsx';
import { SessionFacts } from './Facts.tsx';
import { SessionGaps } from './Gaps.tsx';
import { MoveForm } from './MoveForm.tsx';
import { SessionOverrides } from './Overrides.tsx';
import { SessionPeople } from './People.tsx';
import { PeopleForm } from './PeopleForm.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { SessionQuestion } from './Question.tsx';
import { SwapForm, swapLeads } from './SwapForm.tsx';
import { SessionSwaps } from './Swaps.tsx';

const forms = {
  move: { title: 'Move', Form: MoveForm },
  place: { title: 'Change place or link', Form: PlaceForm },
  people: { title: 'Change people', Form: PeopleForm },
  swap: { title: 'Swap', Form: SwapForm },
  cancel: { title: 'Cancel session', Form: CancelForm },
};
type Doing = keyof typeof forms;

/** One session: what, when, where and who, what is open about it, and everything that can be done with it. */
export function SessionPanel({ id }: { id: number }) {
  const { data, failure } = useAsk('session.get', { id }, { keep: true });
  const { shortNameOf } = usePeople();
  const panel = usePanel();
  const now = useNow();
  const putBack = usePropose('session.reinstate');
  const [doing, setDoing] = useState<Doing | null>(null);
  if (!data) {
    return (
      <>
        <PanelHeader title="Session" />
        <PanelSection>
          <Waiting failure={failure} what="the session" />
        </PanelSection>
      </>
    );
  }
  const { session, overrides } = data;
  const { seriesId } = session;
  const done = () => setDoing(null);
  const current = doing === null ? null : forms[doing];
  const canSwap = !hasBegun(session, now) && swapLeads(session).length > 0;

  return (
    <>
      <PanelHeader
        title={sessionTitle(session, shortNameOf)}
        actions={
          current ? undefined : session.state === 'planned' ? (
            <>
              <Button onPress={() => setDoing('move')}>Move…</Button>
              <Button onPress={() => setDoing('cancel')}>Cancel session</Button>
              <MenuButton
                label="Change"
                choices={[
                  ...(canSwap ? [{ id: 'swap', label: 'Swap…', run: () => setDoing('swap') }] : []),
                  { id: 'people', label: 'Change people', run: () => setDoing('people') },
                  { id: 'place', label: 'Change place or link', run: () => setDoing('place') },
                ]}
              />
            </>
          ) : (
            <Button onPress={() => void putBack({ id, version: session.version })}>Put back</Button>
          )
        }
      />
      {current && (
        <PanelSection title={current.title}>
          <current.Form key={doing} session={session} onDone={done} />
        </PanelSection>
      )}
      <SessionQuestion session={session} onMove={() => setDoing('move')} />
      <RegisterSection session={session} />
      <SessionGaps session={session} />
      <SessionSwaps session={session} />
      <ToldSection session={session} />
      <PanelSection>
        <SessionFacts session={session} />
      </PanelSection>
      <SessionPeople session={session} onMove={() => setDoing('move')} />
      <SessionOverrides overrides={overrides} />
      <PanelSection>
        <Actions>
          {seriesId !== null && (
            <Button variant="link" onPress={() => panel.open({ kind: 'series', id: seriesId })}>
              The whole series
            </Button>
          )}
          <Button variant="link" onPress={() => panel.open({ kind: 'history', sessionId: session.id })}>
            History
          </Button>
        </Actions>
      </PanelSection>
    </>
  );
}
