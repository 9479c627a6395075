import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterQuiet, once } from '../../../src/main/app/once.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('makes once', () => {
  const make = vi.fn(() => ({}));
  const get = once(make);
  expect(make).not.toHaveBeenCalled();
  expect(get()).toBe(get());
  expect(make).toHaveBeenCalledTimes(1);
});

it('waits for quiet, and does it once', () => {
  const then = vi.fn();
  const call = afterQuiet(15, then);
  call();
  vi.advanceTimersByTime(10);
  call();
  vi.advanceTimersByTime(14);
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(then).toHaveBeenCalledTimes(1);
  call();
  vi.advanceTimersByTime(100);
  expect(then).toHaveBeenCalledTimes(1);
});
