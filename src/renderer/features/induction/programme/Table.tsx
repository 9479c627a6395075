import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ProgrammeView } from '#contract/programme.ts';
import { useTell } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import styles from '#renderer/features/induction/induction.module.css';
import { minutesWords } from '#renderer/text/dates.ts';
import { count, signOffWords, stepKindWords } from '#renderer/text/kinds.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';
import { Table } from '#renderer/ui/Table.tsx';

type Step = ProgrammeView['steps'][number];

/** The steps of a programme in order; those archived below, to be taken out again. */
export function ProgrammeTable({ programme }: { programme: ProgrammeView }) {
  const panel = usePanel();
  const shown = programme.steps.filter(({ archived }) => !archived);
  const archived = programme.steps.filter((step) => step.archived);
  return (
    <>
      <Table
        label="Steps of the programme"
        columns={[
          'Step',
          'How many',
          'Due after',
          'Counts',
          'Comes after',
          { id: 'Signed off by', head: 'Signed off by', className: cx(styles.wide) },
          { id: 'Order', head: 'Order', isHidden: true },
        ]}
      >
        {shown.map((step, at) => (
          <Row key={step.id} programme={programme} step={step} at={at} last={at === shown.length - 1} />
        ))}
      </Table>
      {archived.length > 0 && (
        <details>
          <summary>Archived steps ({archived.length})</summary>
          <ul className={cx(styles.lines)} aria-label="Archived steps">
            {archived.map((step) => (
              <Line key={step.id}>
                <Button
                  variant="link"
                  onPress={() =>
                    panel.open({ kind: 'programmeStep', programmeId: programme.id, stepId: step.id })
                  }
                >
                  {step.name}
                </Button>
              </Line>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Row({
  programme,
  step,
  at,
  last,
}: {
  programme: ProgrammeView;
  step: Step;
  at: number;
  last: boolean;
}) {
  const panel = usePanel();
  const move = useTell('programme.moveStep');
  const { id, version, steps } = programme;
  const names = new Map(steps.map((each) => [each.id, each]));
  const after = step.after.flatMap((each) => {
    const before = names.get(each);
    return before && !before.archived ? [before.name] : [];
  });
  const to = (place: number) => void move({ id, version, stepId: step.id, to: place });
  return (
    <tr className={cx(styles.row)}>
      <th scope="row">
        <Button
          variant="link"
          onPress={() => panel.open({ kind: 'programmeStep', programmeId: id, stepId: step.id })}
        >
          {step.name}
        </Button>
        <div className={cx(styles.note)}>
          {stepKindWords[step.kind]}
          {step.isGate && ', needed to cover'}
        </div>
      </th>
      <td className={cx(styles.number)}>
        {step.needed}
        {step.minutes > 0 && ` × ${minutesWords(step.minutes)}`}
      </td>
      <td className={cx(styles.number)}>{step.dueDays === null ? '–' : count(step.dueDays, 'day')}</td>
      <td className={cx(styles.number)}>
        {step.validMonths === null ? 'for good' : count(step.validMonths, 'month')}
      </td>
      <td>{after.join(', ') || '–'}</td>
      <td className={cx(styles.wide)}>{signOffWords[step.signOff]}</td>
      <td>
        <span className={cx(styles.act)}>
          <IconButton
            size="small"
            icon={ArrowUp}
            label={`Move ${step.name} up`}
            isDisabled={at === 0}
            onPress={() => to(at - 1)}
          />
          <IconButton
            size="small"
            icon={ArrowDown}
            label={`Move ${step.name} down`}
            isDisabled={last}
            onPress={() => to(at + 1)}
          />
        </span>
      </td>
    </tr>
  );
}
