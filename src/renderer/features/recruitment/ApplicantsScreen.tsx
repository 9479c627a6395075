import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Applicant } from '#contract/recruitment.ts';
import { type Stage, stages } from '#domain/recruitment/application.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { stageWords } from '#renderer/text/recruitment.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { FilterChips } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { DecidedTable, OpenTable } from './ApplicantTables.tsx';
import { FiguresSection } from './FiguresSection.tsx';
import styles from './recruitment.module.css';

const openStages: readonly Stage[] = stages.filter((stage) => stage !== 'decided');

/** Who applies and how far they have come, what was decided, and the numbers of a period. */
export function ApplicantsScreen() {
  const panel = usePanel();
  const { data, failure } = useAsk('recruitment.list', {}, { keep: true });
  const [chosen, setChosen] = useState<Stage[]>([]);
  if (!data) return <Waiting failure={failure} what="the applicants" />;
  const { open, decided } = data;
  const add = (
    <Button variant="primary" icon={UserPlus} onPress={() => panel.open({ kind: 'addApplicant' })}>
      Add applicant
    </Button>
  );
  if (open.length === 0 && decided.length === 0) {
    return (
      <EmptyState title="Applicants belong here" action={add}>
        Add who applies to be a peer worker, newly or from the existing workforce. Record the training
        assessment, the interview and the decision; whoever is appointed goes on to the reserves or the team.
      </EmptyState>
    );
  }
  const of = (stage: Stage) => open.filter((applicant) => applicant.stage === stage);
  const there = openStages.filter((stage) => of(stage).length > 0);
  const wanted = chosen.filter((stage) => there.includes(stage));
  const shown = wanted.length === 0 ? open : open.filter(({ stage }) => wanted.includes(stage));
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.toolbar)}>
        {add}
        {there.length > 1 && (
          <FilterChips
            label="Show only"
            options={there.map((stage) => ({
              id: stage,
              label: stageWords[stage],
              count: of(stage).length,
            }))}
            value={wanted}
            onChange={setChosen}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className={cx(styles.soft)}>Nobody is waiting for a decision.</p>
      ) : (
        <OpenTable applicants={shown} />
      )}
      <Decided decided={decided} />
      <FiguresSection />
    </div>
  );
}

function Decided({ decided }: { decided: readonly Applicant[] }) {
  if (decided.length === 0) return null;
  return (
    <details className={cx(styles.decided)}>
      <summary>Decided ({decided.length})</summary>
      <DecidedTable applicants={decided} />
    </details>
  );
}
