import type { KeyboardEvent } from 'react';

/**
 * Enter sends the form from dates, times, radios and ticks too, which browsers or controls do not do by themselves.
 * A box in which a name is typed keeps its own Enter, and sends the form when it has nothing to choose.
 */
export function enterSaves(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return;
  const isSegment = target.getAttribute('role') === 'spinbutton';
  const isChoice = target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type);
  if (!isSegment && !isChoice) return;
  const form = target.closest('form');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  form.requestSubmit();
}
