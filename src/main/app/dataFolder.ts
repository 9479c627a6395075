import { posix, win32 } from 'node:path';

/**
 * Where the database lives unless told otherwise: the *local* application data folder of this person on this machine.
 * The roaming one is a network share on many trust machines, where SQLite's write-ahead log does not work.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Understudy');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Understudy');
  const given = env.XDG_DATA_HOME;
  // The XDG specification: a relative path is invalid and to be ignored.
  const base = given && posix.isAbsolute(given) ? given : posix.join(home, '.local', 'share');
  return posix.join(base, 'understudy');
}
