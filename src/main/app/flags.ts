import { isAbsolute, resolve } from 'node:path';
import { epochOf } from './clock.ts';

/** What the two development flags asked for; null where they are not given. */
export interface Flags {
  /** Absolute folder for the database and everything beside it. */
  dataDir: string | null;
  /** The instant at which the clock starts, in milliseconds since 1970. */
  startsAt: number | null;
}

export type ReadFlags = { ok: true; flags: Flags } | { ok: false; sentence: string };

/**
 * Reads `--data-dir=DIR` and `--now=2026-11-23T08:30` (London wall clock) from the command line.
 * Anything wrong with them, or a packaged app, gives a sentence to refuse with.
 */
export function readFlags(args: readonly string[], packaged: boolean, workingDir: string): ReadFlags {
  const dataDir = given(args, '--data-dir');
  const now = given(args, '--now');
  if (packaged && (dataDir !== undefined || now !== undefined)) {
    return refuse('--data-dir and --now are for development and do not work in an installed Understudy.');
  }
  if (dataDir === null)
    return refuse('Give --data-dir once, as --data-dir=DIR with the folder after the equals sign.');
  const startsAt = now ? epochOf(now) : null;
  if (now !== undefined && startsAt === null) {
    return refuse('Give --now once, as a date and time in London: --now=2026-11-23T08:30.');
  }
  return {
    ok: true,
    flags: { dataDir: dataDir === undefined ? null : absolute(dataDir, workingDir), startsAt },
  };
}

/** undefined when the flag is not there; null when it has no value or is there twice. */
function given(args: readonly string[], flag: string): string | null | undefined {
  const found = args.filter((arg) => arg === flag || arg.startsWith(`${flag}=`));
  if (found.length === 0) return undefined;
  const value = found.length === 1 ? found[0]?.slice(flag.length + 1).trim() : '';
  return value && !value.includes('\0') ? value : null;
}

function absolute(folder: string, workingDir: string): string {
  return isAbsolute(folder) ? folder : resolve(workingDir, folder);
}

function refuse(sentence: string): ReadFlags {
  return { ok: false, sentence };
}
