import { useState } from 'react';
import type { SessionView } from '#contract/values.ts';
import { addDays, momentOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates, useNow } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { stateWords } from '#renderer/text/sessionState.ts';
import { sessionTitle } from '#renderer/text/sessions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice } from '#renderer/ui/Notice.tsx';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './people.module.css';

const shownFirst = 6;

/** The sessions of a person in the next four weeks, cover included. */
export function ComingSection({ personId }: { personId: number }) {
  const dates = useDates();
  const now = useNow();
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  const [all, setAll] = useState(false);
  const { data, failure } = useAsk('calendar.between', {
    from: dates.today,
    until: addDays(dates.today, 28),
    people: [personId],
    kinds: null,
  });
  const coming = (data?.sessions ?? []).filter(
    (session) => session.state === 'planned' && momentOf(session.date, session.end) > now,
  );
  const shown = all ? coming : coming.slice(0, shownFirst);
  return (
    <PanelSection title={coming.length > 0 ? `Next four weeks: ${coming.length}` : 'Next four weeks'}>
      <FailureNotice failure={failure} />
      {data && coming.length === 0 && <p className={cx(styles.soft)}>No session planned.</p>}
      <ul className={cx(styles.entries)}>
        {shown.map((session) => (
          <li key={session.id}>
            <Button variant="link" onPress={() => panel.open({ kind: 'session', id: session.id })}>
              {dates.date(session.date)} {unbroken(timeRange(session.start, session.end))}{' '}
              {sessionTitle(session, shortNameOf)}
            </Button>
            <div className={cx(styles.soft)}>
              {[partIn(session, personId, shortNameOf), ...stateOf(session)].join(', ')}
            </div>
          </li>
        ))}
      </ul>
      {coming.length > shown.length && (
        <Button size="small" variant="quiet" onPress={() => setAll(true)}>
          Show all {coming.length}
        </Button>
      )}
    </PanelSection>
  );
}

function partIn({ cover, parts }: SessionView, id: number, nameOf: (id: number) => string): string {
  const covering = cover.find(({ byPersonId }) => byPersonId === id);
  if (covering?.swapId != null) return `leads, swapped with ${nameOf(covering.forPersonId)}`;
  if (covering) return `covering for ${nameOf(covering.forPersonId)}`;
  const given = cover.find(({ forPersonId, swapId }) => forPersonId === id && swapId !== null);
  if (given) return `given to ${nameOf(given.byPersonId)}`;
  return parts.find(({ personId }) => personId === id)?.part === 'lead' ? 'leads' : 'attends';
}

function stateOf(session: SessionView): string[] {
  return stateWords(session)
    .filter((word) => word !== 'Planned')
    .map((word) => word.toLocaleLowerCase('en-GB'));
}
