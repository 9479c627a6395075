import type { InductionView, OwnStepView } from '#contract/induction.ts';
import { takesSession } from '#domain/induction/programme.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { StepMark } from '#renderer/parts/StepMark.tsx';
import { signOffWords, stepKindWords } from '#renderer/text/kinds.ts';
import { dateProblems, whenWords } from '#renderer/text/steps.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './induction.module.css';

/** Every step of an induction, in order: where it stands, when, and what can be done about it. */
export function StepsTable({ induction }: { induction: InductionView }) {
  return (
    <Table
      label="Steps"
      columns={[
        'Step',
        'State',
        'Done',
        'When',
        { id: 'Signed off by', head: 'Signed off by', className: cx(styles.wide) },
        { id: 'What to do', head: 'What to do', isHidden: true },
      ]}
    >
      {induction.steps.map((step) => (
        <Row
          key={step.id}
          step={step}
          personId={induction.personId}
          isCritical={step.id === induction.readiness.stepId}
        />
      ))}
    </Table>
  );
}

function Row({ step, personId, isCritical }: { step: OwnStepView; personId: number; isCritical: boolean }) {
  const dates = useDates();
  const panel = usePanel();
  const { id: stepId, name, kind, state, done, needed, isGate } = step;
  const open = (form?: 'signOff' | 'book') => panel.open({ kind: 'step', personId, stepId, form });
  const problems = dateProblems(step, dates);
  const isOpen = state !== 'done' && state !== 'withdrawn';
  return (
    <tr className={cx(styles.row)}>
      <th scope="row">
        <Button variant="link" onPress={() => open()}>
          {name}
        </Button>
        <div className={cx(styles.note)}>
          {stepKindWords[kind]}
          {isGate && ', needed to cover'}
          {step.cover && ', for standing in'}
        </div>
      </th>
      <td>
        <StepMark state={state} />
        {isCritical && isOpen && (
          <div>
            <Chip tone="info">All hangs on this</Chip>
          </div>
        )}
      </td>
      <td className={cx(styles.number)}>
        {Math.min(done, needed)} of {needed}
      </td>
      <td>
        {whenWords(step, dates) || '–'}
        {problems.map((problem) => (
          <div key={problem} className={cx(styles.problem)}>
            {problem}
          </div>
        ))}
      </td>
      <td className={cx(styles.wide)}>{signOffWords[step.signOff]}</td>
      <td>
        <span className={cx(styles.act)}>
          {isOpen && (
            <Button size="small" aria-label={`Sign off ${name}`} onPress={() => open('signOff')}>
              Sign off
            </Button>
          )}
          {isOpen && takesSession(kind) && (
            <Button size="small" aria-label={`Book ${name}`} onPress={() => open('book')}>
              Book
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}
