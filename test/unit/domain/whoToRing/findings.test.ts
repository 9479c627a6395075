import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Person, statusOn } from '#domain/people/person.ts';
import { hoursOn, type WorkingPattern } from '#domain/people/workingPattern.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, dateOf, datesBetween, timeOf } from '#domain/time/dates.ts';
import { common, covers, type Interval } from '#domain/time/interval.ts';
import { hoursToStand, ringFindings } from '#domain/whoToRing/findings.ts';
import { suggestNamings } from '#domain/whoToRing/suggestion.ts';
import { arbWorld, worldEnd, worldStart } from '#test/unit/domain/arbitraries.ts';
import { absenceOf, nineToFive, personOf, snapshotOf, span } from '#test/unit/domain/builders.ts';

const monday = '2026-11-30';
const days = datesBetween(monday, addDays(monday, 5)).map((date) => ({
  date,
  hours: [span(date, '09:00', '17:00')],
}));
const partTime = (...weekdays: number[]): WorkingPattern => ({
  ...nineToFive(),
  hours: nineToFive().hours.filter(({ weekday }) => weekdays.includes(weekday)),
});

describe('naming somebody to ring', () => {
  const priya = personOf(2);
  const find = (person: Person, rest = {}, hasNumber = true) =>
    ringFindings(person, days, viewOf(snapshotOf([person], rest)), hasNumber).map(
      ({ code, severity, when, facts }) => ({ code, severity, start: when?.start ?? null, ...facts }),
    );

  test('has nothing against it when she works then and has a number', () => {
    expect(find(priya)).toEqual([]);
  });

  test('is refused while they are away, paused or gone, each once', () => {
    const absences = [absenceOf(2, '2026-12-01', { until: '2026-12-02' })];
    expect(find(priya, { absences })).toEqual([
      { code: 'absent', severity: 'hard', start: '2026-12-01T00:00' },
    ]);
    expect(find(personOf(2, { leavingDate: '2026-12-02' }))).toEqual([
      { code: 'notActive', severity: 'hard', start: '2026-12-03T09:00', status: 'leaver', dates: 2, of: 5 },
    ]);
    expect(find(personOf(2, { statuses: [{ status: 'applicant', from: '2020-01-01' }] }))).toMatchObject([
      { code: 'notActive', dates: 5, of: 5 },
    ]);
  });

  test('warns of hours they do not work, and of a missing number', () => {
    expect(find(personOf(2, { patterns: [partTime(1, 2, 4)] }), {}, false)).toEqual([
      {
        code: 'outsideWorkingPattern',
        severity: 'soft',
        start: '2026-12-02T09:00',
        hours: '',
        dates: 2,
        of: 5,
      },
      { code: 'noNumberToRing', severity: 'soft', start: null },
    ]);
    expect(find(personOf(2, { role: 'external', patterns: [] }))).toEqual([]);
  });

  test('looks only at the hours it would stand for', () => {
    const naming = {
      forPersonId: 1,
      byPersonId: 2,
      from: '2026-12-01',
      until: '2026-12-02',
      start: '16:00',
      end: '19:00',
    };
    expect(hoursToStand(naming, days)).toEqual([
      { date: '2026-12-01', hours: [span('2026-12-01', '16:00', '17:00')] },
      { date: '2026-12-02', hours: [span('2026-12-02', '16:00', '17:00')] },
    ]);
  });
});

describe('whom the app would name', () => {
  const without = days.flatMap(({ hours }) => hours);
  const suggest = (people: Person[], rest = {}, numbers = (_: number) => true) =>
    suggestNamings(1, without, viewOf(snapshotOf(people, rest)), numbers).map(
      ({ byPersonId, from, until, start, end }) => [byPersonId, from, until, start, end],
    );
  const plain = { mayLeadGroup: false, mayLeadIndividual: false };
  const jo = personOf(1, { role: 'coordinator' });

  test('a coordinator before those who may lead, before others; never her who is away', () => {
    const other = personOf(2, plain);
    const leads = personOf(3, { mayLeadGroup: false });
    const second = personOf(4, { ...plain, role: 'coordinator' });
    const all = [monday, '2026-12-04', '09:00', '17:00'];
    expect(suggest([jo, other, leads, second])).toEqual([[4, ...all]]);
    expect(suggest([jo, other, leads])).toEqual([[3, ...all]]);
    expect(suggest([jo, other])).toEqual([[2, ...all]]);
    expect(suggest([jo, other, leads], {}, (id) => id !== 3)).toEqual([[2, ...all]]);
    expect(suggest([jo])).toEqual([]);
  });

  test('the same voice all along where one can, somebody else on the days she cannot', () => {
    const absences = [absenceOf(2, '2026-12-02', { until: '2026-12-02' })];
    expect(
      suggest(
        [jo, personOf(2, { patterns: [partTime(1, 2, 3, 4)] }), personOf(3, { patterns: [partTime(3, 5)] })],
        { absences },
      ),
    ).toEqual([
      [2, monday, '2026-12-01', '09:00', '17:00'],
      [3, '2026-12-02', '2026-12-02', '09:00', '17:00'],
      [2, '2026-12-03', '2026-12-03', '09:00', '17:00'],
      [3, '2026-12-04', '2026-12-04', '09:00', '17:00'],
    ]);
  });

  test('a day is shared when nobody works all of it, and what nobody works is left', () => {
    const short = (start: string, end: string): WorkingPattern => ({
      ...nineToFive(),
      hours: [{ week: 1, weekday: 1, start, end }],
    });
    const early = personOf(2, { patterns: [short('10:00', '13:00')] });
    const late = personOf(3, { patterns: [short('12:00', '15:00')] });
    expect(suggest([jo, early, late])).toEqual([
      [2, monday, monday, '10:00', '13:00'],
      [3, monday, monday, '13:00', '15:00'],
    ]);
  });

  test('is there then, in hours that have nobody, and no hour somebody could take is left', () => {
    fc.assert(
      fc.property(arbWorld, (world) => {
        const view = viewOf(world);
        const open: Interval[] = datesBetween(worldStart, worldEnd).flatMap((date) => [
          span(date, '09:00', '12:30'),
          span(date, '13:00', '17:00'),
        ]);
        const there = (person: Person, date: string) =>
          statusOn(person, date) === 'active' ? hoursOn(person.patterns, date) : [];
        const taken: Interval[] = [];
        for (const { byPersonId, from, until, start, end } of suggestNamings(1, open, view, () => true)) {
          expect(byPersonId).not.toBe(1);
          const person = world.people.get(byPersonId);
          if (!person) throw new Error('Somebody unknown was suggested.');
          for (const date of datesBetween(from, addDays(until, 1))) {
            for (const each of common([span(date, start ?? '', end ?? '')], open)) {
              expect(covers(there(person, date), each)).toBe(true);
              expect(common([each], view.away(byPersonId))).toEqual([]);
              taken.push(each);
            }
          }
        }
        for (const person of world.people.values()) {
          if (person.id === 1) continue;
          for (const each of open) {
            const could = common(there(person, dateOf(each.start)), [each]);
            for (const hours of could) {
              const here = covers([...taken, ...view.away(person.id)], hours);
              expect(here, `${timeOf(hours.start)} on ${dateOf(hours.start)}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
