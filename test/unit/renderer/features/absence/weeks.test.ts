import { describe, expect, it } from 'vitest';
import type { ImpactLine } from '#contract/absence.ts';
import { splitAt, switchDayOf, weeksOf } from '#renderer/features/absence/weeks.ts';

function line(date: string, id = 1): ImpactLine {
  return {
    session: {
      id,
      version: 1,
      seriesId: null,
      slot: null,
      kind: 'meeting',
      date,
      start: '10:00',
      end: '11:00',
      placeId: null,
      site: null,
      state: 'planned',
      question: null,
      serviceUserCode: null,
      serviceUserId: null,
      parts: [],
      cover: [],
      asks: [],
      notNeededFor: [],
      cancelReason: null,
      changedByHand: false,
      placeName: null,
      link: null,
      gaps: [],
    },
    part: 'lead',
    covering: false,
    meaning: 'gap',
    gap: null,
  };
}

const shape = (impact: ImpactLine[], switchOn: string | null) =>
  weeksOf(impact, switchOn).map(({ monday, lines }) => [
    monday,
    ...lines.map((each) => (each.kind === 'switch' ? `switch ${each.date}` : each.line.session.date)),
  ]);

describe('the timeline of an absence', () => {
  it('goes by week and draws the switch in at its date', () => {
    const impact = [line('2026-11-24'), line('2026-11-27'), line('2026-12-14'), line('2026-12-16')];
    expect(shape(impact, '2026-12-14')).toEqual([
      ['2026-11-23', '2026-11-24', '2026-11-27'],
      ['2026-12-14', 'switch 2026-12-14', '2026-12-14', '2026-12-16'],
    ]);
  });

  it('draws the switch after the last session, or in a week without any', () => {
    expect(shape([line('2026-11-24')], '2026-12-14')).toEqual([
      ['2026-11-23', '2026-11-24'],
      ['2026-12-14', 'switch 2026-12-14'],
    ]);
    expect(shape([line('2026-11-24')], null)).toEqual([['2026-11-23', '2026-11-24']]);
  });

  it('has no switch when the absence ends before it or it lies past the horizon', () => {
    const spell = { spellLongTermFrom: '2026-12-14' };
    expect(switchDayOf({ ...spell, until: null }, '2027-11-23')).toBe('2026-12-14');
    expect(switchDayOf({ ...spell, until: '2026-12-14' }, '2027-11-23')).toBe('2026-12-14');
    expect(switchDayOf({ ...spell, until: '2026-12-13' }, '2027-11-23')).toBeNull();
    expect(switchDayOf({ ...spell, until: null }, '2026-12-14')).toBeNull();
  });

  it('is over when a session has ended', () => {
    const impact = [line('2026-11-23', 1), line('2026-11-24', 2)];
    const ids = (lines: ImpactLine[]) => lines.map(({ session }) => session.id);
    expect(ids(splitAt(impact, '2026-11-23T10:59').over)).toEqual([]);
    expect(ids(splitAt(impact, '2026-11-23T11:00').over)).toEqual([1]);
  });
});
