import { Route, Switch, useLocation, useRoute } from 'wouter';
import type { AbsenceView } from '#contract/absence.ts';
import { mondayOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import {
  AbsenceCoverPlan,
  PeriodCoverPlan,
  Resilience,
  useWarmSolver,
  WhatIf,
} from '#renderer/features/coverPlan/index.tsx';
import { PrintMenu } from '#renderer/parts/PrintMenu.tsx';
import { stageOf } from '#renderer/text/absence.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import styles from './absence.module.css';
import { AbsenceDetail } from './Detail.tsx';
import { AbsenceList } from './List.tsx';

/**
 * Who is and will be away, and what the chosen absence touches; or the plan for all gaps of it, or of everybody; or an
 * absence that is only tried out.
 */
export function AbsenceScreen() {
  useWarmSolver();
  return (
    <Switch>
      <Route path="/absence/plan">
        <PeriodCoverPlan />
      </Route>
      <Route path="/absence/what-if/:personId?/:from?/:until?">{(tried) => <WhatIf tried={tried} />}</Route>
      <Route path="/absence/resilience/:from?/:until?">{(dates) => <Resilience dates={dates} />}</Route>
      <Route path="/absence/:id/plan/:gaps?">
        {({ id, gaps }) => <AbsenceCoverPlan key={`${id} ${gaps}`} id={Number(id)} gaps={gaps} />}
      </Route>
      <Route>
        <Absences />
      </Route>
    </Switch>
  );
}

function Absences() {
  const [, route] = useRoute('/absence/:id');
  const today = useToday();
  const panel = usePanel();
  const [, navigate] = useLocation();
  const { data, failure } = useAsk('absence.list', {});
  if (!data) return <Waiting failure={failure} what="absences" />;
  const asked = Number(route?.id);
  const selected = Number.isInteger(asked) && asked > 0 ? asked : firstToSee(data, today);
  const record = (
    <Button variant="primary" onPress={() => panel.open({ kind: 'recordAbsence' })}>
      Record absence
    </Button>
  );
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.toolbar)}>
        {record}
        {data.length > 0 && <Button onPress={() => navigate('/absence/plan')}>Plan everybody’s gaps</Button>}
        <Button onPress={() => navigate('/absence/what-if')}>What if…</Button>
        <Button onPress={() => navigate('/absence/resilience')}>Resilience</Button>
        <PrintMenu from={mondayOf(today)} weeks={1} />
      </div>
      {data.length === 0 && selected === null ? (
        <EmptyState title="Nobody is away" action={record}>
          When somebody rings in or books leave, record it here. You see at once which sessions it touches and
          who can cover them.
        </EmptyState>
      ) : (
        <div className={cx(styles.columns)}>
          <AbsenceList absences={data} selected={selected} />
          <div className={cx(styles.detail)}>
            {selected !== null && <AbsenceDetail key={selected} id={selected} />}
          </div>
        </div>
      )}
    </div>
  );
}

/** Without a choice: the absence of now with the most gaps open, else the next one. */
function firstToSee(absences: readonly AbsenceView[], today: string): number | null {
  const now = absences.filter((absence) => stageOf(absence, today) === 'now');
  const open = ({ gaps }: AbsenceView) =>
    (gaps.needed ?? 0) + (gaps.asked ?? 0) + (gaps.part ?? 0) + (gaps.declined ?? 0);
  const [most] = now.toSorted((a, b) => open(b) - open(a));
  const coming = absences.find((absence) => stageOf(absence, today) === 'coming');
  return (most ?? coming ?? absences[0])?.id ?? null;
}
