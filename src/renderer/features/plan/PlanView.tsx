import type { Plan, PlanRow, PlanScope } from '../../../contract/plan.ts';
import { mondayOf } from '../../../domain/dates.ts';
import { weekTitle } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useNames } from '../cover/names.ts';
import { sessionTitle } from '../cover/words.ts';
import styles from './plan.module.css';
import { RowLine } from './RowLine.tsx';
import { type Planning, usePlanning } from './usePlanning.ts';
import { facesWords, headline, progressWords } from './words.ts';

/** The best cover for all gaps of a scope: worked out at once, then accepted as a whole or row by row. */
export function PlanView({ scope }: { scope: PlanScope }) {
  const planning = usePlanning(scope);
  const { plan, isPlanning, remaining, failure, isStopped, isOutOfDate } = planning;
  return (
    <section aria-label="Plan">
      <p className={cx(styles.headline)} role="status">
        {isPlanning ? <Working planning={planning} /> : plan ? headline(plan) : ''}
      </p>
      {failure && (
        <Notice tone={isStopped ? 'info' : 'error'} title={isStopped ? 'Stopped' : 'No plan'}>
          {failure.message}
        </Notice>
      )}
      {isOutOfDate && !isPlanning && (
        <Notice tone="warn" title="Something has changed since this plan was made">
          Press “Replan” to work it out anew; what you kept stays kept.
        </Notice>
      )}
      <div className={cx(styles.top)}>
        {plan && remaining.length > 0 && (
          <Button
            variant="primary"
            isDisabled={isPlanning || isOutOfDate}
            onPress={() => void planning.accept(remaining)}
          >
            Accept plan
          </Button>
        )}
        {isPlanning ? (
          <Button onPress={planning.stop}>Stop</Button>
        ) : (
          <Button onPress={planning.replan}>Replan</Button>
        )}
        {planning.choices.locked.length > 0 && <Button onPress={planning.letAllGo}>Let all go</Button>}
      </div>
      {plan && plan.rows.length > 0 && (
        <>
          <Summary plan={plan} />
          <Weeks plan={plan} planning={planning} />
        </>
      )}
    </section>
  );
}

function Working({ planning: { progress } }: { planning: Planning }) {
  return <>{progress ? `${progressWords(progress)} …` : 'Looking at who can …'}</>;
}

/** Who would come to whom, and what each person would carry. */
function Summary({ plan }: { plan: Plan }) {
  const names = useNames();
  const carrying = plan.shares.filter(({ before, planned }) => before + planned > 0);
  return (
    <div className={cx(styles.summary)}>
      {plan.faces.length > 0 && (
        <div>
          <h3 id="plan-faces">Who would come</h3>
          <ul aria-labelledby="plan-faces">
            {facesWords(plan, names, ({ session }) => sessionTitle(session, names)).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {carrying.length > 0 && (
        <div>
          <h3 id="plan-shares">Who would carry how much</h3>
          <ul aria-labelledby="plan-shares">
            {carrying.map(({ personId, before, planned, share }) => (
              <li key={personId}>
                {names.first(personId)}: {planned} in this plan, {before} besides; a fair share is {share}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Weeks({ plan, planning }: { plan: Plan; planning: Planning }) {
  const weeks = Map.groupBy(plan.rows, ({ session }) => mondayOf(session.date));
  return [...weeks].map(([monday, rows]) => (
    <section key={monday} className={cx(styles.week)}>
      <h3>Week of {weekTitle(monday)}</h3>
      <ul>
        {rows.map((row) => (
          <RowLine key={keyOf(row)} row={row} plan={plan} planning={planning} />
        ))}
      </ul>
    </section>
  ));
}

const keyOf = ({ session, gap, stretch }: PlanRow) => `${session.id}-${gap.personId}-${stretch}`;
