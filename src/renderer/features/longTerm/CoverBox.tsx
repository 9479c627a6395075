import { UserCheck } from 'lucide-react';
import type { LongTermView } from '#contract/longTerm.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { count } from '#renderer/text/kinds.ts';
import { handBackSentence, standsInSentence } from '#renderer/text/longTerm.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { BookedWith } from './BookedWith.tsx';
import styles from './longTerm.module.css';
import { MeetingWords } from './MeetingWords.tsx';

/** A reserve standing in: since when and until when, the handover, what has come up since, and the hand-back. */
export function CoverBox({ cover, uncovered }: { cover: LongTermView; uncovered: number }) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const goingOn = useSend(usePropose('longTerm.continue'));
  const { id, version, byPersonId, handBackDue, running, backOn, handBack } = cover;
  const open = () => panel.open({ kind: 'endLongTerm', id });
  const isComing = running && handBack === null && backOn !== null;
  return (
    <section className={cx(styles.box)} aria-labelledby="long-term">
      <header className={cx(styles.top)}>
        <h3 id="long-term">Long-term cover</h3>
        <span className={cx(styles.state)} data-state={running ? 'running' : 'over'}>
          <UserCheck size={15} aria-hidden="true" />
          {running ? 'Arranged' : 'Ended'}
        </span>
        {running && (
          <Button size="small" onPress={open}>
            End long-term cover…
          </Button>
        )}
      </header>
      <p>{standsInSentence(cover, names, dates)}</p>
      <p className={cx(styles.quiet)}>
        <BookedWith cover={cover} />
        {(handBack || !running) && (
          <>
            {' '}
            <MeetingWords what="Hand-back" meeting={handBack} none="No hand-back is booked." />
          </>
        )}
      </p>
      {isComing && (
        <p className={cx(styles.act)}>
          <span>{handBackSentence(cover, names, dates)}</span>
          <Button size="small" variant={handBackDue ? 'primary' : 'secondary'} onPress={open}>
            Arrange hand-back…
          </Button>
        </p>
      )}
      {uncovered > 0 && (
        <p className={cx(styles.act)}>
          <span>
            {count(uncovered, 'session has', 'sessions have')} come up that {names.name(byPersonId)} could
            take.
          </span>
          <Button size="small" onPress={() => void goingOn.submit({ id, version })}>
            Cover the new ones by {names.name(byPersonId)}
          </Button>
        </p>
      )}
    </section>
  );
}
