import { describe, expect, it } from 'vitest';
import { phoneIn, problemsOf, requestOf, withKind, withPart } from '#renderer/features/absence/draft.ts';

const today = '2026-11-23';

describe('an absence as it is typed', () => {
  it('is sickness from today without an end, unless told otherwise', () => {
    expect(requestOf(phoneIn(today))).toEqual({
      kind: 'sickness',
      from: today,
      fromTime: null,
      until: null,
      untilTime: null,
    });
  });

  it('has an end once it is leave, and none again once it is sickness', () => {
    const leave = withKind(phoneIn(today), 'annualLeave');
    expect(requestOf(leave)?.until).toBe(today);
    expect(requestOf(withKind(leave, 'sickness'))?.until).toBeNull();
  });

  it('keeps an end that was chosen by hand when the kind changes', () => {
    const chosen = { ...phoneIn(today), notKnown: false, until: '2026-11-27' };
    expect(requestOf(withKind(chosen, 'carers'))?.until).toBe('2026-11-27');
  });

  it('needs a last day for a time at its end, and asks for the times', () => {
    const times = withPart(phoneIn(today), 'times');
    expect(times).toMatchObject({ notKnown: false, until: today });
    expect(requestOf(times)).toBeNull();
    expect(Object.keys(problemsOf(times))).toEqual(['fromTime', 'untilTime']);
    expect(requestOf({ ...times, fromTime: '09:00', untilTime: '12:00' })).toMatchObject({
      until: today,
      fromTime: '09:00',
      untilTime: '12:00',
    });
  });

  it('sends no times that are not asked for', () => {
    const back = withPart({ ...phoneIn(today), fromTime: '09:00', untilTime: '12:00' }, 'whole');
    expect(requestOf(back)).toMatchObject({ fromTime: null, untilTime: null });
  });

  it('cannot be sent without its first day, or without an end that is said to be known', () => {
    expect(requestOf({ ...phoneIn(today), from: null })).toBeNull();
    expect(problemsOf({ ...phoneIn(today), notKnown: false })).toHaveProperty('until');
  });
});
