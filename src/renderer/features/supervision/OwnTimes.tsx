import type { Output } from '#contract/requests.ts';
import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import { dateOf, timeOf } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './supervision.module.css';

/** The first times that suit somebody and whoever leads; one press books. */
export function OwnTimes({
  personId,
  kind,
  found: { leadId, slots, last, late, placeId, link },
}: {
  personId: number;
  kind: SupervisionKind;
  found: Output<'supervision.catchUp'> & { leadId: number };
}) {
  const dates = useDates();
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  const sending = useSend(usePropose('session.add'));
  const until = last === null ? '' : ` by ${dates.date(last)}`;
  if (slots.length === 0) {
    return (
      <>
        <p className={cx(styles.soft)}>
          {`No time suits ${shortNameOf(personId)} and ${shortNameOf(leadId)}${until}. Choose one by hand.`}
        </p>
        <Button size="small" onPress={() => panel.open({ kind: 'newSession' })}>
          New session
        </Button>
      </>
    );
  }
  const book = (slot: Interval) =>
    void sending.submit({
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
  return (
    <>
      <p className={cx(styles.soft)}>
        {late
          ? `The first times with ${shortNameOf(leadId)}; it is overdue, so the sooner the better.`
          : `The first times with ${shortNameOf(leadId)}${until}.`}
        {kind === 'groupSupervision' &&
          ' Only a group is credited here, so it is booked as one; others can be added to it.'}
      </p>
      <ul className={cx(styles.slots)} aria-label="Times that suit both">
        {slots.map((slot) => (
          <li key={slot.start} className={cx(styles.slot)}>
            <span id={`slot-${kind}-${slot.start}`}>{unbroken(dates.interval(slot))}</span>
            <Button
              size="small"
              aria-describedby={`slot-${kind}-${slot.start}`}
              isDisabled={sending.isSending}
              onPress={() => book(slot)}
            >
              Book
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
