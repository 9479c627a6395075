import { describe, expect, it } from 'vitest';
import type { WhoToRingView } from '#contract/whoToRing.ts';
import { byDay, ringingByPeople, whoToRingSentence } from '#renderer/text/whoToRing.ts';

const span = (date: string, start: string, end: string) => ({
  start: `${date}T${start}`,
  end: `${date}T${end}`,
});
const ring = (date: string, start: string, end: string, ...ids: number[]) => ({
  interval: span(date, start, end),
  who: ids.map((personId) => ({ personId, telephone: null })),
});
const view = (days: WhoToRingView['days'], without: WhoToRingView['without']): WhoToRingView => ({
  personId: 1,
  dates: { from: '2026-11-30', until: '2026-12-04' },
  hoursAssumed: false,
  days,
  without,
  named: [],
  suggested: [],
});
const monday = '2026-11-30';

describe('contacts in words', () => {
  it('say how many days are open, and whether they are open all day', () => {
    const bare = [{ date: monday, ringing: [ring(monday, '09:00', '17:00')] }];
    const half = [
      { date: monday, ringing: [ring(monday, '09:00', '12:00', 2), ring(monday, '12:00', '17:00')] },
    ];
    const full = [{ date: monday, ringing: [ring(monday, '09:00', '17:00', 2)] }];
    const afternoon = [span(monday, '12:00', '17:00')];
    expect(whoToRingSentence(view(bare, [span(monday, '09:00', '17:00')]), true)).toBe(
      'Contact: 1 day has nobody to ring.',
    );
    expect(whoToRingSentence(view(half, afternoon), true)).toBe(
      'Contact: 1 day has hours with nobody to ring.',
    );
    expect(whoToRingSentence(view(full, []), true)).toBe('Contact: every working hour has somebody to ring.');
    expect(whoToRingSentence(view(full, []), false)).toContain('every working hour of the next four weeks');
    expect(whoToRingSentence(view([], []), true)).toContain('nobody needs to be named');
  });

  it('gather the hours of a day, and those of the same people', () => {
    expect(
      byDay([
        span(monday, '09:00', '12:30'),
        span(monday, '13:00', '17:00'),
        span('2026-12-01', '09:00', '10:00'),
      ]),
    ).toEqual([
      { date: monday, words: '09:00–12:30 and 13:00–17:00' },
      { date: '2026-12-01', words: '09:00–10:00' },
    ]);
    const ringing = [
      ring(monday, '09:00', '12:30', 2, 3),
      ring(monday, '13:00', '15:00', 2, 3),
      ring(monday, '15:00', '17:00'),
    ];
    expect(ringingByPeople({ date: monday, ringing }).map(({ hours, who }) => [hours, who.length])).toEqual([
      [['09:00–12:30', '13:00–15:00'], 2],
      [['15:00–17:00'], 0],
    ]);
  });
});
