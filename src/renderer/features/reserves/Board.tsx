import { ListChecks, UserPlus, Users } from 'lucide-react';
import { useLocation } from 'wouter';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { count } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { Expiring, NotReadyForCover } from './Expiring.tsx';
import { KeepWarm } from './KeepWarm.tsx';
import { PoolTable } from './PoolTable.tsx';
import styles from './reserves.module.css';

/** The pool: who is ready, who will be and who is stuck, with what each hangs on; what runs out; who waits too long. */
export function Board() {
  const panel = usePanel();
  const [, navigate] = useLocation();
  const { data, failure } = useAsk('reserves.board', {}, { keep: true });
  if (!data) return <Waiting failure={failure} what="the reserves" />;
  const { pool, openSessions, expiring, notReadyForCover } = data;
  const add = (
    <Button variant="primary" icon={UserPlus} onPress={() => panel.open({ kind: 'addPerson' })}>
      Add person
    </Button>
  );
  const programme = (
    <Button icon={ListChecks} onPress={() => navigate('/reserves/programme')}>
      Programme
    </Button>
  );
  const cohorts = (
    <Button icon={Users} onPress={() => navigate('/reserves/cohorts')}>
      Cohorts
    </Button>
  );
  if (pool.length === 0) {
    return (
      <EmptyState
        title="No reserve yet"
        action={
          <div className={cx(styles.toolbar)}>
            {add}
            {programme}
          </div>
        }
      >
        Reserve peer workers cover long-term absences once their induction is done. Add a person with the
        status “Reserve”, or change the status of somebody under People; then begin their induction here.
      </EmptyState>
    );
  }
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.toolbar)}>
        {add}
        {programme}
        {cohorts}
      </div>
      <NotReadyForCover lines={notReadyForCover.filter(({ decided }) => !decided)} />
      <p className={cx(styles.soft)}>
        {openSessions === 0
          ? 'Nothing is open in the next four weeks.'
          : `${count(openSessions, 'session is', 'sessions are')} open in the next four weeks. Within each state, whoever could take most of them comes first.`}
      </p>
      <PoolTable pool={pool} openSessions={openSessions} />
      <Expiring lines={expiring} />
      <KeepWarm pool={pool} />
      <NotReadyForCover
        lines={notReadyForCover.filter(({ decided }) => decided)}
        title="Covering before ready, as decided"
        isQuiet
      />
    </div>
  );
}
