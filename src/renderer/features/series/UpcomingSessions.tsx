import { useState } from 'react';
import type { SessionView } from '#contract/values.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import { stateWords } from '#renderer/text/sessionState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './series.module.css';

const first = 8;

/** The sessions of a series that are still to come; each opens. */
export function UpcomingSessions({ upcoming }: { upcoming: readonly SessionView[] }) {
  const dates = useDates();
  const panel = usePanel();
  const [all, setAll] = useState(false);
  const shown = all ? upcoming : upcoming.slice(0, first);
  return (
    <PanelSection title={upcoming.length > 0 ? `Still to come: ${upcoming.length}` : 'Still to come'}>
      {upcoming.length === 0 && <p>Nothing more is planned.</p>}
      <ul className={cx(styles.members)}>
        {shown.map((session) => {
          const state = stateWords(session).filter((word) => word !== 'Planned');
          return (
            <li key={session.id}>
              <Button variant="link" onPress={() => panel.open({ kind: 'session', id: session.id })}>
                {dates.date(session.date)} {unbroken(timeRange(session.start, session.end))}
              </Button>{' '}
              <span className={cx(styles.soft)}>{state.join(', ')}</span>
            </li>
          );
        })}
      </ul>
      {upcoming.length > shown.length && (
        <Button size="small" variant="quiet" onPress={() => setAll(true)}>
          Show all {upcoming.length}
        </Button>
      )}
    </PanelSection>
  );
}
