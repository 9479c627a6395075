import { useState } from 'react';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { ConfirmDialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { EmptyState, SectionHeading } from '#renderer/ui/Section.tsx';
import { showToast } from '#renderer/ui/toasts.ts';
import styles from './Shell.module.css';

/** In place of everything when the database cannot be used: why, and the backups to go back to. */
export function ProblemScreen({ message, file }: { message: string; file: string }) {
  const { data: backups } = useAsk('backup.list', {});
  const restore = useTell('backup.restore');
  const [chosen, setChosen] = useState<{ name: string | null } | null>(null);

  const onRestore = async () => {
    if (!chosen) return;
    const envelope = await restore({ name: chosen.name });
    setChosen(null);
    if (envelope.ok && envelope.value.message !== '') showToast(envelope.value.message);
  };
  return (
    <main className={cx(styles.alone)}>
      <h1>Understudy cannot open your team</h1>
      <Notice tone="error">{message}</Notice>
      <p className={cx(styles.file)}>{file}</p>
      <SectionHeading
        title="Backups"
        actions={
          <Button size="small" onPress={() => setChosen({ name: null })}>
            Restore…
          </Button>
        }
      />
      {backups?.files.length === 0 && (
        <EmptyState title="No backups were found here.">
          They would be in {backups.folder}. If you keep one elsewhere, choose “Restore…” and pick it.
        </EmptyState>
      )}
      <ul className={cx(styles.backups)}>
        {backups?.files.map(({ name, at }) => (
          <li key={name}>
            <span>
              {at.replace('T', ' ').slice(0, 16)} · {name}
            </span>
            <Button size="small" onPress={() => setChosen({ name })} aria-label={`Restore ${name}`}>
              Restore
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={chosen !== null}
        title="Restore this backup?"
        confirmLabel="Restore"
        onConfirm={onRestore}
        onCancel={() => setChosen(null)}
      >
        <p>
          The backup is checked first. What was changed after it was made will not be in it; the file it
          replaces is kept beside it.
        </p>
      </ConfirmDialog>
    </main>
  );
}

/** In place of everything when the sample team cannot be used: it is made anew each time, so leaving it is enough. */
export function SampleProblem({ file }: { file: string }) {
  const leave = useTell('app.leaveSample');
  return (
    <main className={cx(styles.alone)}>
      <h1>Understudy cannot open the sample team</h1>
      <Notice tone="error">
        The file of the sample team cannot be used. Nothing of your own team is in it. Leave the sample team;
        when you explore it again, it is made anew.
      </Notice>
      <p className={cx(styles.file)}>{file}</p>
      <div>
        <Button variant="primary" onPress={() => void leave({})}>
          Leave the sample team
        </Button>
      </div>
    </main>
  );
}
