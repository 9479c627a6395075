import { expect, test } from 'vitest';
import { verifyLog } from '#main/store/entryHash.ts';
import { transact } from '#main/store/transact.ts';
import { addPlace, scratchStore } from './scratch.ts';

test('a write is there afterwards, with its entry and images', () => {
  const store = scratchStore({ actor: () => 7 });
  const { value, entryId } = transact(store, { name: 'place.add' }, (tx) =>
    tx.run(addPlace, { name: 'Ward 1', site: 'North' }),
  );
  expect(value).toEqual({ changes: 1, id: 1 });
  expect(entryId).toBe(1);
  expect(store.read.get('SELECT name, kind, actor_id, at, automatic, floor FROM entry')).toEqual({
    name: 'place.add',
    kind: 'do',
    actor_id: 7,
    at: '2026-11-23T09:30:00.000Z',
    automatic: 0,
    floor: 0,
  });
  expect(store.read.all('SELECT table_name, row_id, op, before FROM change')).toEqual([
    { table_name: 'place', row_id: 1, op: 'insert', before: null },
  ]);
  expect(verifyLog(store.read)).toEqual({ whole: true, entries: 1 });
});
