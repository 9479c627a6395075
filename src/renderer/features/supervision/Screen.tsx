import { Link, useLocation, useRoute } from 'wouter';
import { SeriesList } from '#renderer/features/series/index.tsx';
import { TermPlanScreen } from '#renderer/features/termPlan/index.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Compliance } from './Compliance.tsx';
import { HowOften } from './HowOften.tsx';
import styles from './supervision.module.css';
import { WhoIsDue } from './WhoIsDue.tsx';

const parts = [
  { path: '/supervision', title: 'Who is due', Content: WhoIsDue },
  { path: '/supervision/series', title: 'Series', Content: SeriesList },
  { path: '/supervision/compliance', title: 'Compliance', Content: Compliance },
  { path: '/supervision/rules', title: 'How often', Content: HowOften },
] as const;

/** Supervision: who is due, the series that make the sessions, who was in date, and what is asked for. */
export function SupervisionScreen() {
  const [, navigate] = useLocation();
  const [, route] = useRoute('/supervision/:part');
  const path = route ? `/supervision/${route.part}` : '/supervision';
  if (route?.part === 'plan') return <TermPlanScreen />;
  const part = parts.find((each) => each.path === path) ?? parts[0];
  return (
    <div className={cx(styles.screen)}>
      <nav aria-label="Supervision" className={cx(styles.tabs)}>
        <ul>
          {parts.map(({ path: to, title }) => (
            <li key={to}>
              <Link href={to} className={cx(styles.tab)} aria-current={to === part.path ? 'page' : undefined}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
        <Button onPress={() => navigate('/supervision/plan')}>Plan a term</Button>
      </nav>
      <part.Content />
    </div>
  );
}
