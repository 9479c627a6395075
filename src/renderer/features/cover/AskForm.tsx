import { useState } from 'react';
import type { Output, Sent } from '#contract/requests.ts';
import type { GapView, SessionView } from '#contract/values.ts';
import type { CoverTime } from '#domain/gaps/gap.ts';
import type { AskWay } from '#domain/sessions/session.ts';
import { type Answered, useAsk, useTell } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { askText } from '#renderer/text/askText.ts';
import { askHowWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions } from '#renderer/ui/Form.tsx';
import { Loading } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { showToast } from '#renderer/ui/toasts.ts';
import styles from './cover.module.css';

/** What is asked, of whom. */
export interface Question {
  session: SessionView;
  gap: GapView;
  time: CoverTime;
  /** Who is to be asked. */
  personId: number;
  /** It was noted that they were asked. */
  onAsked: (askId: number) => void;
}

/** “Ask…” beside a name, and the form it opens below. */
export function AskPerson(question: Question) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-describedby={`candidate-${question.personId}`}
        onPress={() => setIsOpen(!isOpen)}
      >
        Ask…
      </Button>
      {isOpen && <AskForm {...question} onClose={() => setIsOpen(false)} />}
    </>
  );
}

// “By e-mail” is noted when the message is opened.
const ways = ['telephone', 'inPerson', 'message'] as const satisfies AskWay[];

type Message = Pick<Sent<'cover.mail'>, 'subject' | 'body'>;

/** A ready text to copy, mail or read out, and how they were asked in the end. */
function AskForm({ session, gap, time, personId, onAsked, onClose }: Question & { onClose: () => void }) {
  const { nameOf, shortNameOf } = usePeople();
  const actorId = useAsk('app.state', {}).data?.actor?.id;
  const { data: person } = useAsk('person.get', { id: personId });
  const [edited, setEdited] = useState<string | null>(null);
  const ask = useTell('cover.ask');
  const copy = useTell('app.copyText');
  const mail = useTell('cover.mail');
  const asking = useSend(
    async (how: AskWay, message?: Message): Promise<Answered<Output<'cover.ask'>>> => {
      if (message) {
        const mailed = await mail({ askedPersonId: personId, ...message });
        if (!mailed.ok) return mailed;
        // No program took the message: nobody was asked.
        if (!mailed.value.opened) return { ok: false, failure: null };
      }
      const { id: sessionId, version } = session;
      return ask({ sessionId, version, forPersonId: gap.personId, askedPersonId: personId, how, ...time });
    },
    ({ id }) => id !== null && onAsked(id),
  );
  if (!person || actorId === undefined) return <Loading what="how to reach them" />;

  const row = { session, gap, ...time };
  const ready = askText([row], { askedPersonId: personId, actorId, nameOf, shortNameOf });
  const body = edited ?? ready.body;
  const isBlank = body.trim() === '';
  const copyIt = async () => {
    const envelope = await copy({ text: body });
    if (envelope.ok)
      showToast(`The text is on the clipboard. Paste it where you write to ${person.shortName}.`);
  };
  return (
    <fieldset ref={intoView} className={cx(styles.ask)} aria-label={`Ask ${person.name}`}>
      <TextField
        label="Text to send or read out"
        value={body}
        onChange={setEdited}
        lines={10}
        maxLength={4000}
        autoFocus
      />
      <Actions>
        <Button size="small" isDisabled={isBlank} onPress={() => void copyIt()}>
          Copy text
        </Button>
        {person.email !== null && (
          <Button
            size="small"
            isDisabled={asking.isSending || isBlank}
            onPress={() => void asking.submit('email', { subject: ready.subject, body })}
          >
            E-mail…
          </Button>
        )}
      </Actions>
      <Reach person={person} />
      <p id={`how-${personId}`} className={cx(styles.quiet)}>
        Note that you asked {person.shortName} just now:
      </p>
      <Actions>
        {ways.map((how) => (
          <Button
            key={how}
            size="small"
            isDisabled={asking.isSending}
            aria-describedby={`how-${personId}`}
            onPress={() => void asking.submit(how)}
          >
            {askHowWords[how]}
          </Button>
        ))}
        <Button size="small" variant="quiet" onPress={onClose}>
          Not now
        </Button>
      </Actions>
    </fieldset>
  );
}

/** Shows as much as there is room for of what has opened below its button. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** The number to ring, and what is missing to reach somebody. */
function Reach({
  person,
}: {
  person: { id: number; shortName: string; telephone: string | null; email: string | null };
}) {
  const panel = usePanel();
  const { id, shortName, telephone, email } = person;
  const missing = [telephone === null ? 'telephone number' : null, email === null ? 'e-mail address' : null]
    .filter((word) => word !== null)
    .join(' or ');
  return (
    <p>
      {telephone !== null && (
        <>
          Telephone: <strong className={cx(styles.number)}>{telephone}</strong>{' '}
        </>
      )}
      {missing !== '' && (
        <>
          {shortName} has no {missing} here.{' '}
          <Button variant="link" onPress={() => panel.open({ kind: 'person', id })}>
            Add it to the record
          </Button>
        </>
      )}
    </p>
  );
}
