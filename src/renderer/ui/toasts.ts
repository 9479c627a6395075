import type { Problem } from './problem.ts';

export interface ToastAction {
  label: string;
  run: () => void;
}

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'error';
  action: ToastAction | null;
}

const shownAtOnce = 3;
let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** The toasts on screen, oldest first, as a store for `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): readonly Toast[] => toasts,
};

/** Shows a sentence for a while, politely; an error stays until it is dismissed. Answers with its id. */
export function showToast(
  text: string,
  options: { tone?: Toast['tone']; action?: ToastAction } = {},
): number {
  const toast: Toast = {
    id: nextId++,
    text,
    tone: options.tone ?? 'plain',
    action: options.action ?? null,
  };
  set([...toasts, toast].slice(-shownAtOnce));
  return toast.id;
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/** Takes all toasts away: what they speak of, and their Undo, belongs to another database. */
export function dismissAllToasts(): void {
  set([]);
}

/** Tells in words why something was not done. */
export function showFailure(failure: Problem): void {
  showToast(
    failure.code === 'STALE'
      ? 'Somebody changed this meanwhile – it has been refreshed. Look at it again, then repeat what you did.'
      : failure.message,
    { tone: 'error' },
  );
}
