import { FlaskConical } from 'lucide-react';
import { useTell } from '#renderer/client/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './Shell.module.css';

/** On every screen while the sample team is open. */
export function SampleBanner() {
  const leave = useTell('app.leaveSample');
  return (
    <section className={cx(styles.banner)} aria-label="Sample team">
      <FlaskConical size={16} aria-hidden="true" />
      <span>Sample team – nothing here is real</span>
      <Button size="small" onPress={() => void leave({})}>
        Leave the sample team
      </Button>
    </section>
  );
}
