/** Which Electron this machine runs the project with: the official one, or else the stand-in. */

import { standInBinding } from './nativeBinding.ts';
import { downloadOfficial, officialHere } from './official.ts';
import { standIn, standInFits } from './standin.ts';

export interface Runtime {
  readonly executable: string;
  readonly version: string;
  readonly origin: 'official' | 'stand-in';
  /** The database driver built for this runtime, where the one in the npm package does not run in it. */
  readonly nativeBinding?: string;
}

export async function findRuntime(): Promise<Runtime> {
  const official = officialHere() ?? (await downloadOfficial());
  if (official) return { ...official, origin: 'official' };
  if (!standInFits()) throw new Error(noRuntime);
  return { ...(await standIn()), origin: 'stand-in', nativeBinding: await standInBinding() };
}

/** The one line that says what runs. */
export function runtimeLine({ version, origin }: Runtime): string {
  if (origin === 'official') return `Electron ${version} (official)`;
  return `Electron ${version} (stand-in: the official runtime could not be downloaded)`;
}

const noRuntime = [
  'Electron could not be downloaded, and for this kind of machine there is no stand-in.',
  'Check the network and the proxy settings and try again; or put an unpacked Electron on this machine and name its',
  'folder in the environment variable ELECTRON_OVERRIDE_DIST_PATH.',
].join('\n');
