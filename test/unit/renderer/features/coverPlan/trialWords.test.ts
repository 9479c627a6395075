import { describe, expect, it } from 'vitest';
import type { Trial } from '#contract/coverPlan.ts';
import {
  coveredWords,
  helpLines,
  holdWords,
  outcomeLines,
  teamWords,
  tryingWords,
} from '#renderer/features/coverPlan/trialWords.ts';
import type { Names } from '#renderer/text/names.ts';

const byId: Record<number, string> = { 1: 'Grace', 2: 'Amira', 3: 'Priya', 4: 'Ben' };
const nameOf = (id: number) => byId[id] ?? '?';
const names: Names = {
  name: (id) => (id === 1 ? 'you' : nameOf(id)),
  first: (id) => (id === 1 ? 'You' : nameOf(id)),
  fullName: nameOf,
  isYou: (id) => id === 1,
  missing: nameOf,
};

const trial = (over: Partial<Trial> = {}): Trial => ({
  personId: 2,
  hold: 'someOpen',
  awayAnyway: false,
  leads: 7,
  gaps: 6,
  covered: 4,
  carriers: [
    { personId: 3, count: 3 },
    { personId: 1, count: 1 },
  ],
  obstacles: [
    { code: 'outsideWorkingPattern', count: 2 },
    { code: 'clash', count: 1 },
  ],
  helps: [],
  proven: true,
  ...over,
});

describe('how an absence would go', () => {
  it('is a word and the state it looks like', () => {
    expect(holdWords(trial())).toEqual({ word: 'Partly', state: 'part' });
    expect(holdWords(trial({ hold: 'holds' }))).toEqual({ word: 'Covered', state: 'arranged' });
    expect(holdWords(trial({ hold: 'fails' }))).toEqual({ word: 'Not covered', state: 'needed' });
    expect(holdWords(trial({ hold: 'holds', gaps: 0, covered: 0 }))).toEqual({
      word: 'Nothing to cover',
      state: 'notNeeded',
    });
  });

  it('says how many gaps could be covered, never more than is proven', () => {
    expect(coveredWords(trial())).toBe('4 of 6 gaps covered');
    expect(coveredWords(trial({ proven: false }))).toBe('at least 4 of 6 gaps covered');
    expect(coveredWords(trial({ proven: false, covered: 6 }))).toBe('6 of 6 gaps covered');
    expect(coveredWords(trial({ gaps: 1, covered: 0 }))).toBe('0 of 1 gap covered');
    expect(coveredWords(trial({ gaps: 0, covered: 0 }))).toBe('');
  });

  it('says who would carry it and why some would stay open', () => {
    expect(outcomeLines(trial(), names)).toEqual([
      'Priya would take 3 sessions and you 1.',
      '2 stay open: people are not working then or are in another session (1 of them).',
    ]);
    expect(outcomeLines(trial({ covered: 6 }), names)).toEqual(['Priya would take 3 sessions and you 1.']);
    expect(
      outcomeLines(
        trial({ gaps: 1, covered: 0, carriers: [], obstacles: [{ code: 'mayNotLead', count: 1 }] }),
        names,
      ),
    ).toEqual(['1 stays open: people may not lead this.']);
    expect(outcomeLines(trial({ covered: 5, carriers: [], obstacles: [] }), names)).toEqual([
      '1 stays open.',
    ]);
  });

  it('says why nothing would need cover', () => {
    const none = { gaps: 0, covered: 0, hold: 'holds' as const, carriers: [], obstacles: [] };
    expect(outcomeLines(trial({ ...none, leads: 0 }), names)).toEqual(['Amira leads no session then.']);
    expect(outcomeLines(trial({ ...none, leads: 0, personId: 1 }), names)).toEqual([
      'You lead no session then.',
    ]);
    expect(outcomeLines(trial({ ...none, leads: 2 }), names)).toEqual([
      'Amira leads 2 sessions then; each has another lead or its cover.',
    ]);
    expect(outcomeLines(trial({ ...none, leads: 1 }), names)).toEqual([
      'Amira leads 1 session then; it has another lead or its cover.',
    ]);
  });
});

describe('what would help', () => {
  it('names the reserve, the lead and the day, and says whom to ask', () => {
    const helps: Trial['helps'] = [
      { help: 'anotherLead', personId: 4, kind: 'groupSupervision', count: 4 },
      { help: 'readyReserve', personId: 3, count: 2 },
      { help: 'anotherDay', weekday: 2, moved: 1, asksServiceUser: false, count: 1 },
      { help: 'anotherDay', weekday: 4, moved: 3, asksServiceUser: true, count: 1 },
    ];
    expect(helpLines({ helps }, names)).toEqual([
      'If Ben might lead group supervision: 4 more.',
      'If Priya were ready to cover: 2 more.',
      'If one of the sessions were held on a Tuesday: 1 more.',
      'If 3 of the sessions were each held on a Thursday: 1 more, if the service users agree.',
    ]);
  });
});

describe('the team as a whole', () => {
  it('names those it would not come through without', () => {
    const fails = (personId: number) => trial({ personId, hold: 'fails' });
    expect(teamWords([fails(2), trial()], names)).toBe(
      'The team would not come through without Amira: fewer than half of the gaps could be covered.',
    );
    expect(teamWords([fails(2), fails(1), fails(4)], names)).toContain('without Amira, you or Ben:');
  });

  it('says that it would come through, with or without sessions left open', () => {
    expect(teamWords([trial(), trial({ hold: 'holds' })], names)).toBe(
      'The team would come through without any one person, but 1 absence would leave sessions open.',
    );
    expect(teamWords([trial({ hold: 'holds' })], names)).toBe(
      'The team would cover the absence of any one person.',
    );
    expect(teamWords([trial({ hold: 'holds', gaps: 0, covered: 0 })], names)).toBe(
      'Nobody’s absence would leave a gap: each session has another lead or its cover.',
    );
  });

  it('says whose turn it is while it is tried', () => {
    expect(tryingWords(null, names)).toBe('Looking at what is planned');
    expect(tryingWords({ personId: 1, at: 2, of: 14 }, names)).toBe('Trying it without you: 3 of 14');
  });
});
