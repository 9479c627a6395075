import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupsToKeep } from '#domain/backupRetention.ts';
import { isClockTime, isIsoDate, type Moment } from '#domain/time/dates.ts';

interface BackupFile {
  name: string;
  /** When it was made, by its name. */
  at: Moment;
  bytes: number;
}

const pattern = /^understudy-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})\.sqlite$/;

/** The name of the backup made at a moment; without a colon, which Windows does not allow. */
export function backupName(moment: Moment): string {
  return `understudy-${stampOf(moment)}.sqlite`;
}

/** A moment as part of a name of a file: `2026-11-23T0830`. */
export function stampOf(moment: Moment): string {
  return moment.slice(0, 16).replace(':', '');
}

/** When a backup was made, by its name; null for any file the app did not name. */
function momentOfBackup(name: string): Moment | null {
  const [, date = '', hours, minutes] = pattern.exec(name) ?? [];
  const time = `${hours}:${minutes}`;
  return isIsoDate(date) && isClockTime(time) ? `${date}T${time}` : null;
}

/** The backups in a folder, newest first; none when it cannot be read. */
export function backupsIn(folder: string): BackupFile[] {
  return namesIn(folder)
    .flatMap((name) => {
      const at = momentOfBackup(name);
      const facts = at === null ? undefined : statSync(join(folder, name), { throwIfNoEntry: false });
      return at !== null && facts?.isFile() ? [{ name, at, bytes: facts.size }] : [];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Deletes the backups that are no longer kept; files the app did not name stay. */
export function prune(folder: string, now: Moment): void {
  const files = backupsIn(folder);
  const kept = new Set(
    backupsToKeep(
      files.map(({ at }) => at),
      now,
    ),
  );
  for (const { name, at } of files) if (!kept.has(at)) rmSync(join(folder, name), { force: true });
}
