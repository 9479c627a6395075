import { CircleAlert, Info, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './layout.module.css';
import type { Problem } from './problem.ts';
import { unbroken } from './unbroken.tsx';

const icons = { info: Info, warn: TriangleAlert, error: CircleAlert };

/** Something to know before going on. An error is announced. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
}: {
  tone?: 'info' | 'warn' | 'error';
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div className={cx(styles.notice, styles[tone])} role={tone === 'error' ? 'alert' : undefined}>
      <Icon size={17} aria-hidden="true" />
      <div className={cx(styles.noticeBody)}>
        {title && <strong>{title}</strong>}
        {children && <div>{unbroken(children)}</div>}
        {action && <div>{action}</div>}
      </div>
    </div>
  );
}

/** Why a question to main could not be answered; nothing when it could. */
export function FailureNotice({ failure }: { failure: Problem | null }) {
  return failure ? <Notice tone="error">{failure.message}</Notice> : null;
}

/** Says what is being fetched; `what` such as “the week”. */
export function Loading({ what }: { what: string }) {
  return (
    <div className={cx(styles.loading)} role="status">
      <LoaderCircle size={16} aria-hidden="true" />
      Getting {what} …
    </div>
  );
}

/** What long work is doing, how far (0 to 1, null when not known), and a way to stop it. */
export function Progress({
  label,
  done,
  onStop,
}: {
  label: string;
  done: number | null;
  onStop?: () => void;
}) {
  const percent = done === null ? null : Math.round(done * 100);
  return (
    <div className={cx(styles.progress)}>
      <div className={cx(styles.progressTop)}>
        <span role="status">
          {label}
          {percent === null ? ' …' : ` · ${percent} %`}
        </span>
        {onStop && (
          <Button size="small" onPress={onStop}>
            Stop
          </Button>
        )}
      </div>
      <div
        className={cx(styles.bar)}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
      >
        <div className={cx(styles.fill)} style={{ width: `${percent ?? 30}%` }} />
      </div>
    </div>
  );
}
