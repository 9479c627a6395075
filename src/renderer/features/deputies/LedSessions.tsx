import { useState } from 'react';
import type { LedSessionView } from '#contract/deputies.ts';
import type { SessionView } from '#contract/values.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { CancelForm } from '#renderer/features/sessions/CancelForm.tsx';
import { MoveDialog } from '#renderer/features/sessions/MoveDialog.tsx';
import { CheckSentence } from '#renderer/parts/CheckSentence.tsx';
import { kindIcons } from '#renderer/parts/Marks.tsx';
import { sessionTitle } from '#renderer/text/cover.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { dayOf, settledWords } from '#renderer/text/deputies.ts';
import { count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './deputies.module.css';

/** Open lines drawn before “Show the other sessions” is pressed: an absence without an end reaches a year ahead. */
const linesAtFirst = 12;

type Doing = { what: 'move' | 'cancel'; session: SessionView } | null;

/** The sessions she leads in her absence: those still open with what settles them, the settled ones folded away. */
export function LedSessions({
  sessions,
  personId,
}: {
  sessions: readonly LedSessionView[];
  personId: number;
}) {
  const [all, setAll] = useState(false);
  const [doing, setDoing] = useState<Doing>(null);
  const open = sessions.filter(({ settled }) => settled === 'open');
  const rest = sessions.filter(({ settled }) => settled !== 'open');
  const shown = all ? open : open.slice(0, linesAtFirst);
  return (
    <section aria-labelledby="led-sessions" className={cx(styles.part)}>
      <CheckSentence id="led-sessions" done={open.length === 0}>
        {sentence(open.length, sessions.length)}
      </CheckSentence>
      {open.length > 0 && (
        <ul aria-label="Sessions to settle">
          {shown.map((led) => (
            <Line key={led.session.id} led={led} personId={personId} onDoing={setDoing} />
          ))}
        </ul>
      )}
      {shown.length < open.length && (
        <Button size="small" onPress={() => setAll(true)}>
          Show the other {count(open.length - shown.length, 'session')}
        </Button>
      )}
      {rest.length > 0 && (
        <details>
          <summary>Settled: {count(rest.length, 'session')}</summary>
          <ul aria-label="Settled sessions">
            {rest.map((led) => (
              <Line key={led.session.id} led={led} personId={personId} />
            ))}
          </ul>
        </details>
      )}
      <MoveDialog session={doing?.what === 'move' ? doing.session : null} onClose={() => setDoing(null)} />
      {doing?.what === 'cancel' && (
        <Dialog isOpen onClose={() => setDoing(null)} title="Cancel session">
          <CancelForm session={doing.session} onDone={() => setDoing(null)} />
        </Dialog>
      )}
    </section>
  );
}

function sentence(open: number, all: number): string {
  if (all === 0) return 'No session to come needs a deputy.';
  if (open === 0) {
    return all === 1
      ? 'The one session has a deputy, a new date or a reason.'
      : `All ${all} sessions have a deputy, a new date or a reason.`;
  }
  return `${open} of ${count(all, 'session')} still ${open === 1 ? 'needs' : 'need'} a deputy, a new date or a reason.`;
}

function Line({
  led,
  personId,
  onDoing,
}: {
  led: LedSessionView;
  personId: number;
  onDoing?: (doing: Doing) => void;
}) {
  const { session } = led;
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const Icon = kindIcons[session.kind];
  const id = `led-${session.id}`;
  return (
    <li className={cx(styles.line)} data-kind={session.kind}>
      <span className={cx(styles.when)}>
        <strong>{dates.date(dayOf(led))}</strong> {timeRange(session.start, session.end)}
      </span>
      <span className={cx(styles.what)}>
        <span className={cx(styles.title)} id={id}>
          <Icon size={15} aria-hidden="true" />
          <Button variant="link" onPress={() => panel.open({ kind: 'session', id: session.id })}>
            {sessionTitle(session, names)}
          </Button>
        </span>
        {led.settled !== 'open' && (
          <span className={cx(styles.quiet)}>{settledWords(led, personId, names, dates)}</span>
        )}
      </span>
      {onDoing && (
        <span className={cx(styles.acts)}>
          <Button
            size="small"
            aria-describedby={id}
            onPress={() =>
              panel.open({ kind: 'gap', sessionId: session.id, personId: openGapOf(led, personId) })
            }
          >
            Find cover
          </Button>
          <Button size="small" aria-describedby={id} onPress={() => onDoing({ what: 'move', session })}>
            Move…
          </Button>
          <Button size="small" aria-describedby={id} onPress={() => onDoing({ what: 'cancel', session })}>
            Cancel session
          </Button>
        </span>
      )}
    </li>
  );
}

/** Whose gap is open: hers, or that of a deputy who is away. */
function openGapOf({ session }: LedSessionView, personId: number): number {
  const open = session.gaps.find(
    ({ chain, state, coLeadPresent }) =>
      chain.includes(personId) && state !== 'arranged' && state !== 'notNeeded' && !coLeadPresent,
  );
  return open?.personId ?? personId;
}
