import { cx } from '#renderer/ui/cx.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './Shell.module.css';

const shortcuts = [
  ['Ctrl K', 'Search: every screen, command and person'],
  ['Ctrl Z', 'Undo'],
  ['Ctrl Y, Ctrl Shift Z', 'Redo'],
  ['A', 'Record absence'],
  ['H', 'History'],
  ['?', 'This list'],
  ['Esc', 'Close the side panel, a menu or a dialog'],
  ['Tab, Shift Tab', 'To the next or the former control'],
  ['← → ↑ ↓', 'Within a list, a menu, a calendar or the rota'],
  ['Enter', 'Open what is selected'],
] as const;

/** Every shortcut. */
export function ShortcutsSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Keyboard shortcuts">
      <dl className={cx(styles.shortcuts)}>
        {shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>Single letters do nothing while you type, and can be turned off in Settings.</p>
    </Dialog>
  );
}
