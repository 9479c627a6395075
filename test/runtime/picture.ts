/** A picture of a virtual display, so that one can see what nobody sees. */

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import { tell } from './command.ts';

const renewedEvery = 2000;

/** Keeps a PNG of what the display shows up to date, until the work is done. Where it cannot, the work goes on. */
export async function pictured<T>(contents: string, picture: string, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const pictures = keepTaking(contents, picture, stop.signal).catch((fault: Error) =>
    tell(`No more pictures of the window: ${fault.message}`),
  );
  try {
    return await work;
  } finally {
    stop.abort();
    await pictures;
  }
}

async function keepTaking(contents: string, picture: string, stop: AbortSignal): Promise<void> {
  const unfinished = `${picture}.${process.pid}`;
  await mkdir(dirname(picture), { recursive: true });
  await rm(picture, { force: true });
  while (!stop.aborted) {
    await pause(renewedEvery, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return;
    await writeFile(unfinished, pngOf(await readFile(contents)));
    await rename(unfinished, picture);
  }
}

/** X's own dump of a screen (XWD, 32 bits a pixel, as Xvfb writes it) as a PNG. */
export function pngOf(dump: Buffer): Buffer {
  const header = (field: number) => dump.readUInt32BE(field * 4);
  const [width, height, rowLength] = [header(4), header(5), header(12)];
  if (header(11) !== 32) throw new Error('The picture of the display has an unknown form.');
  // 12 bytes for each of its colours stand between the header and the picture.
  const start = header(0) + header(19) * 12;
  const [red, green, blue] = header(7) === 0 ? [2, 1, 0] : [1, 2, 3];
  // Each row of a PNG starts with its filter: none.
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0, from = start + y * rowLength; x < width; x += 1, from += 4) {
      rows[to++] = dump[from + red] ?? 0;
      rows[to++] = dump[from + green] ?? 0;
      rows[to++] = dump[from + blue] ?? 0;
    }
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // 8 bits a channel, three channels.
  size.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
