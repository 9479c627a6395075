import { Plus } from 'lucide-react';
import type { LocalModuleView } from '#contract/modules.ts';
import type { ProgrammeView } from '#contract/programme.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import styles from '#renderer/features/induction/induction.module.css';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { ModuleOffers } from './Offers.tsx';
import { tickableSteps } from './steps.ts';

/** What the trust teaches in its own way, and which steps of the programmes each module ticks. */
export function ModulesList({ programmes }: { programmes: readonly ProgrammeView[] }) {
  const panel = usePanel();
  const { nameOf } = usePeople();
  const { data, failure } = useAsk('module.list', {});
  const { data: offered = [] } = useAsk('module.offers', {});
  if (!data) return <Waiting failure={failure} what="the local modules" />;
  const add = (
    <Button variant="primary" icon={Plus} onPress={() => panel.open({ kind: 'localModule', moduleId: null })}>
      Add module
    </Button>
  );
  if (data.length === 0) {
    return (
      <EmptyState title="No local module yet" action={add}>
        What your trust teaches in its own way, such as an e-learning on lone working: say which steps of the
        programmes it ticks, and recording that somebody completed it signs those off.
      </EmptyState>
    );
  }
  return (
    <>
      <p className={cx(styles.soft)}>
        Recording that somebody completed a module signs off the steps it ticks: open the reserve and choose
        “Record module”. Whoever completed it before is offered the steps you add here.
      </p>
      {offered.map(({ personId, offers, ...induction }) => (
        <ModuleOffers key={induction.id} induction={induction} offers={offers} who={nameOf(personId)} />
      ))}
      <div className={cx(styles.toolbar)}>{add}</div>
      <Table label="Local modules" columns={['Module', 'Steps it ticks']}>
        {data.map((module) => (
          <Row key={module.id} module={module} programmes={programmes} />
        ))}
      </Table>
    </>
  );
}

function Row({ module, programmes }: { module: LocalModuleView; programmes: readonly ProgrammeView[] }) {
  const panel = usePanel();
  const { id, name, archived, steps } = module;
  const ticks = tickableSteps(programmes).filter(({ ids }) => ids.some((each) => steps.includes(each)));
  return (
    <tr className={cx(styles.row)}>
      <th scope="row">
        <Button variant="link" onPress={() => panel.open({ kind: 'localModule', moduleId: id })}>
          {name}
        </Button>{' '}
        {archived && <Chip>Archived</Chip>}
      </th>
      <td>{ticks.map((step) => step.name).join(', ') || 'None yet'}</td>
    </tr>
  );
}
