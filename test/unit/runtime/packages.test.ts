import { expect, test } from 'vitest';
import {
  commandFor,
  isInstalled,
  listOf,
  missingFor,
  type Need,
  nameFor,
  offeredBy,
} from '#test/runtime/packages.ts';

const sound: Need = {
  purpose: 'window',
  brings: 'libasound.so.2',
  names: ['libasound2', 'libasound2t64'],
};
const server: Need = { purpose: 'display', brings: 'Xvfb', names: ['xvfb'] };
const compiler: Need = { purpose: 'driver', brings: 'g++', names: ['g++'] };

/** Ubuntu 24.04: the old name is only provided by others, the new one is real; a name nobody has is not printed. */
const policy = `libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1build2
  Version table:
     1.2.11-1build2 500
        500 http://archive.example/ubuntu noble/main amd64 Packages
g++:
  Installed: 4:13.2.0-7ubuntu1
  Candidate: 4:13.2.0-7ubuntu1
`;

test('a name that others merely provide is not one to install', () => {
  expect([...offeredBy(policy)]).toEqual(['libasound2t64', 'g++']);
  expect([...offeredBy('')]).toEqual([]);
});

test('the name to install by is the one apt has', () => {
  expect(nameFor(sound, offeredBy(policy), false)).toBe('libasound2t64');
  expect(nameFor(sound, new Set(['libasound2']), false)).toBe('libasound2');
});

test('while apt has no lists, the kind of names already there decides', () => {
  expect(nameFor(sound, new Set(), false)).toBe('libasound2');
  expect(nameFor(sound, new Set(), true)).toBe('libasound2t64');
  expect(nameFor(server, new Set(), true)).toBe('xvfb');
});

test('a need is met by either of its names', () => {
  expect(isInstalled(sound, new Set(['libasound2t64']))).toBe(true);
  expect(isInstalled(sound, new Set(['libasound2']))).toBe(true);
  expect(isInstalled(sound, new Set(['libasound2-data']))).toBe(false);
});

test('a display and a compiler are asked for only where they are to be used', () => {
  const onDesktop = missingFor(['window'], () => false).flatMap(({ names }) => names);
  expect(onDesktop).toContain('libgtk-3-0');
  for (const name of ['xvfb', 'fonts-liberation', 'g++', 'unzip']) expect(onDesktop).not.toContain(name);
  const driver = missingFor(['driver'], () => false).flatMap(({ names }) => names);
  expect(driver).toEqual(['g++', 'make', 'python3', 'unzip']);
});

test('only what is really missing is asked for', () => {
  const missing = missingFor(['window', 'display'], ({ names }) => !names.includes('xvfb'));
  expect(missing.flatMap(({ names }) => names)).toEqual(['xvfb']);
  expect(missingFor(['window', 'display', 'driver'], () => true)).toEqual([]);
});

test('what is missing is listed with what it is for', () => {
  expect(listOf([sound, server, compiler], ({ names }) => names[0])).toBe(
    [
      '  to open a window: libasound2',
      '  for a virtual display, as there is no other: xvfb',
      '  to unpack the stand-in Electron and compile its database driver: g++',
    ].join('\n'),
  );
});

test('whoever is not root is given one command that makes them root', () => {
  expect(commandFor(['xvfb', 'g++'], { asRoot: false })).toBe(
    'sudo apt-get update && sudo apt-get install --yes --no-install-recommends xvfb g++',
  );
  expect(commandFor(['xvfb'], { asRoot: true })).toBe(
    'apt-get update && apt-get install --yes --no-install-recommends xvfb',
  );
});
