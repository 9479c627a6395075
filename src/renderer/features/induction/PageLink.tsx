import { useLocation } from 'wouter';
import type { PersonSummary } from '#contract/people.ts';
import { ReadinessMark } from '#renderer/parts/ReadinessMark.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './induction.module.css';

/** How ready somebody is, and the way to their induction; nothing for somebody of whom it is not asked. */
export function InductionLink({ person }: { person: PersonSummary }) {
  const [, navigate] = useLocation();
  if (!person.readiness) return null;
  return (
    <span className={cx(styles.head)}>
      <ReadinessMark readiness={person.readiness} />
      <Button variant="link" onPress={() => navigate(`/reserves/${person.id}`)}>
        {person.readiness.state === 'notBegun' ? 'Begin induction' : 'Open induction'}
      </Button>
    </span>
  );
}
