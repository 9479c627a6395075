import type { Finding } from '#domain/finding.ts';
import type { Asked } from '#renderer/client/client.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './parts.module.css';

/** How many findings stand below a form until more are asked for: six sessions at once can have dozens. */
const shownAtFirst = 8;

/** What the rules say of a form as it stands, below its fields; read out as it changes. */
export function LiveFindings({
  asked,
  isWhole,
}: {
  asked: Asked<{ findings: Finding[] }>;
  /** false while the form is not filled in enough to be judged. */
  isWhole: boolean;
}) {
  return (
    <div role="status" className={cx(styles.live)}>
      {isWhole && <Said asked={asked} />}
    </div>
  );
}

function Said({ asked: { data, failure } }: { asked: Asked<{ findings: Finding[] }> }) {
  // What is wrong with a field is said at the field, once the form is sent.
  if (failure && failure.code !== 'INVALID') return <Notice tone="warn">{failure.message}</Notice>;
  if (!data) return null;
  if (data.findings.length === 0) return <p className={cx(styles.fine)}>Nothing stands against this.</p>;
  const isHard = data.findings.some((finding) => finding.severity === 'hard');
  return (
    <Notice tone={isHard ? 'error' : 'warn'} title={isHard ? 'This does not fit' : 'To know before you save'}>
      <FindingList findings={data.findings} atFirst={shownAtFirst} />
    </Notice>
  );
}
