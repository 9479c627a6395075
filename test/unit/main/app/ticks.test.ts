import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { epochOf, startClock } from '#main/app/clock.ts';
import { startTicks, type Ticks } from '#main/app/ticks.ts';

let announced: string[] = [];
let ticks: Ticks | undefined;

beforeEach(() => {
  announced = [];
  vi.useFakeTimers({ now: Date.parse('2030-01-01T00:00:20Z') });
});
afterEach(() => {
  ticks?.stop();
  vi.useRealTimers();
});

test('each new minute is told as it begins', () => {
  ticks = startTicks(startClock(null), (now) => announced.push(now));
  vi.advanceTimersByTime(39_999);
  expect(announced).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(announced).toEqual(['2030-01-01T00:01']);
  vi.advanceTimersByTime(120_000);
  expect(announced).toEqual(['2030-01-01T00:01', '2030-01-01T00:02', '2030-01-01T00:03']);
});

test('a clock that was set tells its own minutes', () => {
  ticks = startTicks(startClock(epochOf('2026-10-25T01:59')), (now) => announced.push(now));
  vi.advanceTimersByTime(60_000);
  expect(announced).toEqual(['2026-10-25T01:00']);
});

test('after a sleep the minute it is now is told once, and the next ones follow', () => {
  ticks = startTicks(startClock(null), (now) => announced.push(now));
  vi.setSystemTime(Date.parse('2030-01-01T09:15:30Z'));
  ticks.look();
  ticks.look();
  expect(announced).toEqual(['2030-01-01T09:15']);
  vi.advanceTimersByTime(30_000);
  expect(announced).toEqual(['2030-01-01T09:15', '2030-01-01T09:16']);
});

test('nothing is told after it was stopped', () => {
  ticks = startTicks(startClock(null), (now) => announced.push(now));
  ticks.stop();
  vi.advanceTimersByTime(300_000);
  expect(announced).toEqual([]);
});
