import { CircleAlert, ClockAlert, Info } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Expiring as ExpiringStep, ReservesBoard } from '#contract/reserves.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { expirySentence, notReadySentence } from './expiryWords.ts';
import styles from './reserves.module.css';

// The last of the warnings before it runs out, and that it has.
const tones: Partial<Record<ExpiringStep['warning'], 'warn' | 'error'>> = { last: 'warn', over: 'error' };

/** Checks and other steps that run out soon, or have; nothing at all when there are none. */
export function Expiring({
  lines,
  title = 'Checks expiring',
}: {
  lines: readonly ExpiringStep[];
  title?: string;
}) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <SectionHeading title={title} count={lines.length} />
      <ul className={cx(styles.lines)}>
        {lines.map((line) => {
          const { personId, stepId, firstSessionId, warning } = line;
          const id = `expiring-${stepId}`;
          const Icon = warning === 'over' ? CircleAlert : ClockAlert;
          return (
            <Line
              key={stepId}
              id={id}
              mark={<Icon size={16} aria-hidden="true" />}
              tone={tones[warning]}
              action={
                <>
                  {firstSessionId !== null && (
                    <Button
                      size="small"
                      aria-describedby={id}
                      onPress={() => panel.open({ kind: 'session', id: firstSessionId })}
                    >
                      Open the first session
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-describedby={id}
                    onPress={() => panel.open({ kind: 'step', personId, stepId })}
                  >
                    Renew
                  </Button>
                </>
              }
            >
              {expirySentence(line, names, dates)}
            </Line>
          );
        })}
      </ul>
    </section>
  );
}

/**
 * Cover arranged with somebody who will not be ready by then; nothing at all when there is none. `isQuiet`: it was
 * decided so, with a reason, and is only to be known.
 */
export function NotReadyForCover({
  lines,
  title = 'Not ready for cover',
  isQuiet = false,
}: {
  lines: ReservesBoard['notReadyForCover'];
  title?: string;
  isQuiet?: boolean;
}) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const [, navigate] = useLocation();
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <SectionHeading title={title} count={lines.length} />
      <ul className={cx(styles.lines)}>
        {lines.map((line) => {
          const id = `not-ready-${line.personId}${isQuiet ? '-decided' : ''}`;
          const Icon = isQuiet ? Info : CircleAlert;
          return (
            <Line
              key={line.personId}
              id={id}
              mark={<Icon size={16} aria-hidden="true" />}
              tone={isQuiet ? undefined : 'error'}
              action={
                <>
                  <Button
                    size="small"
                    aria-describedby={id}
                    onPress={() => panel.open({ kind: 'session', id: line.firstSessionId })}
                  >
                    Open the first session
                  </Button>
                  <Button
                    size="small"
                    aria-describedby={id}
                    onPress={() => navigate(`/reserves/${line.personId}`)}
                  >
                    Induction
                  </Button>
                </>
              }
            >
              {notReadySentence(line, names, dates)}
            </Line>
          );
        })}
      </ul>
    </section>
  );
}
