import { describe, expect, it } from 'vitest';
import type { LongTermPreview } from '#contract/longTerm.ts';
import type { Finding } from '#domain/finding.ts';
import { chosenSteps, untilAtFirst } from '#renderer/features/longTerm/startChoice.ts';
import { boundDates } from '#renderer/text/dates.ts';
import { findingSentence } from '#renderer/text/findings/findings.ts';
import { alreadyWords, askedSentence, handBackReminder, meetingSentence } from '#renderer/text/longTerm.ts';
import type { Names } from '#renderer/text/names.ts';
import { standsInWords } from '#renderer/text/supervision.ts';

const dates = boundDates('2026-11-25');
const called = (id: number) => (id === 1 ? 'Amira' : 'Grace');
const names: Names = {
  name: called,
  first: called,
  fullName: called,
  isYou: () => false,
  missing: () => 'away',
};

type Step = NonNullable<LongTermPreview['steps']>[number];
const step = (already: Step['already']): Step => ({
  what: 'access',
  clinicalTeamId: null,
  name: 'Access to notes for Willow Ward',
  dueOn: '2026-12-11',
  already,
});

describe('what starting long-term cover begins with', () => {
  it('is the day before the return as the last, where that is known and later', () => {
    expect(untilAtFirst('2027-01-11', '2026-12-11')).toBe('2027-01-10');
    expect(untilAtFirst('2026-12-12', '2026-12-11')).toBe('2026-12-11');
    expect(untilAtFirst('2026-12-11', '2026-12-11')).toBeNull();
    expect(untilAtFirst(null, '2026-12-11')).toBeNull();
  });

  it('is the steps that nothing answers, until others are chosen of those offered', () => {
    const access = { what: 'access' as const, clinicalTeamId: null };
    const introduction = { what: 'introduction' as const, clinicalTeamId: 7 };
    const answered = step({ name: 'Access to patient notes', isHeld: false });
    const offered = [answered, { ...step(null), ...introduction }];
    expect(chosenSteps(null, offered)).toEqual([introduction]);
    expect(chosenSteps([introduction, access], offered)).toEqual([access, introduction]);
    expect(chosenSteps([introduction], [answered])).toEqual([]);
    expect(chosenSteps([], offered)).toEqual([]);
  });
});

describe('what it also creates, in words', () => {
  it('names sessions, steps, supervision and the reminder', () => {
    const time = { date: '2026-12-10', start: '10:00', end: '11:00', placeId: null };
    expect(meetingSentence('Handover', { time, leadId: 2 }, names, dates)).toBe(
      'Handover: Thu 10 Dec 10:00–11:00, led by Grace.',
    );
    expect(alreadyWords(step(null), dates)).toBe('A step of the induction, due Fri 11 Dec.');
    expect(alreadyWords(step({ name: 'Access to patient notes', isHeld: true }), dates)).toBe(
      '“Access to patient notes” is done already.',
    );
    expect(alreadyWords(step({ name: 'Access to patient notes', isHeld: false }), dates)).toBe(
      '“Access to patient notes” is in the induction already, and still open.',
    );
    const cadence = { everyWeeks: 4, withinDays: 0, minimumMinutes: 0, groupCounts: false };
    const asked = [
      { kind: 'individualSupervision' as const, cadence },
      { kind: 'groupSupervision' as const, cadence: null },
    ];
    expect(askedSentence(asked, '2026-12-11', dates)).toBe(
      'Supervision like an active peer worker’s from Fri 11 Dec: individual supervision every 4 weeks.',
    );
    expect(handBackReminder('2027-01-10', '2027-01-11', 1, names, dates)).toBe(
      'Hand-back: Today reminds you 14 days before Amira is back on Mon 11 Jan 2027. The last day is Sun 10 Jan 2027.',
    );
    expect(handBackReminder(null, null, 1, names, dates)).toBe(
      'Hand-back: Today reminds you once the absence of Amira has an end.',
    );
  });

  it('says in the ledger why somebody is asked as an active peer worker is', () => {
    const nameOf = () => 'Amira Khan';
    expect(standsInWords({ standsIn: { forPersonId: 1, from: '2026-11-20' } }, nameOf, dates)).toBe(
      'Standing in for Amira Khan since Fri 20 Nov: as an active peer worker.',
    );
    expect(standsInWords({ standsIn: null }, nameOf, dates)).toBeNull();
  });
});

describe('what the rules say of it', () => {
  const sentence = (code: Finding['code'], facts: Finding['facts']) =>
    findingSentence(
      { code, severity: 'soft', personId: 1, sessionId: null, when: null, facts },
      { nameOf: () => 'Maya Robinson', today: '2026-11-25' },
    );

  it.each<[Finding['code'], Finding['facts'], string]>([
    [
      'noFirstSupervision',
      { days: 10, on: null },
      'Maya Robinson has no individual supervision in the first 10 days of the cover. Reserves are supported while they stand in: choose a time.',
    ],
    [
      'noFirstSupervision',
      { days: 10, on: '2026-12-29' },
      'Maya Robinson has no individual supervision in the first 10 days of the cover: the first is Tue 29 Dec. Reserves are supported while they stand in: choose an earlier time.',
    ],
    [
      'noNotesAccess',
      { step: 'Access to patient notes' },
      'No access to notes is recorded for Maya Robinson by then: “Access to patient notes” is open. Sign it off under Reserves, or record “without access” there with the way work is handed over.',
    ],
    [
      'noNotesAccess',
      {},
      'No access to notes is recorded for Maya Robinson by then. Sign it off under Reserves, or record “without access” there with the way work is handed over.',
    ],
    [
      'inductionAfterStart',
      { step: 'NHS induction', on: '2027-01-05' },
      '“NHS induction” of Maya Robinson comes on Tue 5 Jan 2027, after the cover begins. Ask for an earlier date, or begin the cover later.',
    ],
    [
      'inductionAfterStart',
      {},
      'An induction of Maya Robinson comes after the cover begins. Ask for an earlier date, or begin the cover later.',
    ],
  ])('%s', (code, facts, words) => {
    expect(sentence(code, facts)).toBe(words);
  });
});
