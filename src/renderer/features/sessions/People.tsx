import { ArrowLeftRight } from 'lucide-react';
import { useMemo } from 'react';
import type { SessionView } from '#contract/values.ts';
import { followCover } from '#domain/sessions/coverChain.ts';
import { sessionInterval, soleAttendee } from '#domain/sessions/session.ts';
import { addDays, timeOf } from '#domain/time/dates.ts';
import { overlaps } from '#domain/time/interval.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { inPlaceWords, isSwap } from '#renderer/text/coverChain.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { partWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './sessions.module.css';

/** Who is in a session: leads with their cover, attendees with their apologies. */
export function SessionPeople({ session, onMove }: { session: SessionView; onMove: () => void }) {
  const { shortNameOf } = usePeople();
  const away = useAwayDuring(session);
  const whole = sessionInterval(session);
  const leads = followCover(session).leads;
  const attendees = session.parts.filter((part) => part.part === 'attendee');
  const sole = soleAttendee(session);
  return (
    <PanelSection title="Who">
      <ul className={cx(styles.rows)}>
        {leads.map(({ personId, chain, interval }) => {
          const isWhole = interval.start === whole.start && interval.end === whole.end;
          return (
            <li key={`${personId} ${interval.start}`} className={cx(styles.person)}>
              <Name id={personId} />
              <span>
                {inPlaceWords(chain, session.cover, shortNameOf) || partWords.lead}
                {!isWhole && ` ${timeRange(timeOf(interval.start), timeOf(interval.end))}`}
              </span>
              {chain.length > 1 ? (
                isSwap(session.cover, chain.at(-2), personId) ? (
                  <Chip tone="info">
                    <ArrowLeftRight size={12} aria-hidden="true" /> Swapped
                  </Chip>
                ) : (
                  <Chip tone="fine">Cover</Chip>
                )
              ) : (
                away.has(personId) && <Chip tone="warn">Away</Chip>
              )}
            </li>
          );
        })}
        {attendees.map(({ personId }) => (
          <li key={personId} className={cx(styles.person)}>
            <Name id={personId} />
            <span>{partWords.attendee}</span>
            {away.has(personId) && <Chip tone="warn">Away: apologies</Chip>}
          </li>
        ))}
      </ul>
      {sole !== null && away.has(sole) && session.state === 'planned' && (
        <Notice tone="warn" action={<Button onPress={onMove}>Move…</Button>}>
          {shortNameOf(sole)} is away. This session needs a new date.
        </Notice>
      )}
    </PanelSection>
  );
}

function Name({ id }: { id: number }) {
  const panel = usePanel();
  const { nameOf } = usePeople();
  return (
    <Button variant="link" onPress={() => panel.open({ kind: 'person', id })}>
      {nameOf(id)}
    </Button>
  );
}

/** Those of the session's people who are away in its time. */
function useAwayDuring(session: SessionView): ReadonlySet<number> {
  const people = useMemo(() => session.parts.map((part) => part.personId), [session.parts]);
  const { data } = useAsk(
    'calendar.between',
    { from: session.date, until: addDays(session.date, 1), people, kinds: null },
    { enabled: people.length > 0, keep: true },
  );
  const whole = sessionInterval(session);
  return new Set(
    (data?.away ?? []).filter(({ interval }) => overlaps(interval, whole)).map(({ personId }) => personId),
  );
}
