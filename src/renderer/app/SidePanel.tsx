import { type CSSProperties, Suspense, useEffect, useId, useMemo, useRef } from 'react';
import { type Panel, usePanel } from '#renderer/client/panel.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Loading } from '#renderer/ui/Notice.tsx';
import { PanelFrameContext } from '#renderer/ui/Panel.tsx';
import { Fault } from './Fault.tsx';
import styles from './Shell.module.css';
import { Splitter, usePanelWidth } from './Splitter.tsx';
import { panelContent } from './screens.tsx';

/** The right side panel: shows and edits the selected thing beside the screen. Not modal; Esc closes it. */
export function SidePanel() {
  const { current } = usePanel();
  return current && <OpenPanel key={JSON.stringify(current)} panel={current} />;
}

/** Moves the focus to the panel's heading as soon as it is drawn (its code may still be on the way). */
function useHeadingFocus(headingId: string) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const aside = frame.current;
    if (!aside) return;
    const focus = () => {
      // A form in the panel may have taken the focus for its first field.
      const inside = aside.contains(document.activeElement) && document.activeElement !== aside;
      const heading = document.getElementById(headingId);
      if (heading && !inside) {
        heading.focus();
        // In a narrow window the panel stands below the screen.
        heading.scrollIntoView({ block: 'start' });
      }
      return heading !== null;
    };
    if (focus()) return;
    aside.focus();
    const watch = new MutationObserver(() => focus() && watch.disconnect());
    watch.observe(aside, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [headingId]);
  return frame;
}

function OpenPanel({ panel }: { panel: Panel }) {
  const { close, back } = usePanel();
  const headingId = useId();
  const { width, setWidth } = usePanelWidth();
  const frame = useHeadingFocus(headingId);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Menus, pickers and dialogs take their own Esc.
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]'))
        return;
      close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close]);

  const panelFrame = useMemo(() => ({ headingId, close, back }), [headingId, close, back]);
  return (
    <aside
      ref={frame}
      className={cx(styles.panel)}
      style={{ '--panel-width': `${width}px` } as CSSProperties}
      aria-labelledby={headingId}
      tabIndex={-1}
      data-side-panel=""
    >
      <Splitter width={width} onChange={setWidth} />
      <div className={cx(styles.panelBody)}>
        <PanelFrameContext value={panelFrame}>
          <Fault what="This">
            <Suspense fallback={<Loading what="the details" />}>{panelContent(panel)}</Suspense>
          </Fault>
        </PanelFrameContext>
      </div>
    </aside>
  );
}
