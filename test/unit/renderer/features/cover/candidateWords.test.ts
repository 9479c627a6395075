import { describe, expect, it } from 'vitest';
import type { ScorePartView } from '#contract/coverPlan.ts';
import {
  countingParts,
  fairnessWords,
  partReason,
  pointsWords,
  totalWords,
} from '#renderer/features/cover/candidateWords.ts';

const part = (
  name: ScorePartView['part'],
  points: number,
  of: number,
  facts: ScorePartView['facts'] = {},
): ScorePartView => ({ part: name, points, of, facts });

const score = [
  part('continuity', 30, 40, { met: 3, code: 'SU-001', series: null }),
  part('fairness', 20, 30, { count: 2, days: 28, share: 1.5 }),
  part('travel', 0, 0, { base: 'North', site: 'South' }),
  part('warnings', -15, 0, { count: 1 }),
];

describe('a score in words', () => {
  it('is the sum of the most there can be; what does not count is left out', () => {
    expect(totalWords(score)).toBe('35 of 70');
    expect(totalWords([part('warnings', -30, 0)])).toBe('−30 of 0');
    expect(countingParts(score).map((each) => each.part)).toEqual(['continuity', 'fairness', 'warnings']);
    expect(countingParts([part('warnings', 0, 0)])).toEqual([]);
    expect(score.map(pointsWords)).toEqual(['30 of 40', '20 of 30', '0', '−15']);
  });

  it('says how well somebody is known', () => {
    const known = (met: number, code: string | null) =>
      partReason(part('continuity', 0, 40, { met, code, series: 7 }));
    expect([0, 1, 2, 3].map((met) => known(met, 'SU-001'))).toEqual([
      'has not met SU-001 yet',
      'met SU-001 once',
      'met SU-001 twice',
      'met SU-001 3 times',
    ]);
    expect([known(0, null), known(4, null)]).toEqual([
      'has not been in this series before',
      'was in this series 4 times',
    ]);
  });

  it('says what was covered beside what would be fair', () => {
    expect(fairnessWords({ coverCount: 2, score }, 28)).toBe('covered 2 in 4 weeks, fair share 1.5');
    const none = [part('fairness', 30, 30, { count: 1, days: 10, share: null })];
    expect(fairnessWords({ coverCount: 1, score: none }, 10)).toBe('covered 1 in 10 days');
    expect(score[1] && partReason(score[1])).toBe('covered 2 in 4 weeks, where a fair share is 1.5');
  });

  it('says how far it is', () => {
    const far = (base: string | null, site: string | null, points = 0) =>
      partReason(part('travel', points, 10, { base, site }));
    expect(far('North', 'North', 10)).toBe('based at North');
    expect(far('North', 'South', 10)).toBe('is at South that day anyway');
    expect(far('North', 'South')).toBe('based at North, this is at South');
    expect(far(null, 'South', 5)).toBe('no base known, this is at South');
    expect(far('North', null, 10)).toBe('no site to travel to');
  });

  it('says how full the day is', () => {
    const load = (minutes: number, hours: number | null) =>
      partReason(part('load', 0, 20, { minutes, hours }));
    expect(load(90, 7.5)).toBe('1 h 30 min taken of 7 h 30 min that day');
    expect(load(90, null)).toBe('1 h 30 min taken that day');
    expect(load(0, 7.5)).toBe('nothing else that day');
    expect(load(0, 0)).toBe('does not work that day');
  });

  it('says how many warnings no other part tells of', () => {
    expect(score.map(partReason).at(-1)).toBe('1 other thing to know');
  });
});
