import { useState } from 'react';
import { type SettingChange, useSave } from '#renderer/client/useSettings.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Form, Submit } from '#renderer/ui/Form.tsx';
import { NumberField } from '#renderer/ui/TextField.tsx';
import type { NumberRow } from './numberSettings.ts';
import styles from './parts.module.css';

/** A setting that is a number; “Save” appears beside it when it differs from what is kept. */
export function NumberSetting({ name, label, hint, value, unit, min, max }: NumberRow & { value: number }) {
  const sending = useSave();
  const [typed, setTyped] = useState<number | null>(value);
  const [kept, setKept] = useState(value);
  if (kept !== value) {
    setKept(value);
    setTyped(value);
  }
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (typed === null || typed === value) return;
    const change: SettingChange = { [name]: typed };
    void sending.submit(change);
  };
  return (
    <Form sending={sending} label={label} onSubmit={save}>
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
        {typed !== value && <Submit size="small">Save</Submit>}
      </div>
    </Form>
  );
}
