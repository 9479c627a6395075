import { useState } from 'react';
import type { SessionView } from '#contract/values.ts';
import { useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox, RadioGroup } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { draftFrom, type RegisterDraft, type RegisterPage, registerIn, restAttended } from './draft.ts';
import { RegisterLines } from './Lines.tsx';
import styles from './register.module.css';
import { cancelledByWords, notHeldReasonWords } from './words.ts';

const heldOptions = [
  { id: 'held', label: 'Held' },
  { id: 'notHeld', label: 'Not held' },
] as const;

/** Fills in a register, or corrects the one that was taken. */
export function RegisterForm({ session, page }: { session: SessionView; page: RegisterPage }) {
  const [draft, setDraft] = useState<RegisterDraft>(() => draftFrom(page));
  const sending = useSend(useTell('register.take'));
  const takeBack = useTell('register.takeBack');
  const open = [...draft.lines.values()].filter(({ attendance }) => attendance === null).length;
  return (
    <Form label="Register" sending={sending} onSubmit={() => void sending.submit(registerIn(draft, session))}>
      <RadioGroup
        label="Session"
        options={heldOptions}
        value={draft.held ? 'held' : 'notHeld'}
        onChange={(held) => setDraft({ ...draft, held: held === 'held' })}
        row
      />
      {draft.held ? (
        <>
          <RegisterLines draft={draft} onChange={setDraft} />
          {open > 1 && (
            <Button size="small" onPress={() => setDraft(restAttended(draft))}>
              The rest attended
            </Button>
          )}
          <Topics page={page} draft={draft} onChange={setDraft} />
        </>
      ) : (
        <>
          <Select
            label="Called off by"
            name="cancelledBy"
            options={optionsOf(cancelledByWords)}
            value={draft.cancelledBy}
            onChange={(cancelledBy) => setDraft({ ...draft, cancelledBy })}
          />
          <Select
            label="Reason"
            name="reason"
            options={optionsOf(notHeldReasonWords)}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
          />
        </>
      )}
      <Actions>
        <Submit>{page.register ? 'Save correction' : 'Save register'}</Submit>
        {page.register && (
          <Button onPress={() => void takeBack({ sessionId: session.id, version: session.version })}>
            Take back
          </Button>
        )}
      </Actions>
    </Form>
  );
}

/** The topics of the trust, to tick; archived ones only where they were ticked. No field holds what was said. */
function Topics({
  page,
  draft,
  onChange,
}: {
  page: RegisterPage;
  draft: RegisterDraft;
  onChange: (draft: RegisterDraft) => void;
}) {
  const topics = page.topics.filter(({ id, archived }) => !archived || draft.topicIds.includes(id));
  const toggle = (id: number, isTicked: boolean) =>
    onChange({
      ...draft,
      topicIds: isTicked ? [...draft.topicIds, id] : draft.topicIds.filter((each) => each !== id),
    });
  if (topics.length === 0) return null;
  return (
    <fieldset className={cx(styles.topics)}>
      <legend>Topics</legend>
      {topics.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={draft.topicIds.includes(id)}
          onChange={(isTicked) => toggle(id, isTicked)}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
