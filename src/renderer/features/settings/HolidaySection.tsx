import { useState } from 'react';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { type Settings, useSave } from '#renderer/client/useSettings.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { longDate } from '#renderer/text/dates.ts';
import { nationWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Form, Submit } from '#renderer/ui/Form.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './settings.module.css';

/** Whose bank holidays count, and the trust's own closed days. */
export function HolidaySection({ settings }: { settings: Settings }) {
  const { submit, failure } = useSave();
  const { nation, extraDays, holidaysKnownUntil } = settings;
  const year = holidaysKnownUntil.slice(0, 4);
  return (
    <>
      <div className={cx(styles.field)}>
        <Select
          label="Nation"
          options={optionsOf(nationWords)}
          value={nation}
          onChange={(chosen) => void submit({ nation: chosen })}
          hint="Its bank holidays are shaded in the calendar; each series says what happens to its sessions on them. Sessions already planned stay where they are."
          error={failure?.message}
        />
      </div>
      <Notice tone="info">
        Bank holidays are known until {longDate(holidaysKnownUntil)}. Days after {year} come with a newer
        Understudy; until then, add them below.
      </Notice>
      <SectionHeading level={3} title="Your own extra days" count={extraDays.length} />
      <p className={cx(styles.soft)}>
        Days on which your trust is closed besides the bank holidays. They count like one.
      </p>
      {extraDays.length > 0 && <Days days={extraDays} />}
      <NewDay />
    </>
  );
}

function Days({ days }: { days: Settings['extraDays'] }) {
  const dates = useDates();
  const remove = useTell('settings.removeDay');
  return (
    <Table label="Your own extra days" columns={['Date', 'What it is', 'Remove']}>
      {days.map(({ id, date, title }) => (
        <tr key={id}>
          <th scope="row">{dates.date(date)}</th>
          <td>{title}</td>
          <td>
            <Button
              size="small"
              aria-label={`Remove ${title} on ${dates.date(date)}`}
              onPress={() => void remove({ id })}
            >
              Remove
            </Button>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function NewDay() {
  const sending = useSend(useTell('settings.addDay'), () => {
    setTried(false);
    setDate(null);
    setTitle('');
  });
  const [date, setDate] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (date !== null && title.trim() !== '') void sending.submit({ date, title });
  };
  return (
    <Form sending={sending} label="Add a day" onSubmit={save}>
      <div className={cx(styles.adding)}>
        <DateField
          label="Date"
          name="date"
          value={date}
          onChange={setDate}
          error={tried && date === null ? 'Give the date.' : undefined}
        />
        <TextField
          label="What it is"
          name="title"
          value={title}
          onChange={setTitle}
          maxLength={60}
          error={tried && title.trim() === '' ? 'Say what it is, such as “Trust day”.' : undefined}
        />
        <Submit variant="secondary">Add day</Submit>
      </div>
    </Form>
  );
}
