import type { AbsenceView } from '#contract/absence.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { WhoToRing } from '#renderer/features/whoToRing/WhoToRing.tsx';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './deputies.module.css';
import { LedSessions } from './LedSessions.tsx';
import { PreparedMark } from './PreparedMark.tsx';

/** What a coordinator must have settled before her absence is done: every session she leads, and whom to ring. */
export function Preparation({ absence }: { absence: AbsenceView }) {
  const today = useToday();
  const names = useNames();
  const { data, failure } = useAsk('deputies.of', { absenceId: absence.id });
  if (data === undefined) return <Waiting failure={failure} what="what is still to be settled" />;
  if (data === null) return null;
  const who = names.first(absence.personId);
  const isYou = names.isYou(absence.personId);
  const before = isYou ? 'Before you go' : `Before ${who} goes`;
  const during = isYou ? 'While you are away' : `While ${who} is away`;
  return (
    <section className={cx(styles.preparation)} aria-labelledby="preparation">
      <SectionHeading
        id="preparation"
        level={3}
        title={absence.from > today ? before : during}
        actions={<PreparedMark done={data.prepared} />}
      />
      <LedSessions sessions={data.sessions} personId={absence.personId} />
      <WhoToRing absence={absence} />
    </section>
  );
}
