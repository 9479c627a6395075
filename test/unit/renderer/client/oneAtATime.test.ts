import { expect, it } from 'vitest';
import { oneAtATime } from '#renderer/client/oneAtATime.ts';

it('lets nothing through while what was let through before is on its way', async () => {
  const through = oneAtATime();
  let sent = 0;
  let finish = () => {};
  const deed = () =>
    new Promise<number>((done) => {
      sent += 1;
      finish = () => done(sent);
    });
  const first = through(deed);
  // Enter twice within one frame: nothing was drawn in between.
  expect(await through(deed)).toBeNull();
  expect(sent).toBe(1);
  finish();
  expect(await first).toBe(1);
  const second = through(deed);
  finish();
  expect(await second).toBe(2);
});

it('is open again after what failed', async () => {
  const through = oneAtATime();
  await expect(through(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await through(() => Promise.resolve('sent'))).toBe('sent');
});
