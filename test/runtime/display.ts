/** Windows need a display. A build server has none, so it gets a virtual one for as long as it is used. */

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Environment, handOnSignals } from './command.ts';

export interface Screen {
  readonly env: Environment;
  /** The file in which a virtual display keeps what it shows (see picture.ts). */
  readonly contents?: string;
}

export function lacksDisplay(env: Environment): boolean {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** Does some work on the display there is, or else on a virtual one. */
export async function onDisplay<T>(env: Environment, work: (screen: Screen) => Promise<T>): Promise<T> {
  if (!lacksDisplay(env)) return work({ env });
  const folder = await mkdtemp(join(tmpdir(), 'understudy-display-'));
  try {
    return await onVirtualDisplay(env, folder, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onVirtualDisplay<T>(
  env: Environment,
  folder: string,
  work: (screen: Screen) => Promise<T>,
): Promise<T> {
  const key = join(folder, 'key');
  await writeFile(key, authority(randomBytes(16)), { mode: 0o600 });
  const options = ['-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-auth', key, '-fbdir', folder];
  // Away from our terminal: Ctrl+C there is for the window, and the display goes after it.
  const server = spawn('Xvfb', [...options, '-displayfd', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((done) => {
    server.on('close', () => done());
  });
  try {
    const display = await displayOf(server);
    return await work({
      env: { ...env, DISPLAY: display, XAUTHORITY: key },
      contents: join(folder, 'Xvfb_screen0'),
    });
  } finally {
    server.kill();
    await ended;
  }
}

/** The name of the display, once it is there: Xvfb looks for a free number and says which. */
function displayOf(server: ChildProcess): Promise<string> {
  const stopListening = handOnSignals(server);
  return new Promise<string>((done, fail) => {
    let number = '';
    let complaints = '';
    (server.stdio[3] as Readable).on('data', (text: Buffer) => {
      number += text;
      if (number.endsWith('\n')) done(`:${number.trim()}`);
    });
    server.stderr?.on('data', (text: Buffer) => {
      complaints += text;
    });
    server.on('error', fail);
    server.on('close', () => fail(new Error(`The virtual display did not start. ${complaints.trim()}`)));
  }).finally(stopListening);
}

/** An X authority file of one key that holds for every display: nobody else on this machine gets in. */
export function authority(key: Uint8Array): Buffer {
  const anyFamily = 0xffff;
  const fields = ['', '', 'MIT-MAGIC-COOKIE-1', key].map((field) => {
    const bytes = Buffer.from(field as Uint8Array);
    return Buffer.concat([short(bytes.length), bytes]);
  });
  return Buffer.concat([short(anyFamily), ...fields]);
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
