import { ArrowLeft, Plus } from 'lucide-react';
import { useLocation } from 'wouter';
import type { CohortView } from '#contract/cohort.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import styles from '#renderer/features/reserves/reserves.module.css';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState, SectionHeading } from '#renderer/ui/Section.tsx';
import { AttendanceTable } from './AttendanceTable.tsx';
import { Owed } from './Owed.tsx';

/** Training that several do together: who came to what, and what is owed to whom. */
export function CohortsScreen() {
  const [, navigate] = useLocation();
  const panel = usePanel();
  const { data, failure } = useAsk('cohort.list', {});
  if (!data) return <Waiting failure={failure} what="the cohorts" />;
  const plan = (
    <Button variant="primary" icon={Plus} onPress={() => panel.open({ kind: 'planCohort' })}>
      Plan a cohort
    </Button>
  );
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.toolbar)}>
        <Button icon={ArrowLeft} onPress={() => navigate('/reserves')}>
          All reserves
        </Button>
        {data.length > 0 && plan}
      </div>
      {data.length === 0 ? (
        <EmptyState title="No cohort yet" action={plan}>
          People who are trained at the same time form a cohort: all its sessions are planned in one go, and
          each counts as a step of everybody in it.
        </EmptyState>
      ) : (
        data.map((cohort) => <Cohort key={cohort.id} cohort={cohort} />)
      )}
    </div>
  );
}

function Cohort({ cohort }: { cohort: CohortView }) {
  const isAlone = cohort.sessions.some(({ state, peerDelivers }) => state === 'planned' && !peerDelivers);
  return (
    <section aria-label={cohort.name}>
      <SectionHeading title={cohort.name} count={cohort.members.length} />
      <p className={cx(styles.soft)}>
        {cohort.step}. {isAlone && <Chip tone="warn">Some sessions are led without an experienced peer</Chip>}
      </p>
      <AttendanceTable cohort={cohort} />
      <Owed cohort={cohort} />
    </section>
  );
}
