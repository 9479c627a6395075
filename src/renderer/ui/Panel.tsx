import { ArrowLeft, X } from 'lucide-react';
import { createContext, type ReactNode, useContext } from 'react';
import { IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './layout.module.css';
import { unbroken } from './unbroken.tsx';

export interface PanelFrame {
  /** The id of the heading that names the panel. */
  headingId: string;
  close: () => void;
  /** Goes to what the panel showed before; null when there is nothing before. */
  back: (() => void) | null;
}

/** Set by the shell's side panel. */
export const PanelFrameContext = createContext<PanelFrame>({
  headingId: 'panel-heading',
  close: () => {},
  back: null,
});

/** The top of a side panel: what it shows, in one line; “Close panel” and “Back” are added. */
export function PanelHeader({
  title,
  subtitle,
  actions,
}: {
  title: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
}) {
  const { headingId, close, back } = useContext(PanelFrameContext);
  return (
    <header className={cx(styles.panelHeader)}>
      {back && <IconButton label="Back" icon={ArrowLeft} size="small" onPress={back} />}
      <div className={cx(styles.panelTitles)}>
        <h2 id={headingId} tabIndex={-1}>
          {unbroken(title)}
        </h2>
        {subtitle && <p>{unbroken(subtitle)}</p>}
      </div>
      <IconButton label="Close panel" icon={X} size="small" keys="Esc" onPress={close} />
      {actions && <div className={cx(styles.panelActions)}>{actions}</div>}
    </header>
  );
}

/** A part of a side panel, with a line above it. */
export function PanelSection({
  title,
  actions,
  children,
}: {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={cx(styles.panelSection)}>
      {title && (
        <div className={cx(styles.sectionHeading)}>
          <h3>{title}</h3>
          {actions && <div className={cx(styles.sectionActions)}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
