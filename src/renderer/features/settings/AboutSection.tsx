import { useAsk } from '#renderer/client/client.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice, Loading } from '#renderer/ui/Notice.tsx';
import { Facts } from '#renderer/ui/Section.tsx';
import styles from './settings.module.css';

/** Which version this is, and where what you record lives. */
export function AboutSection() {
  const { data, failure } = useAsk('app.state', {});
  if (failure) return <FailureNotice failure={failure} />;
  if (!data) return <Loading what="the version" />;
  return (
    <>
      <Facts
        facts={[
          { label: 'Understudy', value: `version ${data.version}` },
          { label: 'You are', value: data.actor?.name ?? '–' },
          { label: data.sample ? 'Sample' : 'Database', value: <code>{data.file}</code> },
        ]}
      />
      <p className={cx(styles.soft)}>
        Everything you record stays in this one file on this computer. Understudy sends nothing anywhere and
        needs no network.
      </p>
    </>
  );
}
