import { describe, expect, test } from 'vitest';
import { coverDaysInARow, coverPerDay, coverPerWeek, overHours } from '#domain/cover/caps.ts';
import type { CoverRule } from '#domain/cover/rule.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import { defaultSettings, type Settings } from '#domain/settings.ts';
import type { CoverTurn } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { coverOf, personOf, sessionOf, snapshotOf, span, turnOf } from '#test/unit/domain/builders.ts';

// A Tuesday; its week is Mon 23 to Sun 29 Nov.
const day = '2026-11-24';

interface Given {
  person?: Partial<Person>;
  settings?: Partial<Settings>;
  session?: Partial<Session>;
  time?: [string, string];
}

/** What a rule says of person 2 covering for person 1 in session 1, with these turns. */
function judge(rule: CoverRule, turns: CoverTurn[], given: Given = {}) {
  const person = personOf(2, given.person);
  const session = sessionOf(1, given.session);
  const view = viewOf(
    snapshotOf([personOf(1), person], {
      settings: { ...defaultSettings, ...given.settings },
      background: { turns, met: new Map() },
    }),
  );
  const [start, end] = given.time ?? ['10:00', '11:00'];
  return rule({ person, forPersonId: 1, session, interval: span(session.date, start, end) }, view);
}

const hard = (code: string, facts: object) => ({
  code,
  severity: 'hard',
  personId: 2,
  sessionId: null,
  when: span(day, '10:00', '11:00'),
  facts,
});

/** Turns of person 2 on these dates, each in a session of its own from number 10. */
const turnsOn = (...dates: string[]) => dates.map((date, at) => turnOf(2, 10 + at, date));

describe('covers on one day', () => {
  test('as many as one person may rule out one more, one fewer do not', () => {
    expect(judge(coverPerDay, turnsOn(day, day, day))).toEqual([hard('coverPerDay', { count: 3, limit: 3 })]);
    expect(judge(coverPerDay, turnsOn(day, day))).toEqual([]);
    const settings = { coverPerDay: 2 };
    expect(judge(coverPerDay, turnsOn(day, day), { settings })[0]?.facts).toEqual({ count: 2, limit: 2 });
  });

  test('count by session, on that day, of that person, without the session itself', () => {
    const settings = { coverPerDay: 1 };
    const alone = (turns: CoverTurn[]) => judge(coverPerDay, turns, { settings });
    expect(alone(turnsOn('2026-11-23', '2026-11-25'))).toEqual([]);
    expect(alone([turnOf(3, 10, day)])).toEqual([]);
    expect(alone([turnOf(2, 1, day, '10:00', '10:30')])).toEqual([]);
    const halves = [turnOf(2, 10, day, '13:00', '13:30'), turnOf(2, 10, day, '13:30', '14:00')];
    expect(judge(coverPerDay, halves, { settings: { coverPerDay: 2 } })).toEqual([]);
    expect(alone(halves)).toHaveLength(1);
  });
});

describe('covers in one week', () => {
  const six = ['2026-11-23', '2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27'];

  test('run from Monday to Sunday', () => {
    expect(judge(coverPerWeek, turnsOn(...six, '2026-11-29'))).toEqual([
      hard('coverPerWeek', { count: 6, limit: 6 }),
    ]);
    expect(judge(coverPerWeek, turnsOn(...six, '2026-11-30'))).toEqual([]);
    expect(judge(coverPerWeek, turnsOn(...six, '2026-11-22'))).toEqual([]);
  });

  test('do not count the session itself', () => {
    expect(judge(coverPerWeek, [...turnsOn(...six), turnOf(2, 1, day)])).toEqual([]);
  });
});

describe('days in a row with cover', () => {
  const settings = { coverDaysInARow: 3 };
  const days = (dates: string[], given: Given = {}) =>
    judge(coverDaysInARow, turnsOn(...dates), { settings, ...given });

  test('count on both sides of the new day', () => {
    expect(days(['2026-11-21', '2026-11-22', '2026-11-23'])).toEqual([
      hard('coverDaysInARow', { count: 4, limit: 3 }),
    ]);
    expect(days(['2026-11-22', '2026-11-23', '2026-11-25', '2026-11-26'])[0]?.facts.count).toBe(5);
    expect(days(['2026-11-25', '2026-11-26', '2026-11-27'])[0]?.facts.count).toBe(4);
    expect(days(['2026-11-22', '2026-11-23'])).toEqual([]);
  });

  test('are broken by a day without', () => {
    expect(days(['2026-11-20', '2026-11-21', '2026-11-23', '2026-11-26', '2026-11-27'])).toEqual([]);
  });

  test('are no matter on a day that has cover already', () => {
    const before = ['2026-11-21', '2026-11-22', '2026-11-23'];
    expect(days([...before, day])).toEqual([]);
    const session = { cover: [coverOf(1, 1, 2, '10:00', '10:30')] };
    expect(days(before, { session })).toEqual([]);
    const swapped = { cover: [{ ...coverOf(1, 1, 2, '10:00', '10:30'), swapId: 1 }] };
    expect(days(before, { session: swapped })).toHaveLength(1);
  });

  test('count anew when the cover of this session is to be taken place of', () => {
    const turns = [...turnsOn('2026-11-21', '2026-11-22', '2026-11-23'), turnOf(2, 1, day)];
    expect(judge(coverDaysInARow, turns, { settings })).toHaveLength(1);
  });
});

describe('hours beyond the contract', () => {
  // Nine to five, Monday to Friday: 40 hours, of which 37.5 by contract.
  const part = { contractedMinutes: 2250 };

  test('count cover outside the pattern on top of the pattern', () => {
    const [found] = judge(overHours, [], {
      person: part,
      time: ['17:00', '18:00'],
      settings: { excessMinutes: 0 },
    });
    expect(found).toEqual({
      ...hard('overHours', { minutes: 2460, contracted: 2250, excess: 0 }),
      when: span(day, '17:00', '18:00'),
    });
    const roomy = { contractedMinutes: 2400 };
    expect(judge(overHours, [], { person: roomy, time: ['17:00', '18:00'] })).toEqual([]);
  });

  test('say nothing of cover within the pattern, whatever the week holds', () => {
    const late = [turnOf(2, 10, '2026-11-25', '17:00', '23:00')];
    expect(judge(overHours, late, { person: part })).toEqual([]);
    expect(judge(overHours, late, { person: part, time: ['16:30', '17:30'] })).toHaveLength(1);
  });

  test('add up over the week, each minute once, and without the session itself', () => {
    const person = { contractedMinutes: null };
    const time: Given['time'] = ['17:00', '18:00'];
    const given = { person, time };
    // By the pattern 2400, allowed 120 on top: 60 of this session leave 60.
    const hour = turnOf(2, 10, '2026-11-27', '17:00', '18:00');
    expect(judge(overHours, [hour], given)).toEqual([]);
    const more = turnOf(2, 11, '2026-11-28', '10:00', '10:15');
    expect(judge(overHours, [hour, more], given)[0]?.facts).toEqual({
      minutes: 2535,
      contracted: 2400,
      excess: 120,
    });
    expect(judge(overHours, [hour, { ...more, sessionId: 1 }], given)).toEqual([]);
    expect(judge(overHours, [hour, { ...hour, sessionId: 12 }], given)).toEqual([]);
    expect(judge(overHours, [hour, turnOf(2, 11, '2026-11-30', '18:00', '19:00')], given)).toEqual([]);
    expect(judge(overHours, [hour, turnOf(2, 11, '2026-11-26', '09:00', '12:00')], given)).toEqual([]);
  });

  test('count what they cover of the session already', () => {
    const person = { contractedMinutes: 2400 };
    const session = { start: '17:00', end: '20:00', cover: [coverOf(1, 1, 2, '17:00', '18:30')] };
    const given: Given = { person, session, time: ['18:30', '19:30'] };
    expect(judge(overHours, [], given)[0]?.facts.minutes).toBe(2550);
    expect(judge(overHours, [], { ...given, session: { ...session, cover: [] } })).toEqual([]);
  });

  test('need a contract or a pattern to go by', () => {
    const bare = { contractedMinutes: null, patterns: [] };
    expect(judge(overHours, [], { person: bare })).toEqual([]);
    expect(judge(overHours, [], { person: { ...bare, contractedMinutes: 0 } })).toEqual([]);
    const time: Given['time'] = ['10:00', '12:15'];
    expect(judge(overHours, [], { person: { ...bare, contractedMinutes: 0 }, time })[0]?.facts).toEqual({
      minutes: 135,
      contracted: 0,
      excess: 120,
    });
  });
});
