import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that a crash or a full disk leaves the old one or the new one, never a part. Throws as fs does.
 * Synchronous, because the last write happens while the app is closing and nothing would wait for it.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const handle = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (fault) {
    rmSync(beside, { force: true });
    throw fault;
  }
}
