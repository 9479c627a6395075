import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '#main/app/atomicFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'understudy-atomic-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('writes and replaces, and leaves nothing beside', () => {
  const file = join(folder, 'window.json');
  writeWhole(file, 'one');
  writeWhole(file, Buffer.from('two'));
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual(['window.json']);
});

test('when it fails it throws and leaves nothing beside', () => {
  const taken = join(folder, 'taken');
  mkdirSync(join(taken, 'full'), { recursive: true });
  expect(() => writeWhole(taken, 'x')).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});
