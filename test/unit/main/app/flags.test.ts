import { describe, expect, test } from 'vitest';
import { defaultDataFolder } from '#main/app/dataFolder.ts';
import { readFlags } from '#main/app/flags.ts';

const read = (...args: string[]) => readFlags(['electron', '.', ...args], false, '/home/somebody');

describe('the two development flags', () => {
  test('are optional', () => {
    expect(read()).toEqual({ ok: true, flags: { dataDir: null, startsAt: null } });
    expect(readFlags(['/opt/understudy'], true, '/')).toEqual({
      ok: true,
      flags: { dataDir: null, startsAt: null },
    });
  });

  test('name a folder and a moment', () => {
    expect(read('--data-dir=/tmp/a=b', '--now=2026-07-01T08:30')).toEqual({
      ok: true,
      flags: { dataDir: '/tmp/a=b', startsAt: Date.parse('2026-07-01T07:30:00Z') },
    });
  });

  test('a relative folder is meant from the working folder', () => {
    expect(read('--data-dir=trial')).toMatchObject({ flags: { dataDir: '/home/somebody/trial' } });
  });

  test.each([
    ['--data-dir'],
    ['--data-dir='],
    ['--data-dir=  '],
    ['--data-dir', '/tmp/a'],
    ['--data-dir=/tmp/a', '--data-dir=/tmp/b'],
    ['--data-dir=/tmp/\0'],
    ['--now'],
    ['--now='],
    ['--now=2026-11-23'],
    ['--now=2026-02-30T08:00'],
    ['--now=2026-11-23T08:30', '--now=2026-11-23T08:30'],
  ])('%j %j is refused with a sentence', (...args) => {
    const answer = read(...args);
    expect(answer.ok).toBe(false);
    if (!answer.ok) expect(answer.sentence).toMatch(/^Give --(data-dir|now) once, as .*\.$/);
  });

  test.each(['--data-dir=/tmp/a', '--now=2026-11-23T08:30', '--now', '--data-dir='])(
    'a packaged app refuses %s',
    (flag) => {
      const answer = readFlags(['/opt/understudy', flag], true, '/');
      expect(answer).toMatchObject({ ok: false, sentence: expect.stringContaining('installed') });
    },
  );

  test('a flag that only begins alike is not ours', () => {
    expect(read('--nowhere=1', '--data-directory=x')).toMatchObject({ ok: true, flags: { dataDir: null } });
  });
});

describe('where the database lives unless told otherwise', () => {
  test.each([
    ['win32', { LOCALAPPDATA: 'C:\\Users\\k\\AppData\\Local' }, 'C:\\Users\\k\\AppData\\Local\\Understudy'],
    ['win32', { APPDATA: '\\\\share\\k\\Roaming' }, 'C:\\Users\\k\\AppData\\Local\\Understudy'],
    ['darwin', {}, '/Users/k/Library/Application Support/Understudy'],
    ['linux', {}, '/Users/k/.local/share/understudy'],
    ['linux', { XDG_DATA_HOME: '/data/k' }, '/data/k/understudy'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/Users/k/.local/share/understudy'],
  ] as const)('on %s with %j it is %s', (platform, env, folder) => {
    expect(defaultDataFolder(platform, env, platform === 'win32' ? 'C:\\Users\\k' : '/Users/k')).toBe(folder);
  });
});
