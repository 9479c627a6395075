import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlots, nearestSlot, type SlotQuestion } from '#domain/booking/slots.ts';
import { defaultSettings } from '#domain/settings.ts';
import { addMinutes, minutesOf, timeOf } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import { arbWorld, worldEnd, worldStart } from '#test/unit/domain/arbitraries.ts';
import { absenceOf, personOf, sessionOf, snapshotOf, span } from '#test/unit/domain/builders.ts';

const amira = personOf(1);
const ben = personOf(2);
const question = (rest: Partial<SlotQuestion> = {}): SlotQuestion => ({
  people: [amira, ben],
  minutes: 60,
  from: '2026-11-24T00:00',
  until: '2026-11-25T00:00',
  placeId: null,
  site: null,
  snapshot: snapshotOf([amira, ben]),
  count: 3,
  ...rest,
});
const times = (found: readonly Interval[]) => found.map(({ start, end }) => `${start} ${timeOf(end)}`);

describe('a slot', () => {
  it('lies where everybody works and is free, apart from the next', () => {
    const snapshot = snapshotOf([amira, ben], {
      sessions: [sessionOf(1, { start: '09:20', end: '10:05' })],
      absences: [absenceOf(2, '2026-11-24', { fromTime: '12:00', untilTime: '16:00' })],
    });
    expect(times(freeSlots(question({ snapshot })))).toEqual([
      '2026-11-24T10:15 11:15',
      '2026-11-24T16:00 17:00',
    ]);
  });

  it('is found on as many days as asked, with at most so many a day', () => {
    const found = freeSlots(question({ until: '2026-12-05T00:00', perDay: 1, from: '2026-11-27T10:10' }));
    expect(times(found)).toEqual([
      '2026-11-27T10:15 11:15',
      '2026-11-30T09:00 10:00',
      '2026-12-01T09:00 10:00',
    ]);
  });

  it('leaves out bank holidays, and what else takes somebody up', () => {
    const snapshot = snapshotOf([amira, ben], { holidays: new Map([['2026-11-24', 'Holiday']]) });
    const taken = new Map([[2, [span('2026-11-25', '09:00', '16:30')]]]);
    const about = question({ snapshot, taken, until: '2026-11-26T00:00' });
    expect(freeSlots(about)).toEqual([]);
    expect(times(freeSlots({ ...about, minutes: 30 }))).toEqual(['2026-11-25T16:30 17:00']);
  });

  it('allows for the way to another site, and not within one or to a call', () => {
    const snapshot = snapshotOf([amira, ben], {
      sessions: [sessionOf(1, { start: '10:00', end: '16:00', site: 'North' })],
    });
    const first = (site: string | null) => times(freeSlots(question({ snapshot, site })))[0];
    expect(first('North')).toBe('2026-11-24T09:00 10:00');
    expect(first(null)).toBe('2026-11-24T09:00 10:00');
    expect(first('South')).toBeUndefined();
    expect(times(freeSlots(question({ snapshot, site: 'South', minutes: 30 })))).toEqual([
      '2026-11-24T09:00 09:30',
      '2026-11-24T16:30 17:00',
    ]);
  });

  it('needs the room to be free', () => {
    const chidi = personOf(3);
    const sessions = [sessionOf(1, { start: '09:00', end: '16:00', site: 'North', placeId: 5, parts: [] })];
    const snapshot = snapshotOf([amira, ben, chidi], { sessions });
    const found = freeSlots(question({ snapshot, site: 'North', placeId: 5 }));
    expect(times(found)).toEqual(['2026-11-24T16:00 17:00']);
  });

  it('for somebody external without hours is within the working day', () => {
    const helen = personOf(4, { role: 'external', patterns: [] });
    const snapshot = snapshotOf([helen], { settings: { ...defaultSettings, dayEnd: '09:15' } });
    expect(times(freeSlots(question({ people: [helen], snapshot })))).toEqual(['2026-11-24T08:00 09:00']);
  });
});

describe('the slot nearest to a time', () => {
  const wanted = span('2026-11-24', '10:00', '11:00');
  const nearest = (rest: Partial<SlotQuestion>) => nearestSlot(question(rest), wanted);

  it('is that time itself where all are free', () => {
    expect(nearest({})).toEqual(wanted);
  });

  it('is the same time of day on the next day on which all are, bank holidays left out', () => {
    const sessions = [sessionOf(1, { start: '10:30', end: '11:30' })];
    const holidays = new Map([['2026-11-25', 'Holiday']]);
    const snapshot = snapshotOf([amira, ben], { sessions, holidays });
    expect(nearest({ snapshot, until: '2026-11-27T00:00' })).toEqual(span('2026-11-26', '10:00', '11:00'));
  });

  it('is else the first after it that is long enough; none where there is none', () => {
    const snapshot = snapshotOf([amira, ben], { sessions: [sessionOf(1, { start: '10:30', end: '16:00' })] });
    expect(nearest({ snapshot })).toEqual(span('2026-11-24', '16:00', '17:00'));
    const full = snapshotOf([amira, ben], { sessions: [sessionOf(1, { start: '10:30', end: '16:30' })] });
    expect(nearest({ snapshot: full })).toBeNull();
  });
});

// Minute by minute, from the words alone; shares nothing with the search but types.
const arbQuestion = fc
  .tuple(arbWorld, fc.subarray([1, 2, 3, 4, 5], { minLength: 1, maxLength: 2 }), fc.constantFrom(30, 45, 60))
  .chain(([snapshot, ids, minutes]) =>
    fc.record({
      people: fc.constant(ids.flatMap((id) => snapshot.people.get(id) ?? [])),
      minutes: fc.constant(minutes),
      from: fc.constantFrom(`${worldStart}T00:00`, '2026-11-23T10:07'),
      until: fc.constantFrom(`${worldEnd}T00:00`, '2026-11-24T12:00'),
      placeId: fc.constantFrom(1, null),
      site: fc.constantFrom('North', 'South', null),
      snapshot: fc.constant(snapshot),
      count: fc.integer({ min: 1, max: 8 }),
      perDay: fc.integer({ min: 1, max: 8 }),
    }),
  );

describe('slots of any world', () => {
  it('are free for everybody in every minute, long enough, in order, apart, and no more than asked', () => {
    let seen = 0;
    fc.assert(
      fc.property(arbQuestion, (about) => {
        const found = freeSlots(about);
        seen += found.length;
        expect(found.length).toBeLessThanOrEqual(about.count);
        const perDay = Map.groupBy(found, ({ start }) => start.slice(0, 10));
        for (const day of perDay.values()) expect(day.length).toBeLessThanOrEqual(about.perDay);
        found.forEach((slot, at) => {
          expect(slot.start >= about.from && slot.end <= about.until).toBe(true);
          expect(addMinutes(slot.start, about.minutes)).toBe(slot.end);
          const before = found[at - 1];
          if (before) expect(slot.start >= before.end).toBe(true);
          for (let minute = slot.start; minute < slot.end; minute = addMinutes(minute, 1)) {
            for (const person of about.people) expect(worksAndIsThere(person, minute, about)).toBe(true);
          }
        });
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it('do not miss the first: no quarter before it would do for all', () => {
    fc.assert(
      fc.property(arbQuestion, (question) => {
        const about = {
          ...question,
          placeId: null,
          site: null,
          from: '2026-11-23T08:00',
          until: '2026-11-24T20:00',
        };
        const [first] = freeSlots(about);
        for (let at = about.from; at < (first?.start ?? about.until); at = addMinutes(at, 15)) {
          const end = addMinutes(at, about.minutes);
          if (end > about.until || at.slice(0, 10) !== end.slice(0, 10)) continue;
          const minutes = Array.from({ length: about.minutes }, (_, minute) => addMinutes(at, minute));
          const isFree = minutes.every((minute) =>
            about.people.every((person) => worksAndIsThere(person, minute, about)),
          );
          expect(isFree && !about.snapshot.holidays.has(at.slice(0, 10)), at).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});

type Person = SlotQuestion['people'][number];

function worksAndIsThere(person: Person, moment: string, { snapshot }: SlotQuestion): boolean {
  const date = moment.slice(0, 10);
  const minute = minutesOf(timeOf(moment));
  if (person.startDate !== null && date < person.startDate) return false;
  if (person.leavingDate !== null && date > person.leavingDate) return false;
  const status = person.statuses
    .map((change, at) => ({ ...change, at }))
    .filter((change) => change.from <= date)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.at - b.at))
    .at(-1)?.status;
  if (status === 'paused') return false;
  const isAbsent = snapshot.absences.some(
    ({ personId, from, fromTime, until, untilTime }) =>
      personId === person.id &&
      moment >= `${from}T${fromTime ?? '00:00'}` &&
      (until === null || moment < (untilTime === null ? `${until}T24:00` : `${until}T${untilTime}`)),
  );
  if (isAbsent || !hasHours(person, date, minute)) return false;
  return !snapshot.sessions.some(
    (session) =>
      session.state === 'planned' &&
      session.date === date &&
      session.start <= timeOf(moment) &&
      timeOf(moment) < session.end &&
      isIn(person.id, session, timeOf(moment)),
  );
}

function hasHours(person: Person, date: string, minute: number): boolean {
  const pattern = person.patterns
    .map((each, at) => ({ ...each, at }))
    .filter((each) => each.from <= date)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.at - b.at))
    .at(-1);
  if (!pattern) return person.role === 'external' && minute >= 480 && minute < 1080;
  const day = (text: string) =>
    Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8)) / 86_400_000;
  const weekday = ((day(date) + 3) % 7) + 1;
  const monday = day(pattern.from) - ((day(pattern.from) + 3) % 7);
  const week = pattern.weeks === 1 ? 1 : (Math.floor((day(date) - monday) / 7) % 2) + 1;
  return pattern.hours.some(
    (hours) =>
      hours.weekday === weekday &&
      hours.week === week &&
      minutesOf(hours.start) <= minute &&
      minute < minutesOf(hours.end),
  );
}

function isIn(
  personId: number,
  session: SlotQuestion['snapshot']['sessions'][number],
  time: string,
): boolean {
  if (session.parts.some((part) => part.part === 'attendee' && part.personId === personId)) return true;
  const follow = (chain: number[]): number[] => {
    const row = session.cover
      .filter((each) => each.forPersonId === chain.at(-1) && !chain.includes(each.byPersonId))
      .filter((each) => each.start <= time && time < each.end)
      .sort((a, b) => b.id - a.id)[0];
    return row ? follow([...chain, row.byPersonId]) : chain;
  };
  return session.parts.some((part) => part.part === 'lead' && follow([part.personId]).at(-1) === personId);
}
