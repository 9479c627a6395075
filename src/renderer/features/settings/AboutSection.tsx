import { useAsk } from '#renderer/client/client.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Facts } from '#renderer/ui/Section.tsx';
import styles from './settings.module.css';

/** Which version this is, and where what you record lives. */
export function AboutSection() {
  const { data, failure } = useAsk('app.state', {});
  if (!data) return <Waiting failure={failure} what="the version" />;
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
