import { useEffect } from 'react';
import { useAsk } from '#renderer/client/client.ts';
import type { Commands } from './commands.tsx';

/** Keys without Ctrl; they can be turned off in Settings (WCAG 2.1.4). */
const letters: Record<string, Parameters<Commands['run']>[0]> = {
  a: 'recordAbsence',
  h: 'history',
  '?': 'shortcuts',
};

const textual =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"], [role="spinbutton"], [role="textbox"]';
const typing = (target: EventTarget | null) => target instanceof Element && target.closest(textual) !== null;
const modalOpen = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** The shortcuts of the whole window. In a text field Ctrl+Z belongs to the text, and letters are letters. */
export function useShortcuts(commands: Commands): void {
  const { data: settings } = useAsk('settings.get', {});
  const lettersOn = settings?.letterShortcuts ?? true;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // React Aria passes what is typed into a search on to the list as keys of its own making.
      if (!event.isTrusted || event.defaultPrevented || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const run = (name: Parameters<Commands['run']>[0]) => {
        event.preventDefault();
        commands.run(name);
      };
      if (event.ctrlKey || event.metaKey) {
        if (key === 'k') return run('palette');
        if (typing(event.target) || modalOpen()) return;
        if (key === 'z') return run(event.shiftKey ? 'redo' : 'undo');
        if (key === 'y') return run('redo');
        return;
      }
      const letter = letters[key];
      if (letter && lettersOn && !event.repeat && !typing(event.target) && !modalOpen()) run(letter);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [commands, lettersOn]);
}
