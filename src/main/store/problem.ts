export type StoreProblemCode =
  | 'DAMAGED'
  | 'NEWER'
  | 'READ_ONLY'
  | 'DISK_FULL'
  | 'IN_USE'
  | 'NETWORK_PATH'
  | 'WRONG_KEY'
  | 'UNREADABLE';

const messages: Record<StoreProblemCode, string> = {
  DAMAGED:
    'The file with your rota is damaged. Nothing in it has been changed. Choose “Restore…” and pick your latest backup.',
  NEWER:
    'This file was last used by a newer version of Understudy. Update Understudy, then open it again. Nothing in it has been changed.',
  READ_ONLY:
    'Understudy may not write to this file or its folder. Ask your IT team for write access to the folder, or choose another one.',
  DISK_FULL:
    'The disk is full, so your last change was not saved. Free some space, then make the change again.',
  IN_USE:
    'This file is already open in another copy of Understudy. Close that copy, then open Understudy again.',
  NETWORK_PATH:
    'The file with your rota must be on this computer: on a shared network drive it could be damaged. Choose a folder on this computer. Backups may go to a shared drive.',
  WRONG_KEY: 'The key does not open this file. Enter the key again, or restore a backup whose key you have.',
  UNREADABLE:
    'Understudy cannot read this file. Check that it is an Understudy file and that its disk is connected, or choose “Restore…” and pick a backup.',
};

const backupMessages: Partial<Record<StoreProblemCode, string>> = {
  DAMAGED: 'This backup is damaged and cannot be used. Choose another one.',
  NEWER:
    'This backup was made by a newer version of Understudy. Update Understudy, or choose an older backup.',
  READ_ONLY: 'Understudy may not write to this folder. Choose another folder for backups.',
  DISK_FULL: 'There is not enough space for the backup. Free some space, or choose another folder.',
  IN_USE: 'This backup is open in another program. Close it there, then try again.',
  WRONG_KEY: 'The key does not open this backup. Enter the key it was made with, or choose another backup.',
  UNREADABLE:
    'Understudy cannot use this file as a backup. Check that its disk is connected, or choose another backup.',
};

interface ProblemOptions {
  /** What it happened to: the database in use (the usual), or a backup. */
  readonly about?: 'database' | 'backup';
  readonly cause?: unknown;
}

/** Why the store cannot be opened, read or written, in words that say what to do next. */
export class StoreProblem extends Error {
  readonly code: StoreProblemCode;

  constructor(code: StoreProblemCode, { about = 'database', cause }: ProblemOptions = {}) {
    const words = about === 'backup' ? backupMessages[code] : undefined;
    super(words ?? messages[code], cause === undefined ? {} : { cause });
    this.name = 'StoreProblem';
    this.code = code;
  }
}

const byDriverCode: readonly (readonly [prefix: string, code: StoreProblemCode])[] = [
  ['SQLITE_BUSY', 'IN_USE'],
  ['SQLITE_LOCKED', 'IN_USE'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'READ_ONLY'],
  ['SQLITE_PERM', 'READ_ONLY'],
  ['SQLITE_CORRUPT', 'DAMAGED'],
  ['SQLITE_CANTOPEN', 'UNREADABLE'],
  ['SQLITE_IOERR', 'UNREADABLE'],
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EROFS', 'READ_ONLY'],
  ['EACCES', 'READ_ONLY'],
  ['EPERM', 'READ_ONLY'],
];

/** The code a fault carries, from the driver (`SQLITE_…`) or from the file system (`E…`). */
export function faultCode(fault: unknown): string {
  if (!(fault instanceof Error) || !('code' in fault)) return '';
  return typeof fault.code === 'string' ? fault.code : '';
}

/** Turns a fault of the driver or the file system into a StoreProblem; anything else comes back as it was. */
export function asStoreProblem(
  fault: unknown,
  { about = 'database', keyed = false }: { about?: 'database' | 'backup'; keyed?: boolean } = {},
): unknown {
  if (fault instanceof StoreProblem) {
    return about === 'backup' ? new StoreProblem(fault.code, { about, cause: fault.cause }) : fault;
  }
  const code = faultCode(fault);
  const made = (problem: StoreProblemCode): StoreProblem =>
    new StoreProblem(problem, { about, cause: fault });
  if (code === 'SQLITE_NOTADB') return made(keyed ? 'WRONG_KEY' : 'UNREADABLE');
  const known = byDriverCode.find(([prefix]) => code.startsWith(prefix));
  return known ? made(known[1]) : fault;
}

export type Constraint = 'unique' | 'check' | 'foreignKey' | 'notNull';

/** Which constraint of the schema refused a write; null when the fault is something else. */
export function refusedBy(fault: unknown): Constraint | null {
  switch (faultCode(fault)) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return 'unique';
    case 'SQLITE_CONSTRAINT_CHECK':
      return 'check';
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return 'foreignKey';
    case 'SQLITE_CONSTRAINT_NOTNULL':
      return 'notNull';
    default:
      return null;
  }
}
