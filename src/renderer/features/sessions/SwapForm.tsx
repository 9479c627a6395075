import { useState } from 'react';
import type { SwapChoice } from '#contract/cover.ts';
import type { SessionView } from '#contract/values.ts';
import { leadsWhole } from '#domain/cover/swap.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import { sessionTitle } from '#renderer/text/sessions.ts';
import { Answer } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { ConfirmDialog } from '#renderer/ui/Dialog.tsx';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { SwapChoices } from './SwapChoices.tsx';
import styles from './sessions.module.css';

/** Who could give a session away in a swap: those who lead it from beginning to end. */
export function swapLeads(session: SessionView): number[] {
  const people = [...session.parts, ...session.cover.map(({ byPersonId }) => ({ personId: byPersonId }))];
  const ids = new Set(people.map(({ personId }) => personId));
  return [...ids].filter((personId) => leadsWhole(session, personId));
}

/** Swaps a session: with whom, then for which of their sessions, each with what stands against it. */
export function SwapForm({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const { nameOf, shortNameOf } = usePeople();
  const dates = useDates();
  const leads = swapLeads(session);
  const [chosenLead, setLead] = useState<number | null>(null);
  const [personId, setPerson] = useState<number | null>(null);
  const [confirming, setConfirming] = useState<SwapChoice | null>(null);
  const swap = usePropose('cover.swap');
  const forPersonId = chosenLead ?? leads[0] ?? null;
  const choices = useAsk(
    'cover.swapChoices',
    { sessionId: session.id, forPersonId: forPersonId ?? 1, personId: personId ?? 1 },
    { enabled: forPersonId !== null && personId !== null },
  );
  const sending = useSend(async (choice: SwapChoice, seen: SwapChoice['findings']) => {
    if (personId === null || forPersonId === null) return { ok: false, failure: null };
    const answer = await swap(
      {
        one: { sessionId: session.id, version: session.version, personId: forPersonId },
        other: { sessionId: choice.session.id, version: choice.session.version, personId },
      },
      seen,
    );
    setConfirming(null);
    return answer;
  }, onDone);
  if (forPersonId === null) return null;

  const words = (of: SessionView) =>
    `${sessionTitle(of, shortNameOf)} on ${dates.date(of.date)}, ${timeRange(of.start, of.end)}`;

  return (
    <Form label="Swap" sending={sending} onSubmit={() => {}}>
      <p className={cx(styles.soft)}>
        Two people take each other’s sessions. It does not count as cover for either.
      </p>
      {leads.length > 1 && (
        <Select
          label="Whose session"
          options={leads.map((id) => ({ id, label: nameOf(id) }))}
          value={forPersonId}
          onChange={(id) => {
            setLead(id);
            if (id === personId) setPerson(null);
          }}
        />
      )}
      <PersonPicker
        label={`${shortNameOf(forPersonId)} swaps with`}
        value={personId}
        onChange={setPerson}
        only={(person) => person.id !== forPersonId}
        autoFocus
      />
      {personId !== null && (
        <Answer of={choices} what="their sessions">
          {(data) => (
            <SwapChoices
              choices={data}
              personId={personId}
              onChoose={(choice) => (choice.fits ? setConfirming(choice) : void sending.submit(choice, []))}
            />
          )}
        </Answer>
      )}
      <Actions>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
      <ConfirmDialog
        isOpen={confirming !== null}
        title="Swap these two sessions?"
        confirmLabel="Swap"
        onConfirm={() => confirming && sending.submit(confirming, confirming.findings)}
        onCancel={() => setConfirming(null)}
      >
        {confirming && personId !== null && (
          <>
            <p>
              <strong>{nameOf(personId)}</strong> leads {words(session)}.
            </p>
            <p>
              <strong>{nameOf(forPersonId)}</strong> leads {words(confirming.session)}.
            </p>
          </>
        )}
      </ConfirmDialog>
    </Form>
  );
}
