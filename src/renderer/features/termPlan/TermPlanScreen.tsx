import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import { cx } from '../../ui/cx.ts';
import { focusFirst } from '../plan/focusFirst.ts';
import { TermBoard } from './TermBoard.tsx';
import { TermForm } from './TermForm.tsx';
import styles from './termPlan.module.css';
import { useTermPlanning } from './useTermPlanning.ts';

/** “Plan a term”: everything that falls due to people in a period, planned at once and booked in one step. */
export function TermPlanScreen() {
  const planning = useTermPlanning();
  return (
    <div className={cx(styles.screen)}>
      <header>
        <Link href="/supervision" className={cx(styles.back)}>
          <ArrowLeft size={15} aria-hidden="true" />
          Back to Supervision
        </Link>
        <h2 ref={focusFirst} tabIndex={-1}>
          Plan a term
        </h2>
      </header>
      <TermForm isPlanning={planning.isPlanning} onMake={planning.make} isMade={planning.plan !== null} />
      <TermBoard planning={planning} />
    </div>
  );
}
