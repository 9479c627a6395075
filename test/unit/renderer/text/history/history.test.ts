import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#contract/history.ts';
import { requests } from '#contract/requests.ts';
import { entryMoment, historySentence } from '#renderer/text/history/history.ts';

const today = '2026-11-23';
type Touched = HistoryEntry['touched'][number];
type Row = NonNullable<Touched['after']>;

const touched = (table: string, before: Row | null, after: Row | null, rowId = 7): Touched => ({
  table,
  rowId,
  before,
  after,
});

function entry(name: string, rows: Touched[], rest: Partial<HistoryEntry> = {}): HistoryEntry {
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  return {
    id: 5,
    name,
    kind: 'do',
    targetName: null,
    automatic: false,
    at: '2026-11-23T08:30:00.000Z',
    actorId: 9,
    touched: rows,
    touchedCount: rows.length,
    counts,
    people: { 1: 'Amira Khan', 2: 'Priya Nair', 9: 'Jo Bell' },
    places: { 3: 'Room 2' },
    serviceUsers: {},
    steps: {},
    sessions: { 7: { kind: 'groupSupervision', date: '2026-11-24', start: '10:00' } },
    ...rest,
  };
}

const first = (id: number) => ({ 1: 'Amira', 2: 'Priya' })[id];
const say = (name: string, rows: Touched[], rest?: Partial<HistoryEntry>) =>
  historySentence(entry(name, rows, rest), today, first);

const session = (date: string, start: string, more: Row = {}): Row => ({
  kind: 'groupSupervision',
  date,
  start_time: start,
  end_time: '11:00',
  state: 'planned',
  ...more,
});
const cover: Row = {
  session_id: 7,
  for_person_id: 1,
  by_person_id: 2,
  start_time: '10:00',
  end_time: '11:00',
};
const away = (more: Row = {}): Row => ({
  person_id: 1,
  kind: 'sickness',
  from_date: '2026-11-23',
  from_time: null,
  until_date: null,
  until_time: null,
  long_term_from: null,
  ...more,
});

describe('history in words', () => {
  const names = Object.entries(requests).flatMap(([name, { kind }]) =>
    kind === 'write' || kind === 'proposal' ? [name] : [],
  );

  it.each(names)('%s has words even when its rows are erased', (name) => {
    const words = historySentence(entry(name, []), today);
    expect(words).toMatch(/^[A-Z].*[^.]$/);
    expect(words).not.toMatch(/undefined|null|\.[a-z]/);
  });

  it('says from when to when a session moved, and whose cover ends', () => {
    const moved = touched('session', session('2026-11-24', '10:00'), session('2026-11-25', '10:00'));
    expect(say('session.move', [moved])).toBe(
      'Moved Group supervision from Tue 24 Nov 10:00 to Wed 25 Nov 10:00',
    );
    expect(say('session.move', [moved, touched('cover', cover, null)])).toBe(
      'Moved Group supervision from Tue 24 Nov 10:00 to Wed 25 Nov 10:00; cover by Priya ends',
    );
  });

  it('says an undo as what was undone, from rows that ran backwards', () => {
    const back = touched('session', session('2026-11-25', '10:00'), session('2026-11-24', '10:00'));
    expect(say('session.move', [back], { kind: 'undo' })).toBe(
      'Undone: Moved Group supervision from Tue 24 Nov 10:00 to Wed 25 Nov 10:00',
    );
    expect(say('cover.arrange', [touched('cover', cover, null)], { kind: 'undo' })).toBe(
      'Undone: Priya covers Group supervision Tue 24 Nov 10:00 for Amira',
    );
  });

  it('says who covers, is asked and says no for whom', () => {
    const ask: Row = { session_id: 7, for_person_id: 1, asked_person_id: 2 };
    expect(say('cover.arrange', [touched('cover', null, cover)])).toBe(
      'Priya covers Group supervision Tue 24 Nov 10:00 for Amira',
    );
    expect(say('cover.remove', [touched('cover', cover, null)])).toBe(
      'Priya no longer covers Group supervision Tue 24 Nov 10:00 for Amira',
    );
    expect(say('cover.ask', [touched('ask', null, ask)])).toBe(
      'Asked Priya to cover Group supervision Tue 24 Nov 10:00 for Amira',
    );
    expect(say('cover.withdraw', [touched('ask', ask, ask)])).toBe(
      'Withdrew the question to Priya about Group supervision Tue 24 Nov 10:00 for Amira',
    );
    expect(say('told.record', [touched('told', null, { session_id: 7 })])).toBe(
      'Told the service user about Group supervision Tue 24 Nov 10:00',
    );
    expect(say('told.takeBack', [touched('told', { session_id: 7 }, null)])).toBe(
      'Took back that the service user was told about Group supervision Tue 24 Nov 10:00',
    );
    expect(say('cover.decline', [touched('ask', ask, ask)])).toBe(
      'Priya said no to Group supervision Tue 24 Nov 10:00 for Amira',
    );
  });

  it('says what two people swap, and that a swap ends', () => {
    const half: Row = { ...cover, swap_id: 3 };
    const other: Row = { ...half, session_id: 8, for_person_id: 2, by_person_id: 1 };
    const sessions = {
      7: { kind: 'groupSupervision', date: '2026-11-24', start: '10:00' },
      8: { kind: 'workshop', date: '2026-11-26', start: '13:00' },
    } as const;
    const both = 'Group supervision Tue 24 Nov 10:00 and Workshop Thu 26 Nov 13:00';
    expect(
      say('cover.swap', [touched('cover', null, half), touched('cover', null, other, 8)], { sessions }),
    ).toBe(`Amira and Priya swap ${both}`);
    const gone = [touched('cover', half, null), touched('cover', other, null, 8)];
    expect(say('cover.remove', gone, { sessions })).toBe(`Amira and Priya no longer swap ${both}`);
    const cancelled = touched('session', session('2026-11-24', '10:00'), session('2026-11-24', '10:00'));
    expect(
      say('session.cancel', [cancelled, ...gone, touched('cover', { ...cover, by_person_id: 9 }, null, 9)]),
    ).toBe(
      'Cancelled Group supervision Tue 24 Nov 10:00; cover by Jo Bell ends; the swap of Amira and Priya ends',
    );
  });

  it('says until when somebody comes back to fewer hours', () => {
    const ended = touched('absence', away(), away({ until_date: '2026-12-06' }));
    const left = (until: string, id: number) =>
      touched('absence', null, away({ from_date: '2026-12-08', until_date: until }), id);
    expect(say('absence.phaseReturn', [ended, left('2026-12-10', 8), left('2026-12-17', 9)])).toBe(
      'Amira is back after Sun 6 Dec, with fewer hours until Thu 17 Dec',
    );
    expect(say('absence.phaseReturn', [ended])).toBe('Amira is back after Sun 6 Dec');
    const undone = [
      touched('absence', away({ until_date: '2026-12-06' }), away()),
      touched('absence', away({ until_date: '2026-12-10' }), null, 8),
    ];
    expect(say('absence.phaseReturn', undone, { kind: 'undo' })).toBe(
      'Undone: Amira is back after Sun 6 Dec, with fewer hours until Thu 10 Dec',
    );
  });

  it('says when somebody is away', () => {
    const recorded = (more?: Row) => say('absence.record', [touched('absence', null, away(more))]);
    expect(recorded()).toBe('Recorded Amira away from Mon 23 Nov, no end date');
    expect(recorded({ until_date: '2026-11-27' })).toBe(
      'Recorded Amira away from Mon 23 Nov until Fri 27 Nov',
    );
    expect(recorded({ until_date: '2026-11-23', from_time: '13:00' })).toBe(
      'Recorded Amira away on Mon 23 Nov from 13:00',
    );
  });

  it.each([
    'absence.record',
    'absence.change',
    'absence.remove',
    'absence.setLongTerm',
    'absence.phaseReturn',
  ])('%s never says why somebody is away', (name) => {
    const words = say(name, [touched('absence', away(), away({ kind: 'parental' }))]);
    expect(words).toContain('Amira');
    expect(words.toLowerCase()).not.toMatch(/sick|parental|leave/);
  });

  it('says who came into a session and who went, though parts were written anew', () => {
    const part = (person: number, kind = 'attendee'): Row => ({
      session_id: 7,
      person_id: person,
      part: kind,
    });
    const rows = [
      touched('session', session('2026-11-24', '10:00'), session('2026-11-24', '10:00')),
      touched('session_part', part(9, 'lead'), null, 1),
      touched('session_part', part(1), null, 2),
      touched('session_part', null, part(9, 'lead'), 3),
      touched('session_part', null, part(2), 4),
    ];
    expect(say('session.changePeople', rows)).toBe(
      'In Group supervision Tue 24 Nov 10:00: added Priya and took out Amira',
    );
  });

  it('says the rule of a series and how many sessions it made', () => {
    const series: Row = {
      kind: 'groupSupervision',
      weekday: 2,
      every_weeks: 2,
      start_date: '2026-11-24',
      start_time: '10:00',
    };
    expect(
      say('series.create', [touched('series', null, series)], { counts: { series: 1, session: 26 } }),
    ).toBe('Made Group supervision every 2 weeks on Tuesday 10:00 from Tue 24 Nov, 26 sessions');
  });

  it('says who is named to ring, when, and that several are', () => {
    const naming = (by: number, more: Row = {}): Row => ({
      for_person_id: 1,
      by_person_id: by,
      from_date: '2026-11-30',
      until_date: '2026-12-04',
      start_time: null,
      end_time: null,
      ...more,
    });
    const hours = { start_time: '09:00', end_time: '12:30' };
    expect(say('whoToRing.name', [touched('who_to_ring', null, naming(2, hours))])).toBe(
      'Named Priya to ring while Amira is away, Mon 30 Nov – Fri 4 Dec 09:00–12:30',
    );
    expect(say('whoToRing.remove', [touched('who_to_ring', naming(2), null)])).toBe(
      'Priya is no longer named to ring while Amira is away, Mon 30 Nov – Fri 4 Dec',
    );
    const two = [touched('who_to_ring', null, naming(2)), touched('who_to_ring', null, naming(9), 8)];
    expect(say('whoToRing.nameAll', two)).toBe('Named Priya and Jo Bell to ring while Amira is away');
    expect(say('whoToRing.nameAll', two, { counts: { who_to_ring: 15 } })).toBe(
      'Named Priya, Jo Bell and others to ring while Amira is away',
    );
  });

  it('marks what was overridden, and falls back to full names', () => {
    const words = historySentence(
      entry('cover.arrange', [touched('cover', null, cover), touched('override', null, {})]),
      today,
    );
    expect(words).toBe('Priya Nair covers Group supervision Tue 24 Nov 10:00 for Amira Khan (overridden)');
  });

  it('has words for a request of another version', () => {
    expect(historySentence(entry('session.somethingNew', []), today)).toBe('Changed a session');
    expect(historySentence(entry('somethingElse', []), today)).toBe('Changed the team’s records');
  });

  it('shows instants as London time, summer and winter', () => {
    expect(entryMoment({ at: '2026-11-23T08:30:12.000Z' })).toBe('2026-11-23T08:30');
    expect(entryMoment({ at: '2026-07-01T23:30:00.000Z' })).toBe('2026-07-02T00:30');
  });
});
