import { Archive, ArchiveRestore, Pencil } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './settings.module.css';

/** One line of a short list: what it is, its form to change it, and into or out of the archive. */
export function ListRow({
  words,
  note,
  form,
  onArchive,
  onBack,
}: {
  words: string;
  note?: string;
  form?: (done: () => void) => ReactNode;
  onArchive?: () => void;
  onBack?: () => void;
}) {
  const [changing, setChanging] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const done = () => {
    setChanging(false);
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus());
  };
  if (changing && form) {
    return (
      <li ref={row} className={cx(styles.changing)}>
        {form(done)}
      </li>
    );
  }
  return (
    <li ref={row} className={cx(styles.row)}>
      <span className={cx(styles.rowWords)}>
        {words} {note && <span className={cx(styles.soft)}>{note}</span>}
      </span>
      {form && (
        <Button size="small" icon={Pencil} aria-label={`Change ${words}`} onPress={() => setChanging(true)}>
          Change
        </Button>
      )}
      {onArchive && (
        <Button size="small" icon={Archive} aria-label={`Archive ${words}`} onPress={onArchive}>
          Archive
        </Button>
      )}
      {onBack && (
        <Button size="small" icon={ArchiveRestore} aria-label={`Bring back ${words}`} onPress={onBack}>
          Bring back
        </Button>
      )}
    </li>
  );
}
