import { describe, expect, it } from 'vitest';
import { type Finding, type FindingCode, findingCodes } from '../../../src/domain/finding.ts';
import { findingSentence } from '../../../src/renderer/text/findings.ts';

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
});
