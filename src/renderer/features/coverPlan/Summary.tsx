import type { CoverPlan } from '#contract/coverPlan.ts';
import { useNames } from '#renderer/client/names.ts';
import type { Names } from '#renderer/text/names.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Hidden } from '#renderer/ui/Section.tsx';
import styles from './coverPlan.module.css';
import { coverTermLines, faceLines, shareWords } from './words.ts';

/** What a plan is like beyond how much it covers: who would be seen, how the load is shared, and the kind of cover. */
export function Summary({ plan }: { plan: CoverPlan }) {
  const names = useNames();
  const faces = faceLines(plan, names);
  const offCoverTerm = coverTermLines(plan);
  return (
    <div className={cx(styles.summary)}>
      {faces.length > 0 && (
        <section>
          <h3>Who would stand in</h3>
          <ul className={cx(styles.faces)}>
            {faces.map(({ continuityKey, line }) => (
              <li key={continuityKey}>{line}</li>
            ))}
          </ul>
          {offCoverTerm.map((line) => (
            <p key={line} className={cx(styles.coverTerm)}>
              {line}
            </p>
          ))}
        </section>
      )}
      {plan.shares.length > 0 && <Shares shares={plan.shares} names={names} />}
    </div>
  );
}

/** Cover before and planned for each person against a fair share: numbers, and the same as a bar. */
function Shares({ shares, names }: { shares: CoverPlan['shares']; names: Names }) {
  const most = Math.max(1, ...shares.map(({ before, planned, share }) => Math.max(before + planned, share)));
  const width = (part: number) => `${(part / most) * 100}%`;
  return (
    <section>
      <h3>
        Load:{' '}
        <span className={cx(styles.legend)} data-part="before">
          covered before
        </span>{' '}
        <span className={cx(styles.legend)} data-part="planned">
          planned
        </span>{' '}
        <span className={cx(styles.legend)} data-part="share">
          fair share
        </span>
      </h3>
      <ul className={cx(styles.shares)}>
        {shares.map((each) => (
          <li key={each.personId}>
            <span>{names.first(each.personId)}</span>
            <span className={cx(styles.bar)} aria-hidden="true">
              <span data-part="before" style={{ inlineSize: width(each.before) }} />
              <span data-part="planned" style={{ inlineSize: width(each.planned) }} />
              <span data-part="share" style={{ insetInlineStart: width(each.share) }} />
            </span>
            <span className={cx(styles.figures)} aria-hidden="true">
              {each.before} + {each.planned}, fair {each.share}
            </span>
            <Hidden>: {shareWords(each)}</Hidden>
          </li>
        ))}
      </ul>
    </section>
  );
}
