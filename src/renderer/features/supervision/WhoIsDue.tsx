import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { needsDoing } from '#renderer/text/supervision.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FewLines } from '#renderer/ui/FewLines.tsx';
import { EmptyState, SectionHeading } from '#renderer/ui/Section.tsx';
import { CoordinatorHours } from './CoordinatorHours.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { OpenActions } from './OpenActions.tsx';
import { SupportLine } from './SupportLine.tsx';
import styles from './supervision.module.css';
import { ToRegister } from './ToRegister.tsx';

const supportAtFirst = 4;

/** Who is overdue, owed a session or due, what must be recorded, and everybody else below. */
export function WhoIsDue() {
  const { data, failure } = useAsk('supervision.ledger', {});
  const panel = usePanel();
  if (!data) return <Waiting failure={failure} what="who is due" />;
  const { rows, toRegister, support } = data;
  const due = rows.filter(needsDoing);
  const others = rows.filter((row) => !needsDoing(row));
  if (rows.length === 0) {
    return (
      <EmptyState
        title="Nobody to supervise yet"
        action={<Button onPress={() => panel.open({ kind: 'addPerson' })}>Add person</Button>}
      >
        Everybody in the team stands here once they are added: who is due for supervision, since when, and the
        next session booked.
      </EmptyState>
    );
  }
  return (
    <div className={cx(styles.groups)}>
      <ToRegister sessions={toRegister} />
      <section aria-labelledby="supervision-due">
        <SectionHeading id="supervision-due" title="Due, owed and overdue" count={due.length} />
        {due.length === 0 ? (
          <p className={cx(styles.soft)}>Everybody is in date.</p>
        ) : (
          <LedgerTable label="Due, owed and overdue" rows={due} />
        )}
      </section>
      {support.length > 0 && (
        <section aria-labelledby="supervision-support">
          <SectionHeading id="supervision-support" title="Wellbeing and support" count={support.length} />
          <FewLines
            lines={support.map((each) => <SupportLine key={`${each.what} ${each.personId}`} prompt={each} />)}
            atFirst={supportAtFirst}
          />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="supervision-in-date">
          <SectionHeading id="supervision-in-date" title="In date" count={others.length} />
          <LedgerTable label="In date" rows={others} />
        </section>
      )}
      <OpenActions />
      <CoordinatorHours />
    </div>
  );
}
