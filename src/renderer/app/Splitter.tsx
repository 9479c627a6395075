import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { cx } from '#renderer/ui/cx.ts';
import styles from './Shell.module.css';

const narrowest = 300;
const widest = 760;
const storedAs = 'understudy.panelWidth';
const within = (width: number) => Math.min(widest, Math.max(narrowest, Math.round(width)));

/** The side panel's width in pixels, remembered on this machine. */
export function usePanelWidth() {
  const [width, set] = useState(() => within(Number(localStorage.getItem(storedAs)) || 400));
  const setWidth = (next: number) => {
    const kept = within(next);
    set(kept);
    localStorage.setItem(storedAs, String(kept));
  };
  return { width, setWidth };
}

/** The edge by which the side panel is made wider: drag it, or use ← and → (Home and End for the ends). */
export function Splitter({ width, onChange }: { width: number; onChange: (width: number) => void }) {
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      onChange(document.documentElement.clientWidth - event.clientX);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowLeft: width + 20, ArrowRight: width - 20, Home: widest, End: narrowest }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged or focused
    <div
      role="separator"
      aria-label="Width of the panel"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      className={cx(styles.splitter)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
