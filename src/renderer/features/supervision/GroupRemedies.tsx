import type { Output } from '#contract/requests.ts';
import type { GroupRemedyView } from '#contract/supervision.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { FindingList } from '#renderer/parts/FindingList.tsx';
import { groupWords, joinWords, ownGroupWords } from '#renderer/text/supervision.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './supervision.module.css';

type Found = Output<'supervision.catchUp'>;

/** Groups that meet anyway: their own, with nothing to book, and others that can be joined for once. */
export function GroupRemedies({ personId, found }: { personId: number; found: Found }) {
  const dates = useDates();
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  const own = found.groups.find((group) => group.own);
  const others = found.groups.filter((group) => !group.own);
  return (
    <>
      {own && (
        <>
          <p className={cx(styles.remedy)}>
            {unbroken(ownGroupWords(own, found, shortNameOf(personId), dates))}
          </p>
          {own.findings.length > 0 && <FindingList findings={own.findings} />}
          <Button size="small" onPress={() => panel.open({ kind: 'session', id: own.sessionId })}>
            Open session
          </Button>
        </>
      )}
      {others.length > 0 && (
        <>
          <p className={cx(styles.remedy)}>{joinWords(others, found, dates)}</p>
          <ul className={cx(styles.slots)} aria-label="Other groups">
            {others.map((group) => (
              <OtherGroup key={group.sessionId} personId={personId} group={group} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function OtherGroup({ personId, group }: { personId: number; group: GroupRemedyView }) {
  const dates = useDates();
  const { shortNameOf } = usePeople();
  const sending = useSend(usePropose('session.changePeople'));
  const { sessionId, version, leads, attendees, helps, findings } = group;
  const id = `join-${sessionId}`;
  const join = () =>
    void sending.submit({ id: sessionId, version, leads, attendees: [...attendees, personId] });
  return (
    <li className={cx(styles.slot)}>
      <span id={id}>
        {unbroken(groupWords(group, shortNameOf, dates))}
        {findings.length > 0 && <FindingList findings={findings} label="Why not" />}
      </span>
      {helps && (
        <Button size="small" aria-describedby={id} isDisabled={sending.isSending} onPress={join}>
          Join
        </Button>
      )}
    </li>
  );
}
