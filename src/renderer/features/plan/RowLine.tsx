import { CircleDashed, Lock, UserCheck } from 'lucide-react';
import type { Plan, PlanRow } from '../../../contract/plan.ts';
import { useDates } from '../../app/clock.ts';
import { usePanel } from '../../app/panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FindingList } from '../../ui/FindingList.tsx';
import { type Names, useNames } from '../cover/names.ts';
import { sessionTitle } from '../cover/words.ts';
import styles from './plan.module.css';
import type { Planning } from './usePlanning.ts';
import { costWords, timeOfRow, whyChosen, whyNobody } from './words.ts';

interface RowProps {
  row: PlanRow;
  plan: Plan;
  planning: Planning;
}

/** One stretch of a gap: who would cover it and why, who else could, or why nobody can. */
export function RowLine({ row, plan, planning }: RowProps) {
  const dates = useDates();
  const names = useNames();
  const { session, gap, chosen } = row;
  const id = `plan-${session.id}-${gap.personId}-${row.stretch}`;
  const standing = planning.standing(row);
  return (
    <li className={cx(styles.row)}>
      <div className={cx(styles.line)}>
        <span className={cx(styles.when)}>
          {dates.date(session.date)} {timeOfRow(row)}
        </span>
        <span id={id} className={cx(styles.what)}>
          {sessionTitle(session, names)}{' '}
          <span className={cx(styles.quiet)}>for {names.name(gap.personId)}</span>
        </span>
        <strong className={cx(styles.mark)}>
          {chosen ? (
            <>
              <UserCheck size={15} aria-hidden="true" />
              {names.first(chosen.personId)}
            </>
          ) : (
            <>
              <CircleDashed size={15} aria-hidden="true" />
              Nobody
            </>
          )}
        </strong>
        {chosen?.locked && (
          <span className={cx(styles.mark)}>
            <Lock size={13} aria-hidden="true" />
            Kept
          </span>
        )}
        <span className={cx(styles.acts)}>
          {standing === 'asPlanned' && 'Arranged'}
          {standing === 'otherwise' && 'Covered by somebody else by now'}
          {standing === 'open' && <Acts row={row} planning={planning} id={id} />}
        </span>
      </div>
      <p className={cx(styles.quiet)}>{chosen ? whyChosen(row, plan, names) : whyNobody(row, names)}</p>
      <More row={row} plan={plan} planning={planning} names={names} id={id} />
    </li>
  );
}

function Acts({ row, planning, id }: { row: PlanRow; planning: Planning; id: string }) {
  const panel = usePanel();
  const { session, gap, chosen } = row;
  const find = (
    <Button
      size="small"
      variant="quiet"
      aria-describedby={id}
      onPress={() => panel.open({ kind: 'gap', sessionId: session.id, personId: gap.personId })}
    >
      Find cover
    </Button>
  );
  if (!chosen) return find;
  return (
    <>
      <Button size="small" aria-describedby={id} onPress={() => void planning.accept([row])}>
        Accept
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-describedby={id}
        onPress={() => (chosen.locked ? planning.letGo(row) : planning.keep(row))}
      >
        {chosen.locked ? 'Let go' : 'Keep'}
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-describedby={id}
        onPress={() => planning.leaveOut(row, chosen.personId)}
      >
        Not this person
      </Button>
      {find}
    </>
  );
}

function More({ row, plan, planning, names, id }: RowProps & { names: Names; id: string }) {
  const { chosen, alternatives, obstacles } = row;
  if (!chosen) {
    const findings = obstacles.flatMap((each) => each.findings);
    if (findings.length === 0) return null;
    return (
      <details className={cx(styles.more)}>
        <summary>Why each person cannot</summary>
        <FindingList findings={findings} label="Why each person cannot" />
      </details>
    );
  }
  if (alternatives.length === 0 && chosen.findings.length === 0) return null;
  const known = chosen.findings.length > 0 ? `, ${chosen.findings.length} to know` : '';
  return (
    <details className={cx(styles.more)}>
      <summary>
        {alternatives.length === 0 ? 'Nobody else can' : `${alternatives.length} others who can`}
        {known}
      </summary>
      {chosen.findings.length > 0 && (
        <FindingList findings={chosen.findings} label={`To know about ${names.first(chosen.personId)}`} />
      )}
      <ul className={cx(styles.others)} aria-label="Others who can">
        {alternatives.map((each) => (
          <li key={each.personId}>
            <span id={`${id}-${each.personId}`}>
              {names.first(each.personId)}: {costWords(each, plan)}.
            </span>
            <Button
              size="small"
              aria-describedby={`${id}-${each.personId}`}
              onPress={() => planning.choose(row, each.personId)}
            >
              Choose
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
