import type { CoverPlan } from '#contract/coverPlan.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { sessionTitle } from '#renderer/text/cover.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { nobodyWords } from './obstacleWords.ts';
import { rowKey } from './Table.tsx';
import styles from './tryOut.module.css';
import { carriedWords, carriersOf, overShareWords } from './whatIfWords.ts';

/** So many are told one by one; the rows hold them all. */
const shownAtMost = 5;

/** What an absence tried out would leave uncovered and why, and who would carry the rest. */
export function StaysOpen({ plan }: { plan: CoverPlan }) {
  const dates = useDates();
  const names = useNames();
  const open = plan.rows.filter(({ chosen }) => !chosen);
  const carried = carriedWords(carriersOf(plan.rows, names), names);
  const more = open.length - shownAtMost;
  return (
    <div className={cx(styles.outcome)}>
      {open.length > 0 && (
        <section>
          <h3>What stays uncovered</h3>
          <ul>
            {open.slice(0, shownAtMost).map((row) => (
              <li key={rowKey(row)}>
                <strong>
                  {dates.date(row.session.date)} {timeRange(row.start, row.end)}
                </strong>{' '}
                {sessionTitle(row.session, names)}.{' '}
                <Quiet as="span">{nobodyWords(row.obstacles, names)}</Quiet>
              </li>
            ))}
            {more > 0 && <Quiet as="li">And {more} more, among the rows below.</Quiet>}
          </ul>
        </section>
      )}
      {carried !== '' && (
        <section>
          <h3>Who would carry it</h3>
          <p>
            {carried} {overShareWords(plan.shares, names)}
          </p>
        </section>
      )}
    </div>
  );
}
