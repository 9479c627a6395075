import { useEffect, useRef } from 'react';
import type { GapView, SessionView } from '#contract/values.ts';
import type { CoverTime } from '#domain/gaps/gap.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { GapIcon } from '#renderer/parts/Marks.tsx';
import type { Names } from '#renderer/text/names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { askSentence, signOf } from './askWords.ts';
import styles from './cover.module.css';

interface LogProps {
  session: SessionView;
  gap: GapView | null;
  /** Whose gap it is. */
  personId: number;
  names: Names;
  /** A question noted a moment ago: the focus goes to its answer. */
  justAsked: number | null;
  /** Arranges cover by whoever said yes; of the part they were asked for, if it was one. */
  onYes: (personId: number, part: CoverTime | null) => void;
}

/** Everybody asked to cover one gap: when, how, and what they said; the answers of those who are waiting. */
export function AskLog({ session, gap, personId, names, justAsked, onYes }: LogProps) {
  const dates = useDates();
  const decline = useTell('cover.decline');
  const withdraw = useTell('cover.withdraw');
  const frame = useRef<HTMLUListElement>(null);
  const asks = session.asks.filter((ask) => ask.forPersonId === personId);
  const isThere = asks.some(({ id }) => id === justAsked);
  useEffect(() => {
    if (isThere) frame.current?.querySelector<HTMLElement>(`[data-ask="${justAsked}"] button`)?.focus();
  }, [isThere, justAsked]);
  if (asks.length === 0) return null;
  const isOpen = gap !== null && gap.uncovered.length > 0 && gap.state !== 'notNeeded';
  const { id: sessionId, version } = session;
  // The buttons of an answer go with it: the focus waits here.
  const settle = (how: typeof decline, askId: number) => {
    frame.current?.focus();
    void how({ sessionId, version, askId });
  };
  return (
    <PanelSection title="Asked">
      <ul ref={frame} className={cx(styles.people)} aria-label="Asked" tabIndex={-1}>
        {asks.map((ask) => {
          const words = `ask-${ask.id}`;
          const isWaiting = ask.answer === null;
          return (
            <li key={ask.id} className={cx(styles.person)} data-ask={ask.id}>
              <p className={cx(styles.said)} data-gap={signOf(ask.answer)}>
                <GapIcon state={signOf(ask.answer)} />
                <span id={words}>
                  {askSentence(ask, names, dates)}.
                  {isWaiting && !isOpen && (
                    <strong> No longer needed: let {names.name(ask.askedPersonId)} know.</strong>
                  )}
                </span>
              </p>
              {isWaiting && (
                <div className={cx(styles.buttons)}>
                  {isOpen && (
                    <>
                      <Button
                        size="small"
                        aria-describedby={words}
                        onPress={() => onYes(ask.askedPersonId, partOf(ask, session))}
                      >
                        Said yes
                      </Button>
                      <Button size="small" aria-describedby={words} onPress={() => settle(decline, ask.id)}>
                        Said no
                      </Button>
                    </>
                  )}
                  <Button
                    size="small"
                    variant={isOpen ? 'quiet' : 'secondary'}
                    aria-describedby={words}
                    onPress={() => settle(withdraw, ask.id)}
                  >
                    Withdraw
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}

/** The part somebody was asked for; null for the whole, or when the session has moved away from it since. */
function partOf({ start, end }: SessionView['asks'][number], session: SessionView): CoverTime | null {
  if (start === null || end === null) return null;
  return start >= session.start && end <= session.end ? { start, end } : null;
}
