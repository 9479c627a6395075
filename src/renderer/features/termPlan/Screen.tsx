import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWarmSolver } from '#renderer/features/coverPlan/index.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { focusFirst } from '#renderer/ui/focusFirst.ts';
import { TermBoard } from './Board.tsx';
import { TermForm } from './Form.tsx';
import { keptTerm } from './memory.ts';
import styles from './termPlan.module.css';
import { useTermPlanning } from './useTermPlanning.ts';

/** “Plan a term”: everything that falls due to people in a period, planned at once and booked in one step. */
export function TermPlanScreen() {
  const planning = useTermPlanning();
  useWarmSolver();
  // A plan that is discarded takes what it was planned for along: the form begins anew.
  const [form, setForm] = useState(0);
  const discard = () => {
    planning.discard();
    setForm(form + 1);
  };
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
      <TermForm
        key={form}
        kept={keptTerm()?.scope ?? null}
        isPlanning={planning.isPlanning}
        onMake={planning.make}
        isMade={planning.plan !== null}
      />
      <TermBoard planning={{ ...planning, discard }} />
    </div>
  );
}
