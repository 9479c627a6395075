import { describe, expect, it } from 'vitest';
import type { TermHelpedView, TermPlan } from '#contract/termPlan.ts';
import { termTiers } from '#domain/termPlan/value.ts';
import {
  helpWords,
  notPlannedWords,
  rhythmWords,
  superviseeTitle,
  termHeadline,
  termLines,
  timeNotes,
} from '#renderer/features/termPlan/words.ts';
import type { Names } from '#renderer/text/names.ts';

const nameOf = (id: number) => ['', 'Grace', 'Amira', 'Dev'][id] ?? '?';
const names: Names = { name: nameOf, first: nameOf, fullName: nameOf, isYou: () => false, missing: nameOf };

const supervisees: TermPlan['supervisees'] = [
  {
    key: 'a',
    kind: 'individualSupervision',
    people: [3],
    leadId: 1,
    everyWeeks: 4,
    usual: { weekday: 2, start: '10:00' },
  },
  { key: 'b', kind: 'groupSupervision', people: [2, 3], leadId: 1, everyWeeks: 1, usual: null },
];

function planOf(
  values: Partial<Record<string, [value: number, bound: number]>>,
  over: Partial<TermPlan> = {},
): TermPlan {
  return {
    scope: {
      from: '2026-11-24',
      until: '2027-05-24',
      leadId: 1,
      ownLeads: [],
      people: [2, 3],
      kinds: ['individualSupervision'],
      rooms: [],
      minutes: { individualSupervision: 60, groupSupervision: 90 },
      groupSize: 8,
      mostInARow: 3,
    },
    digest: '',
    method: 'best',
    tiers: termTiers.map((name) => {
      const [value, bound] = values[name] ?? [0, 0];
      return { name, value, bound, proven: value === bound };
    }),
    supervisees,
    rows: Array.from({ length: 12 }, () => ({
      supervisee: 'a',
      dueOn: '2026-12-01',
      windowFrom: '2026-11-24',
      windowUntil: '2026-12-08',
      sessionId: null,
      chosen: null,
      alternatives: [],
      times: 0,
    })),
    weeks: [],
    helps: [],
    notPlanned: [],
    ...over,
  };
}

describe('the words of a term', () => {
  it('never claim more than is proven', () => {
    expect(termHeadline(planOf({}), 20)).toEqual({ places: 'Places all 12 sessions', how: 'Best possible.' });
    expect(termHeadline(planOf({ unplaced: [2, 2] }), 20).places).toBe('Places 10 of 12 sessions');
    const unsure = planOf({ unplaced: [2, 1] }, { method: 'timeLimit' });
    expect(termHeadline(unsure, 20)).toEqual({
      places: 'Places 10 of at most 11 sessions',
      how: 'The best found in 20 seconds.',
    });
  });

  it('say what could be better, or that nothing could', () => {
    expect(termLines(planOf({}))).toEqual(['Everybody keeps one weekday and time, and every date is met']);
    const time = {
      date: '',
      start: '',
      end: '',
      placeId: null,
      missing: [],
      outside: 0,
      off: 0,
      locked: false,
    };
    const rows = planOf({}).rows.map((row, at) => ({
      ...row,
      chosen: { ...time, outside: at < 2 ? 3 : 0, off: at === 5 ? 1 : 0 },
    }));
    expect(termLines(planOf({ missing: [1, 1], load: [90, 90] }, { rows }))).toEqual([
      '2 sessions outside the days around the date, 6 days added up',
      '1 time a member cannot come to their group',
      '1 session not at the usual weekday and time, or in another week',
    ]);
  });

  it('name people, groups, their rhythm and what a time means', () => {
    expect(supervisees.map((supervisee) => superviseeTitle(supervisee, names))).toEqual([
      'Dev',
      'Group of Amira and Dev',
    ]);
    expect(supervisees.map((supervisee) => rhythmWords(supervisee))).toEqual([
      'every 4 weeks, usually Tuesday 10:00',
      'every week',
    ]);
    const time = { date: '', start: '', end: '', placeId: null, missing: [2], outside: 3, off: 2 };
    expect(timeNotes(time, names)).toEqual(['3 days outside', 'not the usual time', 'without Amira']);
  });

  it('say what would help, and why somebody has no part', () => {
    const monday = { weekday: 1, start: '09:00', end: '12:30' } as const;
    const words = (help: TermHelpedView['help'], placed: number, days = 0) =>
      helpWords({ help, placed, days }, planOf({}), names);
    expect(words({ help: 'room', ...monday }, 1)).toBe(
      'If Mondays 09:00–12:30 had a room, 1 more session could be placed.',
    );
    expect(words({ help: 'leadWorks', leadId: 1, ...monday }, 0, 2)).toBe(
      'If Grace worked Mondays 09:00–12:30, 2 days fewer would be outside.',
    );
    expect(words({ help: 'widerWindow', supervisee: 'a', days: 2 }, 3)).toBe(
      'If the days around the dates of Dev were 2 days more, 3 more sessions could be placed.',
    );
    expect(notPlannedWords({ personId: 2, kind: 'groupSupervision', reason: 'nothingAsked' }, names)).toBe(
      'Amira, group supervision: nothing is asked for',
    );
  });
});
