import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './parts.module.css';

/** The service user of a support meeting, by local code; a new code is added beside it. */
export function ServiceUserField({
  value,
  onChange,
}: {
  value: number | null;
  onChange: (id: number | null) => void;
}) {
  const { data: known = [] } = useAsk('serviceUsers.list', {});
  const [adding, setAdding] = useState(false);
  const options = known
    .filter((serviceUser) => !serviceUser.archived || serviceUser.id === value)
    .map(({ id, code }) => ({ id, label: code }));
  return (
    <>
      <div className={cx(styles.withAdd)}>
        <ComboBox
          label="Service user’s code"
          name="serviceUserId"
          options={options}
          value={value}
          onChange={onChange}
          placeholder="Type a code"
          nothing="No such code yet."
        />
        {!adding && (
          <Button variant="quiet" size="small" icon={Plus} onPress={() => setAdding(true)}>
            New code
          </Button>
        )}
      </div>
      {adding && (
        <NewCode
          onDone={(id) => {
            setAdding(false);
            if (id !== null) onChange(id);
          }}
        />
      )}
    </>
  );
}

function NewCode({ onDone }: { onDone: (id: number | null) => void }) {
  const sending = useSend(useTell('serviceUser.add'), ({ id }) => onDone(id));
  const [code, setCode] = useState('');
  return (
    <fieldset className={cx(styles.inset)}>
      <legend>New code</legend>
      <TextField
        label="Code"
        value={code}
        onChange={setCode}
        maxLength={20}
        hint="A local code only: no name, NHS number or date of birth."
        error={sending.failure?.fields?.code}
        autoFocus
      />
      <div className={cx(styles.insetActions)}>
        <Button size="small" onPress={() => void sending.submit({ code })} isDisabled={code.trim() === ''}>
          Add code
        </Button>
        <Button size="small" variant="quiet" onPress={() => onDone(null)}>
          Not now
        </Button>
      </div>
    </fieldset>
  );
}
