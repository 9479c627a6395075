import type { Candidate } from '#contract/cover.ts';
import type { SessionView } from '#contract/values.ts';
import { useDates } from '#renderer/client/clock.ts';
import { FindingList } from '#renderer/parts/FindingList.tsx';
import { capital } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { AskPerson, type Question } from './AskForm.tsx';
import { askedWhen } from './askWords.ts';
import { fairnessWords, totalWords } from './candidateWords.ts';
import styles from './cover.module.css';
import { ScoreBars, ScoreReasons } from './ScoreParts.tsx';

interface ListProps {
  session: SessionView;
  forPersonId: number;
  names: Names;
  fairnessDays: number;
  candidates: readonly Candidate[];
  /** Proposes this person; asks about what the rules say. */
  onArrange: (personId: number) => void;
}

/** Who can, in order: their points and what these are made of, how much they covered, and what to do. */
export function WhoCan({
  session,
  forPersonId,
  names,
  fairnessDays,
  candidates,
  onArrange,
  question,
}: ListProps & { question: Omit<Question, 'personId'> | null }) {
  const dates = useDates();
  if (candidates.length === 0) {
    return <p className={cx(styles.quiet)}>Nobody can as things are. Each person below says why.</p>;
  }
  return (
    <ol className={cx(styles.people)} aria-label="Who can">
      {candidates.map((candidate, position) => {
        const { personId, findings, score } = candidate;
        const name = names.fullName(personId);
        const asked = session.asks.find(
          (each) =>
            each.forPersonId === forPersonId && each.askedPersonId === personId && each.answer === null,
        );
        return (
          <li key={personId} className={cx(styles.person)}>
            <div className={cx(styles.top)}>
              <strong id={`candidate-${personId}`}>{name}</strong>
              <span className={cx(styles.total)}>{totalWords(score)} points</span>
            </div>
            <p className={cx(styles.quiet)}>{capital(fairnessWords(candidate, fairnessDays))}</p>
            <ScoreBars score={score} label={`Points of ${name}`} />
            <ScoreReasons score={score} title="Why this place" />
            {asked && <p className={cx(styles.asked)}>{capital(askedWhen(asked, dates))}, no answer yet.</p>}
            {findings.length > 0 && <FindingList findings={findings} label={`To know about ${name}`} />}
            <div className={cx(styles.buttons)}>
              <Button
                size="small"
                variant={position === 0 ? 'primary' : 'secondary'}
                aria-describedby={`candidate-${personId}`}
                onPress={() => onArrange(personId)}
              >
                Arrange cover
              </Button>
              {question && !asked && !names.isYou(personId) && (
                <AskPerson {...question} personId={personId} />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Who cannot, each with every reason, and the way to go ahead knowingly. */
export function WhoCannot({ names, fairnessDays, candidates, onArrange }: ListProps) {
  return (
    <ul className={cx(styles.people)} aria-label="Who cannot">
      {candidates.map((candidate) => {
        const { personId, findings, score } = candidate;
        const name = names.fullName(personId);
        return (
          <li key={personId} className={cx(styles.person)}>
            <div className={cx(styles.top)}>
              <strong id={`candidate-${personId}`}>{name}</strong>
              <span className={cx(styles.quiet)}>{totalWords(score)} points</span>
              <Button
                size="small"
                variant="quiet"
                aria-describedby={`candidate-${personId}`}
                onPress={() => onArrange(personId)}
              >
                Override
              </Button>
            </div>
            <p className={cx(styles.quiet)}>{capital(fairnessWords(candidate, fairnessDays))}</p>
            <FindingList findings={findings} label={`Why ${names.name(personId)} cannot`} />
            <ScoreReasons score={score} title="How the points come about" />
          </li>
        );
      })}
    </ul>
  );
}
