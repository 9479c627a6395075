import type { Candidate } from '../../../contract/cover.ts';
import type { SessionView } from '../../../contract/values.ts';
import { useTell } from '../../app/client.ts';
import { useDates } from '../../app/clock.ts';
import { askHowWords } from '../../text/kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FindingList } from '../../ui/FindingList.tsx';
import { MenuButton } from '../../ui/Menu.tsx';
import { optionsOf } from '../../ui/Select.tsx';
import { fairnessWords, totalWords } from './candidateWords.ts';
import styles from './cover.module.css';
import type { Names } from './names.ts';
import { ScoreBars, ScoreReasons } from './ScoreParts.tsx';
import { capital } from './words.ts';

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
export function WhoCan({ session, forPersonId, names, fairnessDays, candidates, onArrange }: ListProps) {
  const dates = useDates();
  const ask = useTell('cover.ask');
  const decline = useTell('cover.decline');
  if (candidates.length === 0) {
    return <p className={cx(styles.quiet)}>Nobody can as things are. Each person below says why.</p>;
  }
  const { id: sessionId, version } = session;
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
            {asked && <p className={cx(styles.asked)}>Asked {dates.moment(asked.askedAt)}, no answer yet.</p>}
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
              {asked ? (
                <Button
                  size="small"
                  aria-describedby={`candidate-${personId}`}
                  onPress={() => void decline({ sessionId, version, askId: asked.id })}
                >
                  Declined
                </Button>
              ) : (
                <MenuButton
                  label="Ask…"
                  size="small"
                  choices={optionsOf(askHowWords).map(({ id: how, label }) => ({
                    id: how,
                    label,
                    run: () => void ask({ sessionId, version, forPersonId, askedPersonId: personId, how }),
                  }))}
                />
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
