import { expect, test } from 'vitest';
import { authority, onDisplay } from '#test/runtime/display.ts';

test('the key of a virtual display is written as X reads it, for any display', () => {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex');
  expect(authority(Uint8Array.of(0xab, 0xcd)).toString('hex')).toBe(`ffff000000000012${name}0002abcd`);
});

test('where there is a display, it is used as it is', async () => {
  const env = { DISPLAY: ':7' };
  expect(await onDisplay(env, async (screen) => screen)).toEqual({ env });
});
