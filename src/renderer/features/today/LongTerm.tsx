import { ArrowRightLeft, ListChecks, Undo2 } from 'lucide-react';
import { useLocation } from 'wouter';
import type { LongTermDue } from '#contract/longTerm.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { dueSentence } from '#renderer/text/longTerm.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';

/** Absences that need a reserve soon, what a reserve who stands in still needs, and work to be handed back; or nothing. */
export function LongTerm() {
  const { data: due = [] } = useAsk('longTerm.due', {});
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="today-long-term">
      <SectionHeading id="today-long-term" title="Long-term cover" count={due.length} />
      <ul>
        {due.map((each) => (
          <DueLine key={keyOf(each)} due={each} />
        ))}
      </ul>
    </section>
  );
}

const keyOf = (due: LongTermDue) =>
  due.what === 'switchOver' ? `switch-${due.absenceId}` : `${due.what}-${due.cover.id}`;

const icons = { switchOver: ArrowRightLeft, steps: ListChecks, handBack: Undo2 };
const actions = { switchOver: 'Open', steps: 'Open induction', handBack: 'Arrange hand-back…' };

function DueLine({ due }: { due: LongTermDue }) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const [, navigate] = useLocation();
  const id = `long-term-${keyOf(due)}`;
  const Icon = icons[due.what];
  const open = () => {
    if (due.what === 'handBack') panel.open({ kind: 'endLongTerm', id: due.cover.id });
    else navigate(due.what === 'steps' ? `/reserves/${due.cover.byPersonId}` : `/absence/${due.absenceId}`);
  };
  return (
    <Line
      id={id}
      mark={<Icon size={16} aria-hidden="true" />}
      action={
        <Button size="small" aria-describedby={id} onPress={open}>
          {actions[due.what]}
        </Button>
      }
    >
      {dueSentence(due, names, dates)}
    </Line>
  );
}
