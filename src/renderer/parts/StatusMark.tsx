import { CircleCheck, CirclePause, Clock, FileText, LifeBuoy, LogOut } from 'lucide-react';
import type { Status } from '#domain/people/person.ts';
import { statusWords } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './marks.module.css';

const icons = {
  active: CircleCheck,
  reserve: LifeBuoy,
  applicant: FileText,
  paused: CirclePause,
  notStarted: Clock,
  leaver: LogOut,
} satisfies Record<Status, typeof Clock>;

/** What somebody is today: word and icon. */
export function StatusMark({ status }: { status: Status }) {
  const Icon = icons[status];
  return (
    <span className={cx(styles.status)} data-status={status}>
      <Icon size={15} aria-hidden="true" />
      {statusWords[status]}
    </span>
  );
}
