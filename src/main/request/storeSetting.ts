import type { WritableDatabase } from '#main/store/database.ts';

/** Stores one setting, or the actor's id under `actor`; the value as JSON. Writes nothing when it is so already. */
export function storeSetting(tx: WritableDatabase, name: string, value: string | number | boolean): void {
  tx.run(
    `INSERT INTO setting (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, version = version + 1
     WHERE value IS NOT excluded.value`,
    [name, JSON.stringify(value)],
  );
}
