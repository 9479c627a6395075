import { useRef, useState } from 'react';
import type { Output } from '#contract/requests.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Form, Submit } from '#renderer/ui/Form.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ListRow } from './ListRow.tsx';
import styles from './settings.module.css';

type Code = Output<'serviceUsers.list'>[number];

/** The local codes of service users; never a name. */
export function CodesSection() {
  const { data, failure } = useAsk('serviceUsers.list', {});
  const change = useTell('serviceUser.change');
  if (!data) return <Waiting failure={failure} what="the codes" />;
  const inUse = data.filter(({ archived }) => !archived);
  const archived = data.filter((each) => each.archived);
  const set = ({ id, version, code }: Code, toArchive: boolean) =>
    change({ id, version, code, archived: toArchive });
  return (
    <>
      <p className={cx(styles.soft)}>
        Service users appear in Understudy only by a code that your team alone can read. Archive a code when
        the support has ended: past sessions keep it, new ones are not offered it.
      </p>
      <CodeForm code={null} onDone={() => {}} />
      {data.length === 0 && (
        <EmptyState title="No code yet">Codes are picked when you plan a support meeting.</EmptyState>
      )}
      {inUse.length > 0 && (
        <ul className={cx(styles.rows, styles.codes)} aria-label="Codes">
          {inUse.map((each) => (
            <ListRow
              key={each.id}
              words={each.code}
              form={(done) => <CodeForm code={each} onDone={done} />}
              onArchive={() => void set(each, true)}
            />
          ))}
        </ul>
      )}
      {archived.length > 0 && (
        <details>
          <summary>Archived codes ({archived.length})</summary>
          <ul className={cx(styles.rows, styles.codes)} aria-label="Archived codes">
            {archived.map((each) => (
              <ListRow key={each.id} words={each.code} onBack={() => void set(each, false)} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Adds a code, or changes one; what looks like an identifier is refused at the field. */
function CodeForm({ code, onDone }: { code: Code | null; onDone: () => void }) {
  const add = useTell('serviceUser.add');
  const change = useTell('serviceUser.change');
  const [typed, setTyped] = useState(code?.code ?? '');
  const frame = useRef<HTMLDivElement>(null);
  const sending = useSend(
    (name: string) =>
      code
        ? change({ id: code.id, version: code.version, archived: code.archived, code: name })
        : add({ code: name }),
    () => {
      if (!code) {
        setTyped('');
        frame.current?.querySelector('input')?.focus();
      }
      onDone();
    },
  );
  return (
    <Form
      sending={sending}
      label={code ? `Change ${code.code}` : 'Add a code'}
      onSubmit={() => void sending.submit(typed.trim())}
    >
      <div className={cx(styles.adding)} ref={frame}>
        <TextField
          label={code ? 'Code' : 'New code'}
          name="code"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            sending.forget();
          }}
          hint={code ? undefined : 'No name, NHS number, date of birth, postcode or e-mail address.'}
          autoFocus={code !== null}
        />
        <Submit variant={code ? 'primary' : 'secondary'}>{code ? 'Save' : 'Add code'}</Submit>
        {code && <Button onPress={onDone}>Go back</Button>}
      </div>
    </Form>
  );
}
