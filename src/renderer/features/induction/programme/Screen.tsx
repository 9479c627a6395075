import { ArrowLeft, Plus } from 'lucide-react';
import { useLocation } from 'wouter';
import type { ProgrammeView } from '#contract/programme.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import styles from '#renderer/features/induction/induction.module.css';
import { ModulesList } from '#renderer/features/induction/modules/List.tsx';
import { TakeOver } from '#renderer/features/induction/TakeOver.tsx';
import { count, pathwayWords } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Segmented } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { RenameProgramme } from './RenameProgramme.tsx';
import { ProgrammeTable } from './Table.tsx';

const localModules = 'modules';

/**
 * The programmes reserves follow, one for each pathway: what is asked, in which order, and of whom it is still to be
 * settled; beside them the local modules that tick steps. `shown`: the id of a programme, or `modules`.
 */
export function ProgrammeScreen({ shown }: { shown: string | null }) {
  const [, navigate] = useLocation();
  const { data, failure } = useAsk('programme.list', {});
  if (!data) return <Waiting failure={failure} what="the programmes" />;
  const areModules = shown === localModules;
  const chosen = data.find((each) => String(each.id) === shown) ?? data[0];
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.toolbar)}>
        <Button icon={ArrowLeft} onPress={() => navigate('/reserves')}>
          All reserves
        </Button>
        {chosen && (
          <Segmented
            label="Programme"
            options={[
              ...data.map((each) => ({ id: String(each.id), label: each.name })),
              { id: localModules, label: 'Local modules' },
            ]}
            value={areModules ? localModules : String(chosen.id)}
            onChange={(next) => navigate(`/reserves/programme/${next}`)}
          />
        )}
      </div>
      {areModules ? (
        <ModulesList programmes={data} />
      ) : chosen ? (
        <Programme key={chosen.id} programme={chosen} />
      ) : (
        <EmptyState title="No programme" />
      )}
    </div>
  );
}

function Programme({ programme }: { programme: ProgrammeView }) {
  const panel = usePanel();
  const { nameOf } = usePeople();
  const { id, pathway, people, steps } = programme;
  const { data: toSettle = [] } = useAsk('programme.changes', { id });
  const shown = steps.filter(({ archived }) => !archived);
  const add = (
    <Button
      variant="primary"
      icon={Plus}
      onPress={() => panel.open({ kind: 'programmeStep', programmeId: id, stepId: null })}
    >
      Add step
    </Button>
  );
  return (
    <>
      <RenameProgramme programme={programme} />
      <p className={cx(styles.soft)}>
        {pathwayWords[pathway]}; {count(people, 'person follows', 'people follow')} it. The steps come from
        the handbook’s headings. How many, how long and by when it does not state: these numbers are a
        beginning, and yours to change. Whoever has begun keeps what they have until you take a change over.
      </p>
      {toSettle.map(({ inductionId, version, personId, changes }) => (
        <TakeOver
          key={inductionId}
          induction={{ id: inductionId, version, changes }}
          who={nameOf(personId)}
        />
      ))}
      <div className={cx(styles.toolbar)}>{add}</div>
      {shown.length === 0 ? (
        <EmptyState title="No step yet" action={add}>
          Add what somebody must have done before they may cover, and what else belongs to the induction.
        </EmptyState>
      ) : (
        <ProgrammeTable programme={programme} />
      )}
    </>
  );
}
