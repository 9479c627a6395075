import { GripVertical } from 'lucide-react';
import { useRef } from 'react';
import type { InductionView, OwnStepView } from '#contract/induction.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { asStep, useStepDrag } from '#renderer/features/calendar/stepDrag.ts';
import { minutesWords } from '#renderer/text/dates.ts';
import { listWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './page.module.css';

/** The length of a session for a step that says none. */
const usualMinutes = 60;

/** The steps whose sessions are still to be booked: each can be dragged onto the calendar, or booked by “Find a slot”. */
export function StepsToBook({ induction }: { induction: InductionView }) {
  const list = useRef<HTMLUListElement>(null);
  useStepDrag(list);
  const steps = induction.steps.filter(({ toBook }) => toBook > 0);
  return (
    <section className={cx(styles.steps)} aria-label="Steps to book">
      <h3>Steps to book</h3>
      <p className={cx(styles.hint)}>
        {steps.length > 0
          ? 'Drag a step onto a day, or choose Find a slot.'
          : 'Every session of the induction is booked or done. Move one by dragging it.'}
      </p>
      <ul ref={list}>
        {steps.map((step) => (
          <Step key={step.id} induction={induction} step={step} />
        ))}
      </ul>
    </section>
  );
}

function Step({ induction, step }: { induction: InductionView; step: OwnStepView }) {
  const panel = usePanel();
  const { id: stepId, name, toBook, blockedBy } = step;
  const minutes = step.minutes || usualMinutes;
  return (
    <li
      className={cx(styles.step)}
      {...asStep({ kind: 'step', inductionId: induction.id, stepId, minutes, name })}
    >
      <GripVertical size={16} aria-hidden="true" />
      <span className={cx(styles.words)}>
        <strong>{name}</strong>
        <span className={cx(styles.note)}>
          {toBook} × {minutesWords(minutes)}
          {blockedBy.length > 0 && `, after ${listWords(blockedBy)}`}
        </span>
        <Button
          variant="link"
          aria-label={`Find a slot for ${name}`}
          onPress={() => panel.open({ kind: 'step', personId: induction.personId, stepId, form: 'book' })}
        >
          Find a slot
        </Button>
      </span>
    </li>
  );
}
