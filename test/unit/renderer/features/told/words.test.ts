import { expect, it } from 'vitest';
import { othersToTell } from '#renderer/features/told/words.ts';
import { boundDates } from '#renderer/text/dates.ts';

const dates = boundDates('2026-11-23');
const on = (...days: string[]) =>
  days.map((date, at) => ({ sessionId: at, version: 1, date: `2026-12-${date}`, start: '13:00' }));

it('names the other sessions a change is about, the last one always', () => {
  expect(othersToTell([], dates)).toBe('');
  expect(othersToTell(on('01'), dates)).toBe('; so too Tue 1 Dec 13:00');
  expect(othersToTell(on('01', '08', '15'), dates)).toBe(
    '; so too Tue 1 Dec 13:00, Tue 8 Dec 13:00 and Tue 15 Dec 13:00',
  );
  expect(othersToTell(on('01', '08', '15', '22'), dates)).toBe(
    '; so too Tue 1 Dec 13:00, Tue 8 Dec 13:00 and 2 more, the last on Tue 22 Dec',
  );
});
