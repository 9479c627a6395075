import type { ReserveView } from '#contract/longTerm.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { ReadinessMark } from '#renderer/parts/ReadinessMark.tsx';
import { capital } from '#renderer/text/kinds.ts';
import { cannotWords, missingWords } from '#renderer/text/longTerm.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './longTerm.module.css';

/** The reserves in the order of how much they could take, each with what is missing and why not the rest. */
export function ReserveList({ reserves }: { reserves: readonly ReserveView[] }) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const { byId } = usePeople();
  return (
    <ul className={cx(styles.reserves)} aria-label="Reserves">
      {reserves.map((reserve) => {
        const { personId, can, of, known } = reserve;
        const person = byId.get(personId);
        const missing = missingWords(reserve, dates);
        const cannot = cannotWords(reserve);
        return (
          <li key={personId}>
            <span className={cx(styles.who)}>
              <Button variant="link" onPress={() => panel.open({ kind: 'person', id: personId })}>
                {names.fullName(personId)}
              </Button>
              {person?.readiness && <ReadinessMark readiness={person.readiness} />}
            </span>
            <span className={cx(styles.quiet)}>
              could take {can} of {of}
              {known > 0 && `, ${known} with people they know`}
              {missing && `. ${capital(missing)}`}
              {cannot && `. Not: ${cannot}`}.
            </span>
          </li>
        );
      })}
    </ul>
  );
}
