import type { TermPlan } from '#contract/termPlan.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Notice, Progress } from '#renderer/ui/Notice.tsx';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { Headline } from '#renderer/ui/Row.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { picksOf } from './picks.ts';
import { TermSupervisees } from './Supervisees.tsx';
import styles from './termPlan.module.css';
import type { TermPlanning } from './useTermPlanning.ts';
import { TermWeeks } from './Weeks.tsx';
import {
  helpWords,
  noTimeWords,
  notPlannedWords,
  settledWords,
  superviseeTitle,
  termHeadline,
  termLines,
  termProgressWords,
} from './words.ts';

/** A plan of a term: how good it is, what could not be placed and what would help, its weeks, and everybody’s dates. */
export function TermBoard({ planning }: { planning: TermPlanning }) {
  const { plan, isPlanning } = planning;
  const names = useNames();
  const isBare = plan !== null && plan.rows.length === 0;
  return (
    <div className={cx(styles.board)} aria-busy={isPlanning}>
      {isPlanning && (
        <Progress label={termProgressWords(planning.progress)} done={null} onStop={planning.stop} />
      )}
      <TermNotices planning={planning} />
      {isBare && !isPlanning && (
        <EmptyState title="Nothing falls due">
          Nobody chosen is due for supervision in this period.
        </EmptyState>
      )}
      {plan && !isBare && (
        <>
          <PlanHeadline planning={planning} />
          <Unplaced planning={planning} />
          {[...Map.groupBy(plan.weeks, ({ leadId }) => leadId)].map(([leadId, weeks]) => (
            <TermWeeks
              key={leadId}
              weeks={weeks}
              lead={names.fullName(leadId)}
              most={Math.max(1, ...plan.weeks.map(({ before, planned }) => before + planned))}
            />
          ))}
          <TermSupervisees planning={planning} plan={plan} />
        </>
      )}
      {plan && plan.notPlanned.length > 0 && (
        <details>
          <summary>Not planned for ({plan.notPlanned.length})</summary>
          <ul className={cx(styles.plain)}>
            {plan.notPlanned.map((each) => (
              <li key={`${each.personId} ${each.kind}`}>{notPlannedWords(each, names)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function PlanHeadline({ planning }: { planning: TermPlanning }) {
  const seconds = useAsk('settings.get', {}).data?.planSeconds ?? 20;
  const { plan, isPlanning, isOutOfDate } = planning;
  if (!plan) return null;
  const { places, how } = termHeadline(plan, seconds);
  const fresh = picksOf(plan).length;
  const booked = plan.rows.filter(({ sessionId }) => sessionId !== null).length;
  return (
    <Headline>
      <div>
        <p role="status">
          <strong>{places}.</strong> {how}
          {booked > 0 && <Quiet as="span"> {booked} of them are booked already.</Quiet>}
        </p>
        <ul className={cx(styles.lines)}>
          {termLines(plan).map((line) => (
            <li key={line}>{line}.</li>
          ))}
          <Settled planning={planning} />
        </ul>
      </div>
      <div className={cx(styles.buttons)}>
        <Button variant="quiet" onPress={planning.discard} isDisabled={isPlanning}>
          Discard plan
        </Button>
        <Button onPress={planning.replan} isDisabled={isPlanning}>
          Replan
        </Button>
        {fresh > 0 && (
          <Button
            variant={isOutOfDate ? 'secondary' : 'primary'}
            isDisabled={isPlanning}
            onPress={() => void planning.accept()}
          >
            Accept plan
          </Button>
        )}
      </div>
    </Headline>
  );
}

/** How much was settled by hand, and a way to let all of it go; nothing where nothing was. */
function Settled({ planning: { kept, leftOut, isPlanning, letAllGo } }: { planning: TermPlanning }) {
  if (kept + leftOut === 0) return null;
  return (
    <li>
      {settledWords(kept, leftOut)}{' '}
      <Button variant="link" onPress={letAllGo} isDisabled={isPlanning}>
        Let all of it go
      </Button>
    </li>
  );
}

/** What has no time and why, and what would help. */
function Unplaced({ planning: { plan } }: { planning: TermPlanning }) {
  const names = useNames();
  const dates = useDates();
  if (!plan) return null;
  const without = plan.rows.filter(({ chosen }) => chosen === null);
  if (without.length === 0 && (plan.helps ?? []).length === 0) return null;
  const whose = (key: string) => plan.supervisees.find((supervisee) => supervisee.key === key);
  return (
    <Notice
      tone="warn"
      title={
        without.length > 0
          ? `${count(without.length, 'session')} without a time`
          : 'Some lie outside the days around their dates'
      }
    >
      <ul className={cx(styles.plain)} aria-label="Without a time">
        {without.map((row) => {
          const supervisee = whose(row.supervisee);
          return (
            <li key={`${row.supervisee} ${row.dueOn}`}>
              {supervisee ? superviseeTitle(supervisee, names) : 'Somebody'}, due {dates.date(row.dueOn)}:{' '}
              {noTimeWords(row)}
            </li>
          );
        })}
      </ul>
      <Helps plan={plan} />
    </Notice>
  );
}

function Helps({ plan }: { plan: TermPlan }) {
  const names = useNames();
  if (plan.helps === null) {
    return <Quiet>Plan again, and let it come to its end, to see what would help.</Quiet>;
  }
  if (plan.helps.length === 0) {
    return <Quiet>Another room, other hours or a few more days would not help: look at who is away.</Quiet>;
  }
  return (
    <ul className={cx(styles.plain)} aria-label="What would help">
      {plan.helps.map((each) => (
        <li key={JSON.stringify(each.help)}>{helpWords(each, plan, names)}</li>
      ))}
    </ul>
  );
}

/** What stands in the way of trusting the plan on screen, or of making one, each with what to do. */
function TermNotices({ planning }: { planning: TermPlanning }) {
  const { plan, isPlanning, failure, isStopped, isOutOfDate, kept, leftOut } = planning;
  const again = (
    <Button size="small" onPress={planning.replan}>
      Replan
    </Button>
  );
  if (isPlanning) return null;
  if (failure) {
    return (
      <Notice
        tone="error"
        action={
          kept + leftOut > 0 && (
            <Button size="small" onPress={planning.letAllGo}>
              Let all you kept go
            </Button>
          )
        }
      >
        {failure.message}
      </Notice>
    );
  }
  if (isStopped) {
    return (
      <Notice title="Planning was stopped" action={again}>
        {plan
          ? 'Nothing new had been found yet. What stands here is the plan from before.'
          : 'No plan had been found yet. Nothing was changed.'}
      </Notice>
    );
  }
  if (!isOutOfDate) return null;
  return (
    <Notice tone="warn" title="Something has changed since this plan was made" action={again}>
      Plan again before you accept it.
    </Notice>
  );
}
