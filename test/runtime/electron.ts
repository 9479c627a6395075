/** Which Electron this machine runs the project with: the official one, or else the stand-in. */

import { lacksDisplay } from './display.ts';
import { bindingReady, standInBinding } from './nativeBinding.ts';
import { downloadOfficial, officialHere } from './official.ts';
import type { Purpose } from './packages.ts';
import { standIn, standInFits, standInReady } from './standin.ts';
import { provide } from './system.ts';

export interface Runtime {
  readonly executable: string;
  readonly version: string;
  readonly origin: 'official' | 'stand-in';
  /** The database driver built for this runtime, where the one in the npm package does not run in it. */
  readonly nativeBinding?: string;
}

/** Brings the runtime, and the system what it needs to run. */
export async function findRuntime(): Promise<Runtime> {
  const official = officialHere() ?? (await downloadOfficial());
  const purposes: Purpose[] = lacksDisplay(process.env) ? ['window', 'display'] : ['window'];
  if (!official && standInFits() && !(standInReady() && bindingReady())) purposes.push('driver');
  await provide(purposes);
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
