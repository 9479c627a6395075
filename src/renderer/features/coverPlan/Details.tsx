import type { ReactNode } from 'react';
import type { CoverPlan, CoverPlanRow } from '#contract/coverPlan.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { FindingList } from '#renderer/parts/FindingList.tsx';
import type { Names } from '#renderer/text/names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { isAbout } from './choices.ts';
import styles from './coverPlan.module.css';
import { costWords } from './rowWords.ts';
import type { CoverPlanning } from './useCoverPlanning.ts';
import { Notes } from './Who.tsx';

interface DetailsProps {
  row: CoverPlanRow;
  plan: CoverPlan;
  planning: CoverPlanning;
  /** Something was chosen, and what was pressed is gone. */
  onSettled: () => void;
}

/** Of an opened row: what can be settled about it, who else could do it and at what cost, or each person's reason. */
export function Details({ row, plan, planning, onSettled }: DetailsProps) {
  const names = useNames();
  const panel = usePanel();
  const { session, gap, chosen, obstacles } = row;
  const settle = (change: () => void) => {
    onSettled();
    change();
  };
  const isOpen = planning.rowState(row) === 'open';
  const isKeptForOther = !chosen?.locked && planning.choices.locked.some((choice) => isAbout(choice, row));
  return (
    <>
      <div className={cx(styles.choices)}>
        {isOpen && chosen && (
          <>
            {chosen.locked ? (
              <Button size="small" onPress={() => planning.letGo(row)}>
                Let go
              </Button>
            ) : (
              <Button size="small" onPress={() => planning.keep(row)}>
                Keep
              </Button>
            )}
            <Button size="small" onPress={() => settle(() => planning.leaveOut(row, chosen.personId))}>
              Not this person
            </Button>
          </>
        )}
        {isOpen && isKeptForOther && (
          <Button size="small" onPress={() => settle(() => planning.letGo(row))}>
            Let go of whom you kept here
          </Button>
        )}
        {plan.scope.imagined === null && (
          <Button
            size="small"
            onPress={() => panel.open({ kind: 'gap', sessionId: session.id, personId: gap.personId })}
          >
            {isOpen && chosen ? 'Ask…' : 'Find cover'}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={() => panel.open({ kind: 'session', id: session.id })}>
          Open session
        </Button>
      </div>
      <LeftOut row={row} planning={planning} names={names} settle={settle} />
      {isOpen && chosen && (
        <Others
          row={row}
          plan={plan}
          names={names}
          onChoose={(id) => settle(() => planning.choose(row, id))}
        />
      )}
      {isOpen && !chosen && (
        <FindingList findings={obstacles.flatMap(({ findings }) => findings)} label="Why nobody can" />
      )}
    </>
  );
}

/** Who else could, the cheapest first, each with what it would cost. */
function Others({
  row,
  plan,
  names,
  onChoose,
}: {
  row: CoverPlanRow;
  plan: CoverPlan;
  names: Names;
  onChoose: (personId: number) => void;
}) {
  const dates = useDates();
  if (row.alternatives.length === 0) {
    return <Quiet>Nobody else can. “Find cover” gives each person’s reason.</Quiet>;
  }
  return (
    <ul className={cx(styles.others)} aria-label="Who else could">
      {row.alternatives.map((alternative) => {
        const { personId, findings } = alternative;
        return (
          <li key={personId}>
            <div>
              <p>
                <strong>{names.first(personId)}</strong> instead: {costWords(row, alternative, plan, dates)}
              </p>
              <Notes findings={findings} label={`To know about ${names.name(personId)}`} />
            </div>
            <Button
              size="small"
              aria-label={`Choose ${names.name(personId)}`}
              onPress={() => onChoose(personId)}
            >
              Choose
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** Whom the coordinator left out of a row, each to be let in again. */
function LeftOut({
  row,
  planning,
  names,
  settle,
}: {
  row: CoverPlanRow;
  planning: CoverPlanning;
  names: Names;
  settle: (change: () => void) => void;
}): ReactNode {
  const out = planning.choices.forbidden.filter((choice) => isAbout(choice, row));
  if (out.length === 0) return null;
  return (
    <ul className={cx(styles.out)} aria-label="Left out here">
      {out.map(({ byPersonId }) => (
        <li key={byPersonId}>
          {names.first(byPersonId)} {names.isYou(byPersonId) ? 'are' : 'is'} left out here.{' '}
          <Button variant="link" onPress={() => settle(() => planning.allow(row, byPersonId))}>
            Let {names.name(byPersonId)} in again
          </Button>
        </li>
      ))}
    </ul>
  );
}
