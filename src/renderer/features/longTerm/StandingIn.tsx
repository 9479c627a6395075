import { UserCheck } from 'lucide-react';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { standsInSentence, supportSentence } from '#renderer/text/longTerm.ts';
import { cx } from '#renderer/ui/cx.ts';
import { BookedWith } from './BookedWith.tsx';
import styles from './longTerm.module.css';

/** For whom a reserve stands in or will, with what came with it; nothing for somebody who does not. */
export function StandingIn({ personId }: { personId: number }) {
  const { data = [] } = useAsk('longTerm.running', {});
  const dates = useDates();
  const names = useNames();
  const own = data.filter(({ byPersonId }) => byPersonId === personId);
  if (own.length === 0) return null;
  return (
    <section className={cx(styles.standsIn)} aria-label="Stands in">
      {own.map((cover) => (
        <div key={cover.id}>
          <p className={cx(styles.sentence)}>
            <UserCheck size={15} aria-hidden="true" />
            {standsInSentence(cover, names, dates)}
          </p>
          <p className={cx(styles.quiet)}>
            <BookedWith cover={cover} /> {supportSentence(cover, dates)}
          </p>
        </div>
      ))}
    </section>
  );
}
