import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PersonRecord } from '#contract/people.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { HoursFit } from '#renderer/parts/HoursFit.tsx';
import { patternFit } from '#renderer/text/hours.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { PatternForm } from './PatternForm.tsx';
import { patternLines } from './pattern.ts';
import styles from './people.module.css';

/** When somebody works: what holds, what is to come and what held before. */
export function PatternSection({ person }: { person: PersonRecord }) {
  const dates = useDates();
  const remove = useTell('person.removePattern');
  const [doing, setDoing] = useState<'change' | { correct: IsoDate } | null>(null);
  const button = useRef<HTMLSpanElement>(null);
  const done = () => {
    setDoing(null);
    requestAnimationFrame(() => button.current?.querySelector('button')?.focus());
  };
  const holds = person.patterns.findLast(({ from }) => from <= dates.today);
  const first = person.patterns.length === 0;
  return (
    <PanelSection
      title="Working pattern"
      actions={
        <span ref={button}>
          {doing === null && (
            <Button size="small" onPress={() => setDoing('change')}>
              {first ? 'Add pattern' : 'Change pattern'}
            </Button>
          )}
        </span>
      }
    >
      {doing !== null && (
        <PatternForm
          key={JSON.stringify(doing)}
          person={person}
          correct={doing === 'change' ? null : doing.correct}
          onDone={done}
        />
      )}
      {first && doing === null && (
        <p className={cx(styles.soft)}>No hours recorded: {person.shortName} is not offered as cover.</p>
      )}
      <ul className={cx(styles.entries)}>
        {person.patterns.toReversed().map((pattern) => (
          <li key={pattern.from} className={cx(styles.entry)}>
            <div className={cx(styles.entryWords)}>
              <div className={cx(styles.entryTop)}>
                <strong>from {dates.date(pattern.from)}:</strong>
                <HoursFit hours={patternFit(pattern.minutes, person.contractedMinutes)} />
                {pattern.from === holds?.from && <Chip tone="info">Now</Chip>}
                {pattern.from > dates.today && <Chip>To come</Chip>}
              </div>
              {patternLines(pattern).map((words) => (
                <div key={words} className={cx(styles.soft)}>
                  {words}
                </div>
              ))}
            </div>
            {doing === null && (
              <MenuButton
                compact
                size="small"
                label={`Hours from ${dates.date(pattern.from)}`}
                choices={[
                  {
                    id: 'correct',
                    label: 'Correct these hours',
                    icon: Pencil,
                    run: () => setDoing({ correct: pattern.from }),
                  },
                  {
                    id: 'remove',
                    label: 'Remove these hours',
                    icon: Trash2,
                    tone: 'danger',
                    run: () => void remove({ id: person.id, version: person.version, from: pattern.from }),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
