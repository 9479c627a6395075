/** Gives a heading the focus when it comes: what led here is gone. */
export function focusFirst(heading: HTMLElement | null): void {
  heading?.focus();
}
