import { User } from 'lucide-react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useLocation } from 'wouter';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { roleWords, statusWords } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import dialogStyles from '#renderer/ui/Dialog.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import type { Command, Commands } from './commands.tsx';
import styles from './Shell.module.css';
import { screens } from './screens.tsx';

interface Line {
  id: string;
  label: string;
  note: string;
  icon: Command['icon'];
  run: () => void;
}

/** Ctrl+K: every screen, command and person; type, arrows, Enter. */
export function Palette({
  isOpen,
  onClose,
  commands,
}: {
  isOpen: boolean;
  onClose: () => void;
  commands: Commands;
}) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={cx(dialogStyles.overlay, styles.paletteOverlay)}
    >
      <Modal className={cx(dialogStyles.modal)}>
        <Dialog aria-label="Search" className={cx(dialogStyles.dialog)}>
          {/* Esc closes at once; the search field would only empty itself first. */}
          <div role="presentation" onKeyDownCapture={(event) => event.key === 'Escape' && onClose()}>
            <Lines onClose={onClose} commands={commands} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Lines({ onClose, commands }: { onClose: () => void; commands: Commands }) {
  const people = usePeople();
  const panel = usePanel();
  const [, navigate] = useLocation();
  const { contains } = useFilter({ sensitivity: 'base' });
  const lines: Line[] = [
    ...commands.list
      .filter(({ id }) => id !== 'palette')
      .map(({ id, label, keys, icon }) => ({
        id,
        label,
        note: keys ?? '',
        icon,
        run: () => commands.run(id),
      })),
    ...screens.map(({ path, title, icon }) => ({
      id: `screen ${path}`,
      label: title,
      note: 'Screen',
      icon,
      run: () => navigate(path),
    })),
    ...people.list.map((person) => ({
      id: `person ${person.id}`,
      label: person.name,
      note: person.status === 'active' ? roleWords[person.role] : statusWords[person.status],
      icon: User,
      run: () => panel.open({ kind: 'person', id: person.id }),
    })),
  ];
  const choose = (id: string) => {
    onClose();
    // After the dialog has given the focus back, so that a panel knows what opened it.
    const line = lines.find((one) => one.id === id);
    if (line) setTimeout(line.run, 0);
  };
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label="Search" autoFocus className={cx(styles.paletteSearch)}>
        <Input className={cx(fieldStyles.input)} placeholder="A screen, a command or a person" />
      </SearchField>
      <Menu
        aria-label="Found"
        className={cx(fieldStyles.list, styles.paletteList)}
        items={lines}
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className={cx(fieldStyles.empty)}>Nothing by that name.</p>}
      >
        {({ id, label, note, icon: Icon }) => (
          <MenuItem id={id} textValue={label} className={cx(fieldStyles.item)}>
            <Icon size={15} aria-hidden="true" />
            <span className={cx(fieldStyles.itemLabel)}>{label}</span>
            <span className={cx(fieldStyles.itemNote)}>{note}</span>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
