import { Link } from 'wouter';
import { cx } from '../ui/cx.ts';
import { Hidden } from '../ui/Section.tsx';
import { useAsk } from './client.ts';
import styles from './Shell.module.css';
import { screenAt, screens } from './screens.tsx';

/** The left rail: every screen, and how much waits on Today. */
export function Rail({ path }: { path: string }) {
  const { data: board } = useAsk('today.board', {});
  const waiting = board ? board.gaps.length + board.questions.length + board.unprepared.length : 0;
  const here = screenAt(path);
  return (
    <nav className={cx(styles.rail)} aria-label="Screens">
      <p className={cx(styles.brand)}>Understudy</p>
      <ul className={cx(styles.links)}>
        {screens.map(({ path: to, title, icon: Icon }) => (
          <li key={to}>
            <Link href={to} className={cx(styles.link)} aria-current={here?.path === to ? 'page' : undefined}>
              <Icon size={17} aria-hidden="true" />
              <span className={cx(styles.linkName)}>{title}</span>
              {to === '/' && waiting > 0 && (
                <span className={cx(styles.waiting)}>
                  {waiting}
                  <Hidden> to do</Hidden>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
