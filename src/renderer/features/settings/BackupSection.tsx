import { useQueryClient } from '@tanstack/react-query';
import { FolderOpen, HardDriveDownload, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/requests.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import type { Settings } from '#renderer/client/useSettings.ts';
import { useSave } from '#renderer/client/useSettings.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions } from '#renderer/ui/Form.tsx';
import { Notice, Progress } from '#renderer/ui/Notice.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { showToast } from '#renderer/ui/toasts.ts';
import { RestoreDialog, type Restoring } from './RestoreDialog.tsx';
import styles from './settings.module.css';

type BackupFile = Output<'backup.list'>['files'][number];

/** Where backups go, which there are, and bringing one back. */
export function BackupSection({ settings }: { settings: Settings }) {
  const queries = useQueryClient();
  const { data, failure } = useAsk('backup.list', {});
  const { data: state } = useAsk('app.state', {});
  const making = useSend(useTell('backup.make'), ({ message }) => {
    showToast(message);
    void queries.invalidateQueries({ queryKey: ['backup.list'] });
  });
  const choose = useTell('backup.chooseFolder');
  const { submit: save } = useSave();
  const [restoring, setRestoring] = useState<Restoring | null>(null);
  if (!data || !state) return <Waiting failure={failure} what="the backups" />;

  if (state.sample) {
    return (
      <Notice tone="info" title="The sample team is not backed up">
        It is made anew each time. Leave the sample team to see the backups of your own.
      </Notice>
    );
  }
  return (
    <>
      <p className={cx(styles.soft)}>
        Understudy makes a backup each day it is opened, and keeps the last 7 days and 4 weeks. A folder on
        another disk also helps when this computer is lost.
      </p>
      <div className={cx(styles.folder)}>
        <strong>Folder</strong>
        <code>{data.folder}</code>
      </div>
      <Actions>
        <Button
          variant="primary"
          icon={HardDriveDownload}
          onPress={() => void making.submit({})}
          isDisabled={making.isSending}
        >
          Back up now
        </Button>
        <Button icon={FolderOpen} onPress={() => void choose({})}>
          Choose folder…
        </Button>
        {settings.backupFolder !== '' && (
          <Button variant="quiet" onPress={() => void save({ backupFolder: '' })}>
            Use the folder beside the database
          </Button>
        )}
      </Actions>
      {making.isSending && <Progress label="Backing up" done={null} />}
      <SectionHeading
        level={3}
        title="Backups in this folder"
        count={data.files.length}
        actions={
          <Button size="small" onPress={() => setRestoring({ name: null, words: 'a file you choose' })}>
            Restore from a file…
          </Button>
        }
      />
      {data.files.length === 0 ? (
        <p className={cx(styles.soft)}>No backup here yet.</p>
      ) : (
        <Files files={data.files} onRestore={setRestoring} />
      )}
      {restoring && <RestoreDialog what={restoring} onClose={() => setRestoring(null)} />}
    </>
  );
}

function Files({ files, onRestore }: { files: readonly BackupFile[]; onRestore: (what: Restoring) => void }) {
  const dates = useDates();
  return (
    <Table label="Backups" columns={['Made', 'File', 'Size', 'Restore']}>
      {files.map(({ name, at, bytes }) => (
        <tr key={name}>
          <th scope="row">{dates.moment(at)}</th>
          <td>{name}</td>
          <td>{sizeWords(bytes)}</td>
          <td>
            <Button
              size="small"
              icon={RotateCcw}
              aria-label={`Restore… the backup of ${dates.moment(at)}`}
              onPress={() => onRestore({ name, words: `the backup of ${dates.moment(at)}` })}
            >
              Restore…
            </Button>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
