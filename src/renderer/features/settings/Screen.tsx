import { Link, useRoute } from 'wouter';
import { useAsk } from '#renderer/client/client.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice, Loading } from '#renderer/ui/Notice.tsx';
import { EmptyState, SectionHeading } from '#renderer/ui/Section.tsx';
import { parts } from './sections.ts';
import styles from './settings.module.css';

/** What each trust decides for itself, part by part. */
export function SettingsScreen() {
  const [, route] = useRoute('/settings/:part');
  const { data, failure } = useAsk('settings.get', {});
  const wanted = route?.part ?? parts[0]?.path;
  const part = parts.find(({ path }) => path === wanted);
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.columns)}>
        <nav aria-label="Settings" className={cx(styles.list)}>
          <ul>
            {parts.map(({ path, title }) => (
              <li key={path}>
                <Link
                  href={`/settings/${path}`}
                  className={cx(styles.item)}
                  aria-current={path === wanted ? 'page' : undefined}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section className={cx(styles.part)} aria-label={part?.title ?? 'Settings'}>
          <FailureNotice failure={failure} />
          {!part && <EmptyState title="There is no such part.">Choose one on the left.</EmptyState>}
          {part && <SectionHeading title={part.title} />}
          {part && data && <part.Content settings={data} />}
          {!data && !failure && <Loading what="the settings" />}
        </section>
      </div>
    </div>
  );
}
