import { lazy } from 'react';
import { Link, useRoute } from 'wouter';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import styles from './pages.module.css';
import { PeopleScreen } from './Screen.tsx';

const pages = [
  { path: '', title: 'Everybody', Content: PeopleScreen },
  {
    path: 'applicants',
    title: 'Applicants',
    Content: lazy(() =>
      import('#renderer/features/recruitment/index.tsx').then((m) => ({ default: m.ApplicantsScreen })),
    ),
  },
  {
    path: 'teams',
    title: 'Ward and community teams',
    Content: lazy(() =>
      import('#renderer/features/clinicalTeams/index.tsx').then((m) => ({ default: m.ClinicalTeamsScreen })),
    ),
  },
] as const;

/** People: everybody, those who apply, and the teams people are placed with; a tab each. */
export function PeoplePages() {
  const [, route] = useRoute('/people/:page');
  const wanted = route?.page ?? '';
  const page = pages.find(({ path }) => path === wanted);
  return (
    <>
      <nav aria-label="Parts of People" className={cx(styles.tabs)}>
        {pages.map(({ path, title }) => (
          <Link
            key={path}
            href={path === '' ? '/people' : `/people/${path}`}
            className={cx(styles.tab)}
            aria-current={path === wanted ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
      </nav>
      {page ? <page.Content /> : <EmptyState title="There is no such page.">Choose one above.</EmptyState>}
    </>
  );
}
