import { statSync } from 'node:fs';
import { test } from 'vitest';
import { backupTo } from '../../../src/main/store/backup.ts';
import { openDriver } from '../../../src/main/store/database.ts';
import { verifyLog } from '../../../src/main/store/entryHash.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { transact } from '../../../src/main/store/transact.ts';
import { scratchFolder, scratchStore } from './scratch.ts';

const timed = async (what: string, f: () => unknown) => {
  const s = performance.now();
  await f();
  console.log(what, Math.round(performance.now() - s), 'ms');
};
test('bench', async () => {
  const file = `${scratchFolder()}/b.db`;
  const store = scratchStore({ file });
  await timed('500k', () =>
    transact(store, { name: 'b', floor: true }, (tx) => {
      tx.run(
        `INSERT INTO series (kind, weekday, every_weeks, start_date, start_time, minutes, on_bank_holiday, on_leave, extended_to) VALUES ('groupSupervision', 1, 2, '2026-11-23', '14:00', 60, 'keep', 'keep', '2026-11-23')`,
      );
      for (let n = 0; n < 500_000; n++)
        tx.run(
          `INSERT INTO session (kind, date, start_time, end_time) VALUES ('meeting', ?, '14:00', '15:00')`,
          [`20${String(20 + (n % 30))}-0${1 + (n % 9)}-1${n % 10}`],
        );
    }),
  );
  await timed('verifyLog', () => verifyLog(store.read));
  await timed('backup', () => backupTo(store, `${file}.bak`));
  await timed('close', () => store.close());
  console.log(statSync(file).size / 1e6, 'MB');
  await timed('open skipping', () => openStore({ file, instant: () => '2026-11-23T10:00:00Z' }).close());
  await timed('open checking', () => openStore({ file, instant: () => '2026-11-24T10:00:00Z' }).close());
  const d = openDriver({ file });
  await timed('vacuum into', () => d.exec(`VACUUM INTO '${file}.v'`));
  d.close();
}, 120000);
