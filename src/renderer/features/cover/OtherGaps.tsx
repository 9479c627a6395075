import type { SessionView } from '#contract/values.ts';
import { isOpenGap } from '#domain/gaps/gap.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { whyOpen } from '#renderer/text/cover.ts';
import { capital } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './cover.module.css';

/** Whoever covers may be away too: then their place is a gap of its own. */
export function OtherGaps({
  session,
  personId,
  names,
}: {
  session: SessionView;
  personId: number;
  names: Names;
}) {
  const panel = usePanel();
  const others = session.gaps.filter((each) => each.personId !== personId && isOpenGap(each));
  if (others.length === 0) return null;
  return (
    <PanelSection title="Also open in this session">
      <ul className={cx(styles.people)}>
        {others.map((gap) => (
          <li key={`${gap.personId}-${gap.interval.start}`} className={cx(styles.row)}>
            <span id={`other-${gap.personId}`}>{capital(whyOpen(session, gap, names))}.</span>
            <Button
              size="small"
              aria-describedby={`other-${gap.personId}`}
              onPress={() => panel.open({ kind: 'gap', sessionId: session.id, personId: gap.personId })}
            >
              Find cover
            </Button>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
