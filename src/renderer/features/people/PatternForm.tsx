import { useState } from 'react';
import type { PersonRecord } from '#contract/people.ts';
import { patternOn } from '#domain/people/workingPattern.ts';
import { addDays, type IsoDate, mondayOf } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { HoursFit } from '#renderer/parts/HoursFit.tsx';
import { patternFit } from '#renderer/text/hours.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { enterSaves } from '#renderer/ui/enterSaves.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { PatternGrid } from './PatternGrid.tsx';
import {
  draftOfPattern,
  linesOf,
  minutesSoFar,
  type PatternDraft,
  problemsOf,
  withWeeks,
} from './pattern.ts';
import styles from './people.module.css';

/**
 * The hours of a person from a date on; earlier hours stay as they were. `correct` names the recorded pattern to put
 * right instead; its date stays unless it is changed.
 */
export function PatternForm({
  person,
  correct = null,
  notNow = 'Go back',
  onDone,
}: {
  person: PersonRecord;
  correct?: IsoDate | null;
  notNow?: string;
  onDone: () => void;
}) {
  const dates = useDates();
  const sending = useSend(useTell('person.setPattern'), onDone);
  const first = person.patterns.length === 0;
  const [from, setFrom] = useState<IsoDate | null>(
    () => correct ?? (first ? (person.startDate ?? dates.today) : addDays(mondayOf(dates.today), 7)),
  );
  const [draft, setDraft] = useState(() =>
    draftOfPattern(
      correct === null
        ? patternOn(person.patterns, dates.today)
        : (person.patterns.find((pattern) => pattern.from === correct) ?? null),
    ),
  );
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);

  const change = (changed: PatternDraft) => {
    setDraft(changed);
    sending.forget();
  };
  const save = () => {
    setTried(true);
    if (from === null || problems.size > 0) return;
    const hours = linesOf(draft).map(({ key: _, ...line }) => line);
    void sending.submit({ id: person.id, version: person.version, from, weeks: draft.weeks, hours });
  };
  return (
    <div onKeyDownCapture={enterSaves}>
      <Form sending={sending} label="Working pattern" onSubmit={save}>
        <RadioGroup
          label="Pattern"
          row
          options={[
            { id: '1', label: 'Weekly' },
            { id: '2', label: 'Two-weekly' },
          ]}
          value={draft.weeks === 1 ? '1' : '2'}
          onChange={(weeks) => change(withWeeks(draft, weeks === '1' ? 1 : 2))}
        />
        <PatternGrid draft={draft} problems={tried ? problems : overlaps(problems)} onChange={change} />
        <p className={cx(styles.total)} role="status">
          <HoursFit hours={patternFit(minutesSoFar(draft), person.contractedMinutes)} />
          {draft.weeks === 2 && <span className={cx(styles.soft)}>a week on average</span>}
        </p>
        <DateField
          label="From"
          name="from"
          value={from}
          onChange={(date) => {
            setFrom(date);
            sending.forget();
          }}
          hint={fromHint(draft.weeks, from, dates)}
          error={tried && from === null ? 'Give the day from which these hours hold.' : undefined}
        />
        <Actions>
          <Submit>Save pattern</Submit>
          <Button onPress={onDone}>{notNow}</Button>
        </Actions>
      </Form>
    </div>
  );
}

/** What is wrong with lines that are whole is said at once; what is not whole yet may still be being typed. */
function overlaps(problems: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...problems].filter(([, words]) => !words.startsWith('Give')));
}

function fromHint(weeks: 1 | 2, from: IsoDate | null, dates: ReturnType<typeof useDates>): string {
  if (from === null) return 'Earlier hours stay as they were.';
  const before = `Hours before ${dates.date(from)} stay as they were.`;
  return weeks === 1 ? before : `${before} Week 1 is the week of ${dates.date(mondayOf(from))}.`;
}
