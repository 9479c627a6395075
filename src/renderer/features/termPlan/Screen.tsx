import { useState } from 'react';
import { useWarmSolver } from '#renderer/features/coverPlan/index.tsx';
import { PageTop } from '#renderer/parts/PageTop.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { TermBoard } from './Board.tsx';
import { TermForm } from './Form.tsx';
import { keptTerm } from './memory.ts';
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
    <Stack>
      <PageTop back={{ href: '/supervision', words: 'Back to Supervision' }} title="Plan a term" />
      <TermForm
        key={form}
        kept={keptTerm()?.scope ?? null}
        isPlanning={planning.isPlanning}
        onMake={planning.make}
        isMade={planning.plan !== null}
      />
      <TermBoard planning={{ ...planning, discard }} />
    </Stack>
  );
}
