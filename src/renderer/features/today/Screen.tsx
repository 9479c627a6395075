import type { Board } from '#contract/today.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { Expiring, NotReadyForCover } from '#renderer/features/reserves/Expiring.tsx';
import { SupervisionPrompts } from '#renderer/features/supervision/Prompts.tsx';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions } from '#renderer/ui/Form.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { ClinicalTeamsToPrepare } from './ClinicalTeamsToPrepare.tsx';
import { Day } from './Day.tsx';
import { Gaps, Questions } from './Gaps.tsx';
import { LongTerm } from './LongTerm.tsx';
import { Away, ComingUp } from './People.tsx';
import { ToTell } from './ToTell.tsx';
import styles from './today.module.css';
import { Unprepared } from './Unprepared.tsx';

/** What needs doing, in the order of harm; beside it how the day stands. */
export function TodayScreen() {
  const { data: board, failure } = useAsk('today.board', {});
  const { data: later } = useAsk('today.laterGaps', {}, { enabled: board !== undefined });
  const isBare = board !== undefined && isNothingThere(board);
  const { data: series } = useAsk('series.list', {}, { enabled: isBare });
  if (!board) return <Waiting failure={failure} what="today" />;
  const isNew = isBare && series?.length === 0;
  return (
    <div className={cx(styles.screen)}>
      {isNew && <FirstSteps />}
      <div className={cx(styles.columns)}>
        <div>
          <Unprepared unprepared={board.unprepared} />
          <Gaps gaps={board.gaps} laterGaps={later?.count ?? 0} />
          <ToTell toTell={board.toTell} />
          <Questions questions={board.questions} />
          <SupervisionPrompts />
        </div>
        <div>
          <LongTerm />
          <NotReadyForCover lines={board.notReadyForCover} />
          <Expiring lines={board.expiring} />
          <Away away={board.away} />
          <Day sessions={board.sessions} holiday={board.holiday} />
          <ClinicalTeamsToPrepare clinicalTeamsToPrepare={board.clinicalTeamsToPrepare} />
          <ComingUp comingUp={board.comingUp} />
        </div>
      </div>
    </div>
  );
}

function isNothingThere(board: Board): boolean {
  const { gaps, sessions, questions, toTell, away, unprepared } = board;
  const lists = [gaps, sessions, questions, toTell, away, unprepared];
  return lists.every((list) => list.length === 0);
}

/** An app without a plan: what to do first. */
function FirstSteps() {
  const panel = usePanel();
  const alone = usePeople().list.length < 2;
  return (
    <EmptyState
      title={alone ? 'Start with your team' : 'Now plan the first sessions'}
      action={
        <Actions>
          <Button variant={alone ? 'primary' : 'secondary'} onPress={() => panel.open({ kind: 'addPerson' })}>
            Add person
          </Button>
          <Button variant={alone ? 'secondary' : 'primary'} onPress={() => panel.open({ kind: 'newSeries' })}>
            New series
          </Button>
          <Button onPress={() => panel.open({ kind: 'recordAbsence' })}>Record absence</Button>
        </Actions>
      }
    >
      {alone
        ? 'Add the people you coordinate, then a series for each supervision that repeats. Gaps, absences and today’s sessions will stand here.'
        : 'A series makes its sessions for a year ahead. Gaps, absences and today’s sessions will stand here.'}
    </EmptyState>
  );
}
