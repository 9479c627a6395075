import { test } from 'vitest';
import { statSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { openStore } from '../../../src/main/store/open.ts';
import { openForInspection, quickCheck } from '../../../src/main/store/integrity.ts';
import { openDriver } from '../../../src/main/store/database.ts';
import { transact } from '../../../src/main/store/transact.ts';
import { scratchFolder, scratchStore } from './scratch.ts';
const timed = async (what: string, f: () => unknown) => { const c0 = process.cpuUsage(); const s = performance.now(); await f(); const c = process.cpuUsage(c0); console.log(what, Math.round(performance.now() - s), 'ms; cpu user', c.user/1000|0, 'sys', c.system/1000|0); };
test('bench', async () => {
  const file = `/tmp/zzbench/b.db`;
  if (!existsSync(file)) {
  const store = scratchStore({ file });
  await timed('500k', () => transact(store, { name: 'b', floor: true }, (tx) => {
    for (let n = 0; n < 500_000; n++) tx.run(`INSERT INTO session (kind, date, start_time, end_time) VALUES ('meeting', ?, '14:00', '15:00')`, [`20${String(20 + n % 30)}-0${1 + n % 9}-1${n % 10}`]);
  }));
  store.close();
  }
  console.log(readFileSync(file + '.checked','utf8'), statSync(file).mtimeMs, statSync(file).size);
  let st: any; await timed('open', () => { st = openStore({ file, instant: () => '2026-11-23T10:00:00Z' })}); await timed('close', () => st.close()); 
  let d: any; await timed('inspect open', () => { d = openForInspection({ file }); d.pragma('user_version') }); await timed('qc', () => quickCheck(d)); await timed('iclose', () => d.close());
}, 120000);
