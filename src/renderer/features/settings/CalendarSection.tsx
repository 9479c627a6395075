import { useState } from 'react';
import { type Settings, useSave } from '#renderer/client/useSettings.ts';
import { TimeField } from '#renderer/parts/DateField.tsx';
import { Switch } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Form, Submit } from '#renderer/ui/Form.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './settings.module.css';

/** The hours shown, and the keys. */
export function CalendarSection({ settings }: { settings: Settings }) {
  const letters = useSave();
  return (
    <>
      <SectionHeading level={3} title="Working day" />
      <WorkingDay key={`${settings.dayStart}-${settings.dayEnd}`} settings={settings} />
      <SectionHeading level={3} title="Keyboard" />
      <Switch
        isSelected={settings.letterShortcuts}
        onChange={(letterShortcuts) => void letters.submit({ letterShortcuts })}
        note="A records an absence, H opens the history, ? lists the keys. Turn them off if you dictate, or if keys are pressed by accident. Ctrl with a letter works in either case."
      >
        Letter shortcuts
      </Switch>
    </>
  );
}

function WorkingDay({ settings }: { settings: Settings }) {
  const sending = useSave();
  const [start, setStart] = useState<string | null>(settings.dayStart);
  const [end, setEnd] = useState<string | null>(settings.dayEnd);
  const changed = start !== settings.dayStart || end !== settings.dayEnd;
  const save = () => {
    if (start !== null && end !== null) void sending.submit({ dayStart: start, dayEnd: end });
  };
  return (
    <Form sending={sending} label="Working day" onSubmit={save}>
      <p className={cx(styles.soft)}>
        The hours the calendar shows. A session outside them is pointed out, not refused. They are your
        trust’s choice.
      </p>
      <div className={cx(styles.adding)}>
        <TimeField
          label="Starts"
          name="dayStart"
          value={start}
          onChange={setStart}
          error={start === null ? 'Give the time, such as 08:00.' : undefined}
        />
        <TimeField
          label="Ends"
          name="dayEnd"
          value={end}
          onChange={setEnd}
          error={end === null ? 'Give the time, such as 18:00.' : undefined}
        />
        {changed && <Submit>Save</Submit>}
      </div>
    </Form>
  );
}
