import type { ReactNode } from 'react';
import { useAsk } from '#renderer/client/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Notice, Progress } from '#renderer/ui/Notice.tsx';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { Headline } from '#renderer/ui/Row.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import styles from './coverPlan.module.css';
import { Summary } from './Summary.tsx';
import { CoverPlanTable } from './Table.tsx';
import type { CoverPlanning } from './useCoverPlanning.ts';
import { headline, progressWords } from './words.ts';

/**
 * A plan: how good it is, what can be done with it, who would carry what, and its rows. `empty` is said where no gap is open.
 * `action` is what to do with it as a whole, `above` what is to be seen before its rows.
 */
export function CoverPlanBoard({
  planning,
  empty,
  emptyTitle = 'No gap is open',
  action,
  above,
}: {
  planning: CoverPlanning;
  empty: ReactNode;
  emptyTitle?: string;
  action?: ReactNode;
  above?: ReactNode;
}) {
  const { plan, isPlanning } = planning;
  const isBare = plan !== null && plan.rows.length === 0;
  return (
    <div className={cx(styles.board)}>
      {!isBare && plan && <PlanHeadline planning={planning} action={action} />}
      {isPlanning && <Progress label={progressWords(planning.progress)} done={null} onStop={planning.stop} />}
      <CoverPlanNotices planning={planning} />
      {isBare && !isPlanning && (
        <EmptyState title={emptyTitle} action={action}>
          {empty}
        </EmptyState>
      )}
      {!isBare && plan && (
        <>
          {above}
          <Summary plan={plan} />
          <CoverPlanTable planning={planning} />
        </>
      )}
    </div>
  );
}

/** How much is covered and how good that is, with the buttons. */
function PlanHeadline({ planning, action }: { planning: CoverPlanning; action: ReactNode }) {
  const seconds = useAsk('settings.get', {}).data?.planSeconds ?? 20;
  const { plan, remaining, isPlanning, isOutOfDate } = planning;
  if (!plan) return null;
  const { covers, how } = headline(plan, seconds);
  const accepted = plan.rows.filter((row) => planning.rowState(row) === 'asPlanned').length;
  return (
    <Headline>
      <p role="status">
        <strong>{covers}.</strong> {how}
        {accepted > 0 && <Quiet as="span"> {accepted} accepted.</Quiet>}
      </p>
      <div className={cx(styles.buttons)}>
        <Button onPress={planning.replan} isDisabled={isPlanning}>
          Replan
        </Button>
        {action}
        {plan.scope.imagined === null && remaining.length > 0 && (
          <Button
            variant={isOutOfDate ? 'secondary' : 'primary'}
            isDisabled={isPlanning}
            onPress={() => void planning.accept(remaining)}
          >
            Accept plan
          </Button>
        )}
      </div>
    </Headline>
  );
}

/** What stands in the way of trusting the plan on screen, or of making one, each with what to do. */
export function CoverPlanNotices({ planning }: { planning: CoverPlanning }) {
  const { plan, isPlanning, failure, isStopped, isOutOfDate, refusal, choices } = planning;
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
          <div className={cx(styles.buttons)}>
            {again}
            {choices.locked.length > 0 && (
              <Button size="small" onPress={planning.letAllGo}>
                Let all you kept go
              </Button>
            )}
          </div>
        }
      >
        {failure.message}
      </Notice>
    );
  }
  if (isStopped) {
    return (
      <Notice title="Planning was stopped" action={again}>
        {plan ? 'What stands here is the plan from before.' : 'Nothing was changed.'}
      </Notice>
    );
  }
  if (!isOutOfDate) return null;
  return (
    <Notice tone="warn" title="Something has changed since this plan was made" action={again}>
      {refusal ??
        (plan?.scope.imagined
          ? 'Plan it again to see it with what is recorded now.'
          : 'What you accepted stays. Plan the rest again before you accept it.')}
    </Notice>
  );
}
