import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inflateSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { pictured, pngOf } from '#test/runtime/picture.ts';

/** A dump as Xvfb writes it: a header of big-endian numbers, a title, a table of colours, then padded rows. */
function dump(leastFirst: boolean, rows: readonly (readonly number[])[]): Buffer {
  const title = 'screen\0\0';
  const header = Buffer.alloc(100 + title.length);
  const put = (field: number, value: number) => header.writeUInt32BE(value, field * 4);
  put(0, header.length);
  put(4, 2);
  put(5, rows.length);
  put(7, leastFirst ? 0 : 1);
  put(11, 32);
  put(12, 12);
  put(19, 3);
  header.write(title, 100);
  return Buffer.concat([header, Buffer.alloc(3 * 12, 0x77), ...rows.map((row) => Buffer.from(row))]);
}

function partsOf(png: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
}

const pad = [9, 9, 9, 9];

test('a dump of a screen becomes a picture of the same size and colours', () => {
  const png = pngOf(
    dump(true, [
      [3, 2, 1, 0, 6, 5, 4, 0, ...pad],
      [30, 20, 10, 0, 60, 50, 40, 0, ...pad],
    ]),
  );
  const parts = partsOf(png);
  expect([...parts.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect(parts.get('IHDR')?.toString('hex')).toBe('00000002000000020802000000');
  const rows = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
  expect([...rows]).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 10, 20, 30, 40, 50, 60]);
});

test('the other order of bytes is read as well', () => {
  const png = pngOf(dump(false, [[0, 1, 2, 3, 0, 4, 5, 6, ...pad]]));
  expect([...inflateSync(partsOf(png).get('IDAT') ?? Buffer.alloc(0))]).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('a picture that cannot be taken is told, and the work it was to show goes on', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const folder = mkdtempSync(join(tmpdir(), 'understudy-picture-'));
  try {
    // A file where the folder of the picture would be.
    const inTheWay = join(folder, 'screenshots');
    writeFileSync(inTheWay, '');
    const work = pause(200, 'done');
    expect(await pictured('no display', join(inTheWay, 'now.png'), work)).toBe('done');
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^No more pictures of the window: /));
  } finally {
    told.mockRestore();
    rmSync(folder, { recursive: true });
  }
});
