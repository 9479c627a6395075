/** Windows need a display. A build server has none, so tests bring a virtual one. */

import { type Environment, whereIs } from './command.ts';

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

export function lacksDisplay(env: Environment): boolean {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** The same command, under a virtual display where there is no other. */
export function underDisplay(command: string, args: readonly string[], env: Environment): Command {
  if (!lacksDisplay(env)) return { command, args };
  if (!whereIs('xvfb-run') || !whereIs('xauth')) {
    throw new Error('There is no display, and xvfb-run is missing. On Debian: apt-get install xvfb xauth');
  }
  return { command: 'xvfb-run', args: ['-a', '-s', '-screen 0 1280x800x24', command, ...args] };
}
