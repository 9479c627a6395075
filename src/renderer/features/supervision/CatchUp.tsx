import { useState } from 'react';
import type { SupervisionKind } from '../../../domain/cadence.ts';
import { dateOf, timeOf } from '../../../domain/dates.ts';
import type { Interval } from '../../../domain/interval.ts';
import { useAsk } from '../../app/client.ts';
import { useDates } from '../../app/clock.ts';
import { usePanel } from '../../app/panel.tsx';
import { usePeople } from '../../app/people.ts';
import { usePropose } from '../../app/usePropose.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Loading } from '../../ui/Notice.tsx';
import styles from './supervision.module.css';

/** The first times that suit somebody and whoever supervises them; one press books. */
export function CatchUp({ personId, kind }: { personId: number; kind: SupervisionKind }) {
  const { data } = useAsk('supervision.catchUp', { personId, kind });
  const dates = useDates();
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  const add = usePropose('session.add');
  const [busy, setBusy] = useState(false);
  if (!data) return <Loading what="times" />;
  const { leadId, slots, last, late, placeId, link } = data;
  const newSession = (
    <Button size="small" onPress={() => panel.open({ kind: 'newSession' })}>
      New session
    </Button>
  );
  if (leadId === null) {
    return (
      <div className={cx(styles.standing)}>
        <p className={cx(styles.soft)}>Nobody has led this before, so no time can be suggested.</p>
        {newSession}
      </div>
    );
  }
  const until = last === null ? '' : ` by ${dates.date(last)}`;
  if (slots.length === 0) {
    return (
      <div className={cx(styles.standing)}>
        <p className={cx(styles.soft)}>
          {`No time suits ${shortNameOf(personId)} and ${shortNameOf(leadId)}${until}. Choose one by hand.`}
        </p>
        {newSession}
      </div>
    );
  }
  const book = async (slot: Interval) => {
    setBusy(true);
    await add({
      kind,
      date: dateOf(slot.start),
      start: timeOf(slot.start),
      end: timeOf(slot.end),
      placeId,
      link,
      serviceUserId: null,
      leads: [leadId],
      attendees: [personId],
    });
    setBusy(false);
  };
  return (
    <div className={cx(styles.standing)}>
      <p className={cx(styles.soft)}>
        {late
          ? `The first times with ${shortNameOf(leadId)}; it is overdue, so the sooner the better.`
          : `The first times with ${shortNameOf(leadId)}${until}.`}
      </p>
      <ul className={cx(styles.slots)} aria-label="Times that suit both">
        {slots.map((slot) => (
          <li key={slot.start} className={cx(styles.slot)}>
            <span id={`slot-${kind}-${slot.start}`}>{dates.interval(slot)}</span>
            <Button
              size="small"
              aria-describedby={`slot-${kind}-${slot.start}`}
              isDisabled={busy}
              onPress={() => void book(slot)}
            >
              Book
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
