import type { ScorePartView } from '#contract/coverPlan.ts';
import { cx } from '#renderer/ui/cx.ts';
import { countingParts, partReason, pointsWords, scorePartWords } from './candidateWords.ts';
import styles from './score.module.css';

/** The parts of a score at a glance: each a word, its points and a small bar of how full it is; warnings only take away. */
export function ScoreBars({ score, label }: { score: readonly ScorePartView[]; label: string }) {
  return (
    <ul className={cx(styles.bars)} aria-label={label}>
      {countingParts(score).map((part) => (
        <li key={part.part} className={cx(styles.part)} data-part={part.part}>
          <span className={cx(styles.word)}>{scorePartWords[part.part]}</span>
          <span className={cx(styles.points)}>{pointsWords(part)}</span>
          {part.of > 0 && (
            <span className={cx(styles.bar)} aria-hidden="true">
              <span className={cx(styles.fill)} style={{ inlineSize: `${(100 * part.points) / part.of}%` }} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same in words, folded away: what each part was reckoned from. */
export function ScoreReasons({ score, title }: { score: readonly ScorePartView[]; title: string }) {
  return (
    <details className={cx(styles.why)}>
      <summary>{title}</summary>
      <ul>
        {countingParts(score).map((part) => (
          <li key={part.part}>
            {scorePartWords[part.part]} {pointsWords(part)} · {partReason(part)}
          </li>
        ))}
      </ul>
    </details>
  );
}
