import { useState } from 'react';
import { type SettingChange, useSave } from '#renderer/client/useSettings.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { NumberField } from '#renderer/ui/TextField.tsx';
import type { NumberRow } from './numberSettings.ts';
import styles from './parts.module.css';

/** A setting that is a number; “Save” appears beside it when it differs from what is kept. */
export function NumberSetting({ name, label, hint, value, unit, min, max }: NumberRow & { value: number }) {
  const { save, failure } = useSave();
  const [typed, setTyped] = useState<number | null>(value);
  const [kept, setKept] = useState(value);
  if (kept !== value) {
    setKept(value);
    setTyped(value);
  }
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (typed === null || typed === value) return;
    const changes: SettingChange = { [name]: typed };
    await save(changes);
  };
  return (
    <Form failure={failure} label={label} onSubmit={() => void send()}>
      <div className={cx(styles.number)}>
        <NumberField
          label={label}
          name={name}
          value={typed}
          onChange={setTyped}
          hint={hint}
          unit={unit}
          min={min}
          max={max}
          error={tried && typed === null ? `Give a number from ${min} to ${max}.` : undefined}
        />
        {typed !== value && (
          <Button type="submit" size="small" variant="primary">
            Save
          </Button>
        )}
      </div>
    </Form>
  );
}
