import { describe, expect, it } from 'vitest';
import { type Finding, type FindingCode, findingCodes } from '#domain/finding.ts';
import { findingSentence } from '#renderer/text/findings/findings.ts';

const names = { nameOf: (id: number) => ({ 1: 'Amira', 2: 'Priya' })[id] ?? 'Somebody', today: '2026-11-23' };
const tuesday = { start: '2026-11-24T10:00', end: '2026-11-24T11:00' };

function finding(code: FindingCode, rest: Partial<Finding> = {}): Finding {
  return { code, severity: 'hard', personId: 2, sessionId: 7, when: tuesday, facts: {}, ...rest };
}
const say = (code: FindingCode, rest?: Partial<Finding>) => findingSentence(finding(code, rest), names);

describe('findings in words', () => {
  it.each(findingCodes)('%s is a whole sentence even without a person, a time and facts', (code) => {
    const bare = findingSentence(
      { code, severity: 'soft', personId: null, sessionId: null, when: null, facts: {} },
      names,
    );
    expect(bare).toMatch(/^[A-Z].*\.$/);
    expect(bare).not.toMatch(/undefined|null|NaN| {2}/);
    expect(bare).not.toContain(code);
  });

  it.each(findingCodes)('%s never says why somebody is away', (code) => {
    const text = findingSentence(
      finding(code, { facts: { absenceKind: 'sickness', kind: 'meeting' } }),
      names,
    );
    expect(text.toLowerCase()).not.toContain('sick');
  });

  it('says who is elsewhere, and what to do about it', () => {
    expect(say('clash', { facts: { kind: 'groupSupervision', start: '09:30', end: '10:30' } })).toBe(
      'Priya is in Group supervision Tue 24 Nov 09:30–10:30 at that time. Choose somebody else or another time.',
    );
    expect(say('clash', { severity: 'soft' })).toBe(
      'Priya is in another session Tue 24 Nov 10:00–11:00 at that time.',
    );
  });

  it('says which hours somebody works', () => {
    const soft = { severity: 'soft' } as const;
    expect(say('outsideWorkingPattern', { ...soft, facts: { hours: '09:00-12:00,13:00-17:00' } })).toBe(
      'Priya works 09:00–12:00 and 13:00–17:00 on Tue 24 Nov.',
    );
    expect(say('outsideWorkingPattern', { ...soft, facts: { hours: '' } })).toBe(
      'Priya does not work on Tue 24 Nov.',
    );
    expect(say('outsideWorkingPattern', { ...soft, facts: { hours: null } })).toBe(
      'Priya has no working hours recorded on Tue 24 Nov.',
    );
  });

  it('says how long somebody is away', () => {
    const away = (start: string, end: string) => say('absent', { severity: 'soft', when: { start, end } });
    expect(away('2026-11-16T00:00', '9999-12-31T00:00')).toBe(
      'Priya is away from Mon 16 Nov, with no end date.',
    );
    expect(away('2026-11-23T00:00', '2026-11-28T00:00')).toBe(
      'Priya is away from Mon 23 Nov until Fri 27 Nov.',
    );
    expect(away('2026-11-24T00:00', '2026-11-25T00:00')).toBe('Priya is away on Tue 24 Nov.');
    expect(away('2026-11-24T09:00', '2026-11-24T12:00')).toBe('Priya is away Tue 24 Nov 09:00–12:00.');
  });

  it('says whose cover ends', () => {
    expect(
      say('coverLapses', { severity: 'soft', facts: { forPersonId: 1, kind: 'groupSupervision' } }),
    ).toBe(
      'Priya covers Group supervision Tue 24 Nov 10:00–11:00 for Amira; that cover ends with this change.',
    );
  });

  it('says which swap ends', () => {
    const facts = { forPersonId: 1, kind: 'workshop', swap: 1 };
    expect(say('coverLapses', { severity: 'soft', facts })).toBe(
      'Priya leads Workshop Tue 24 Nov 10:00–11:00 for Amira by a swap; that swap ends with this change.',
    );
  });

  it('says on how many dates of a series', () => {
    const facts = { hours: '', dates: 3, of: 12 };
    expect(say('outsideWorkingPattern', { severity: 'soft', facts })).toMatch(
      /This is so on 3 of 12 dates\.$/,
    );
    expect(say('outsideWorkingPattern', { severity: 'soft', facts: { ...facts, dates: 12 } })).toMatch(
      /This is so on every date\.$/,
    );
  });

  it('lists what a leaver was to do', () => {
    expect(say('sessionsAffected', { facts: { leads: 3, attends: 1, covers: 0, first: '2026-12-01' } })).toBe(
      'Priya leads 3 sessions and attends 1 after that, the first on Tue 1 Dec. What Priya was to lead will need cover.',
    );
  });

  const soft = { severity: 'soft' } as const;
  const other = { kind: 'supportMeeting', start: '11:00', end: '12:00' };
  const eleven = { start: '2026-11-24T11:00', end: '2026-11-24T12:00' };

  it.each<[FindingCode, Partial<Finding>, string]>([
    [
      'coverPerDay',
      { facts: { count: 3, limit: 3 } },
      'Priya covers 3 that day already, and 3 is the most. Choose somebody else, or raise the number in Settings.',
    ],
    [
      'coverPerWeek',
      { facts: { count: 7, limit: 6 } },
      'Priya covers 7 that week already, and 6 is the most. Choose somebody else, or raise the number in Settings.',
    ],
    [
      'coverDaysInARow',
      { facts: { count: 6, limit: 5 } },
      'Priya would cover 6 days in a row, and 5 is the most. Choose somebody else, or raise the number in Settings.',
    ],
    ['coverPerDay', { ...soft }, 'Priya covers as much as one person may.'],
    [
      'overHours',
      { facts: { minutes: 1110, contracted: 900, excess: 120 } },
      'Priya would work 18 h 30 min that week, beyond 15 h by contract and 2 h allowed. Choose somebody else, or raise the number in Settings.',
    ],
    [
      'overHours',
      { ...soft, facts: { minutes: 960, contracted: 900, excess: 0 } },
      'Priya would work 16 h that week, beyond 15 h by contract.',
    ],
    [
      'backToBack',
      { ...soft, when: eleven, facts: { ...other, minutes: 0, before: 0 } },
      'Priya would go straight to Support meeting Tue 24 Nov 11:00–12:00 without a break.',
    ],
    [
      'backToBack',
      { ...soft, when: eleven, facts: { ...other, minutes: 0, before: 1 } },
      'Priya would go straight from Support meeting Tue 24 Nov 11:00–12:00 without a break.',
    ],
    [
      'backToBack',
      { ...soft, when: eleven, facts: { ...other, minutes: 5, before: 1 } },
      'Priya would have 5 minutes of break after Support meeting Tue 24 Nov 11:00–12:00.',
    ],
    [
      'aboveFairShare',
      { ...soft, facts: { count: 3, share: 1.5 } },
      'Priya has covered 3 lately, where a fair share is 1.5.',
    ],
    [
      'otherBase',
      { ...soft, facts: { base: 'Elm House', site: 'Riverside Centre' } },
      'Priya is based at Elm House; this is at Riverside Centre.',
    ],
    ['hasNotMet', { ...soft, facts: { code: 'SU-014', series: null } }, 'Priya has not met SU-014 yet.'],
    [
      'hasNotMet',
      { ...soft, facts: { code: null, series: 12 } },
      'Priya has not been in this series before.',
    ],
    [
      'settlingIn',
      { ...soft, facts: { months: 4 } },
      'Priya is about 4 months in post then, when strain is common: go easy.',
    ],
  ])('%s of cover, with its facts', (code, rest, words) => {
    expect(say(code, rest)).toBe(words);
  });
});
