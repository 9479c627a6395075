import { expect, it, vi } from 'vitest';
import { afterAll, once } from '#main/app/once.ts';

it('makes once', () => {
  const make = vi.fn(() => ({}));
  const get = once(make);
  expect(make).not.toHaveBeenCalled();
  expect(get()).toBe(get());
  expect(make).toHaveBeenCalledTimes(1);
});

it('waits for all it was given, in any order, and does it once', () => {
  const then = vi.fn();
  const tell = afterAll(['a.js', 'b.js', 'c.css', 'a.js'], then);
  for (const name of ['c.css', 'a.js', 'd.js', 'c.css', 'a.js']) tell(name);
  expect(then).not.toHaveBeenCalled();
  tell('b.js');
  tell('b.js');
  expect(then).toHaveBeenCalledTimes(1);
});
