import { useLocation } from 'wouter';
import type { Board } from '#contract/today.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useWarmSolver } from '#renderer/client/useWarmSolver.ts';
import { kindIcons, StateBadge } from '#renderer/parts/Marks.tsx';
import { askedWords, gapSentence } from '#renderer/text/cover.ts';
import { count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FewLines } from '#renderer/ui/FewLines.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { questionSentence } from './sentences.ts';
import styles from './today.module.css';

// As many as leave room on a laptop for who must be told, below.
const linesAtFirst = 8;

/** Gaps of the next two weeks, soonest first. */
export function Gaps({ gaps, laterGaps }: Pick<Board, 'gaps'> & { laterGaps: number }) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const [, navigate] = useLocation();
  return (
    <section aria-labelledby="today-gaps">
      <SectionHeading
        id="today-gaps"
        title="Gaps to cover"
        count={gaps.length}
        actions={gaps.length > 0 && <PlanAllGaps />}
      />
      {gaps.length === 0 && <Quiet size="normal">Every session of the next two weeks has its lead.</Quiet>}
      <FewLines
        atFirst={linesAtFirst}
        lines={gaps.map(({ session, gap }, at) => {
          const id = `gap-${session.id}-${gap.personId}-${gap.interval.start}`;
          const detail = gap.state === 'asked' ? askedWords(session, gap, names) : undefined;
          const Icon = kindIcons[session.kind];
          return (
            <Line
              key={id}
              id={id}
              mark={
                <Icon size={16} aria-hidden="true" data-kind={session.kind} className={cx(styles.icon)} />
              }
              badge={<StateBadge state={gap.state} {...(detail ? { detail } : {})} />}
              action={
                <Button
                  size="small"
                  variant={at === 0 ? 'primary' : 'secondary'}
                  aria-describedby={id}
                  onPress={() => panel.open({ kind: 'gap', sessionId: session.id, personId: gap.personId })}
                >
                  Find cover
                </Button>
              }
            >
              {gapSentence(session, gap, names, dates)}
            </Line>
          );
        })}
      />
      {laterGaps > 0 && (
        <p className={cx(styles.later)}>
          {count(laterGaps, 'more gap')} later than two weeks from now.{' '}
          <Button variant="link" onPress={() => navigate('/absence')}>
            Open Absence
          </Button>
        </p>
      )}
    </section>
  );
}

/** The solver is made ready where this is offered, so that the first plan need not wait for it. */
function PlanAllGaps() {
  const [, navigate] = useLocation();
  useWarmSolver();
  return (
    <Button size="small" onPress={() => navigate('/absence/plan')}>
      Plan all gaps
    </Button>
  );
}

/** Sessions about which a choice must be made; nothing at all when there are none. */
export function Questions({ questions }: Pick<Board, 'questions'>) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const answer = useTell('session.answer');
  return (
    <section aria-labelledby="today-questions">
      <SectionHeading id="today-questions" title="Questions to answer" count={questions.length} />
      {questions.length === 0 && <Quiet size="normal">No session waits for an answer.</Quiet>}
      <ul>
        {questions.map((question) => {
          const { session } = question;
          const id = `question-${session.id}`;
          const send = (choice: 'keep' | 'skip') =>
            void answer({ id: session.id, version: session.version, answer: choice });
          const Icon = kindIcons[session.kind];
          return (
            <Line
              key={id}
              id={id}
              mark={
                <Icon size={16} aria-hidden="true" data-kind={session.kind} className={cx(styles.icon)} />
              }
              action={
                <>
                  <Button size="small" aria-describedby={id} onPress={() => send('keep')}>
                    Keep it
                  </Button>
                  <Button size="small" aria-describedby={id} onPress={() => send('skip')}>
                    Leave it out
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-describedby={id}
                    onPress={() => panel.open({ kind: 'session', id: session.id })}
                  >
                    Open
                  </Button>
                </>
              }
            >
              {questionSentence(question, names, dates)}
            </Line>
          );
        })}
      </ul>
    </section>
  );
}
