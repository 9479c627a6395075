import { Link } from 'wouter';
import { useAsk } from '#renderer/client/client.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Hidden } from '#renderer/ui/Section.tsx';
import styles from './Shell.module.css';
import { screenAt, screens } from './screens.tsx';

/** The left rail: every screen, and how much waits on Today and in supervision. */
export function Rail({ path }: { path: string }) {
  const waiting = useWaiting();
  const here = screenAt(path);
  return (
    <nav className={cx(styles.rail)} aria-label="Screens">
      <p className={cx(styles.brand)}>Understudy</p>
      <ul className={cx(styles.links)}>
        {screens.map(({ path: to, title, icon: Icon }) => {
          const count = waiting[to] ?? 0;
          return (
            <li key={to}>
              <Link
                href={to}
                className={cx(styles.link)}
                aria-current={here?.path === to ? 'page' : undefined}
              >
                <Icon size={17} aria-hidden="true" />
                <span className={cx(styles.linkName)}>{title}</span>
                {count > 0 && (
                  <span className={cx(styles.waiting)}>
                    {count}
                    <Hidden> to do</Hidden>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** How much is to be done, by the screen on which it is: gaps and the like on Today; overdue and registers in supervision. */
function useWaiting(): Readonly<Record<string, number>> {
  const { data: board } = useAsk('today.board', {});
  // After the board, so that Today does not wait for it; Today and Supervision ask for the same ledger.
  const { data: ledger } = useAsk('supervision.ledger', {}, { enabled: board !== undefined });
  return {
    '/': board
      ? board.unprepared.length + board.gaps.length + board.toTell.length + board.questions.length
      : 0,
    '/supervision': ledger
      ? ledger.toRegister.length + ledger.rows.filter(({ state }) => state === 'overdue').length
      : 0,
  };
}
