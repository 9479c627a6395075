import { linkOf, type Store } from './link.ts';
import { commitEntry } from './transact.ts';

export interface PurgedRows {
  readonly table: string;
  readonly rowIds: readonly number[];
}

/**
 * Blanks the images of rows in history, for good: what data protection law asks for once their time is over. Which
 * rows were changed, when and by whom stays. Gives how many images were blanked.
 */
export function blankImages(store: Store, name: string, rows: readonly PurgedRows[]): number {
  const link = linkOf(store);
  // Freed bytes are overwritten, and the log is emptied, so that nothing stays behind in the file.
  link.driver.pragma('secure_delete = ON');
  try {
    const { value } = commitEntry(link, { name, kind: 'do', automatic: true, evenIfEmpty: true }, (tx) => {
      tx.run('UPDATE current_entry SET purging = 1');
      let blanked = 0;
      for (const { table, rowIds } of rows) {
        blanked += tx.run(
          `UPDATE change SET before = NULL, after = NULL, blanked = 1
           WHERE blanked = 0 AND table_name = ? AND row_id IN (SELECT value FROM json_each(?))`,
          [table, JSON.stringify(rowIds)],
        ).changes;
      }
      tx.run('UPDATE current_entry SET purging = 0');
      return blanked;
    });
    link.driver.pragma('wal_checkpoint(TRUNCATE)');
    return value;
  } finally {
    link.driver.pragma('secure_delete = OFF');
  }
}
