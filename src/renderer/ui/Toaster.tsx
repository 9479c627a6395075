import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Toaster.module.css';
import { dismissToast, type Toast, toastStore } from './toasts.ts';
import { unbroken } from './unbroken.tsx';

// Long enough to reach for Undo; Ctrl+Z and History stay afterwards.
const shownForMs = 12_000;

function ToastLine({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.tone === 'error') return;
    const timer = setTimeout(() => dismissToast(toast.id), shownForMs);
    return () => clearTimeout(timer);
  }, [held, toast]);
  const { action } = toast;
  return (
    <li
      className={cx(styles.toast)}
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={cx(styles.text)}>{unbroken(toast.text)}</span>
      {action && (
        <Button
          className={cx(styles.press)}
          onPress={() => {
            dismissToast(toast.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button
        className={cx(styles.press, styles.dismiss)}
        aria-label="Dismiss"
        onPress={() => dismissToast(toast.id)}
      >
        <X size={15} aria-hidden="true" />
      </Button>
    </li>
  );
}

/** What was just done, in words, at the lower right; announced politely. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.current);
  return (
    <section aria-label="What was done" aria-live="polite" aria-relevant="additions">
      <ol className={cx(styles.toaster)}>
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} />
        ))}
      </ol>
    </section>
  );
}
