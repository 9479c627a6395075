import { writeSync } from 'node:fs';
import { openStore } from '#main/store/open.ts';
import { transact } from '#main/store/transact.ts';

// Writes for ever, and tells on its output the last place that was committed, until it is killed.
const store = openStore({ file: String(process.argv[2]), instant: () => '2026-11-23T09:30:00.000Z' });
for (let step = 1; ; step += 1) {
  transact(store, { name: 'place.add' }, (tx) => {
    tx.run('INSERT INTO place (name) VALUES (?)', [`Ward ${step}`]);
    for (let n = 1; n <= 20; n += 1)
      tx.run('INSERT INTO place (name) VALUES (?)', [`Ward ${step}, room ${n}`]);
  });
  writeSync(1, `${step}\n`);
}
