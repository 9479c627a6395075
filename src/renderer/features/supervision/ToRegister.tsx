import { useState } from 'react';
import type { ToRegister as Waiting } from '#contract/supervision.ts';
import { momentOf } from '#domain/time/dates.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { count, listWords, sessionKindWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './supervision.module.css';

const shownAtFirst = 4;

/** Sessions that are over and whose register is not taken; nothing when there are none. */
export function ToRegister({ sessions }: { sessions: readonly Waiting[] }) {
  const [all, setAll] = useState(false);
  if (sessions.length === 0) return null;
  const shown = all ? sessions : sessions.slice(0, shownAtFirst);
  return (
    <section aria-labelledby="to-register">
      <SectionHeading id="to-register" title="Registers to take" count={sessions.length} />
      <ul className={cx(styles.lines)}>
        {shown.map((each) => (
          <ToRegisterLine key={each.sessionId} waiting={each} />
        ))}
      </ul>
      {shown.length < sessions.length && (
        <Button size="small" variant="quiet" onPress={() => setAll(true)}>
          Show the other {count(sessions.length - shown.length, 'session')}
        </Button>
      )}
    </section>
  );
}

function ToRegisterLine({ waiting }: { waiting: Waiting }) {
  const panel = usePanel();
  const words = useToRegisterWords();
  const id = `to-register-${waiting.sessionId}`;
  return (
    <li className={cx(styles.line)}>
      <span id={id}>{words(waiting)}</span>
      <Button
        size="small"
        aria-describedby={id}
        onPress={() => panel.open({ kind: 'supervisionRegister', sessionId: waiting.sessionId })}
      >
        Take register
      </Button>
    </li>
  );
}

const namesShown = 3;

/** “Group supervision Tue 24 Nov 10:00: Amira, Ben and 4 others”. */
export function useToRegisterWords(): (waiting: Waiting) => string {
  const dates = useDates();
  const { shortNameOf } = usePeople();
  return ({ kind, date, start, people }) => {
    const names = people.map(shortNameOf);
    const who =
      names.length <= namesShown
        ? listWords(names)
        : `${names.slice(0, namesShown - 1).join(', ')} and ${count(names.length - namesShown + 1, 'other')}`;
    return `${sessionKindWords[kind]} ${dates.moment(momentOf(date, start))}: ${who}`;
  };
}
