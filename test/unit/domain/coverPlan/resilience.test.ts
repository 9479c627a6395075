import { describe, expect, it } from 'vitest';
import { type CoverPlanProblem, coverPlanProblem } from '#domain/coverPlan/problem.ts';
import { otherDays } from '#domain/coverPlan/remedyDays.ts';
import {
  byHarm,
  holdOf,
  ledBy,
  peopleToTry,
  type Remedy,
  remediesFor,
  withRemedy,
} from '#domain/coverPlan/resilience.ts';
import type { Person } from '#domain/people/person.ts';
import type { WorkingPattern } from '#domain/people/workingPattern.ts';
import { nothingMissing } from '#domain/reserves/readiness.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import {
  absenceOf,
  askOf,
  attendee,
  coverOf,
  lead,
  personOf,
  readyFrom,
  sessionOf,
  snapshotOf,
} from '#test/unit/domain/builders.ts';

// Mon 23 Nov 2026, 08:30; person 1 is away for the two weeks that are looked at.
const scope = { from: '2026-11-23', until: '2026-12-07', people: [1], only: null };

function team(people: Person[], sessions: Session[], rest: Partial<Snapshot> = {}): Snapshot {
  const absences = [absenceOf(1, '2026-11-23', { until: '2026-12-06' })];
  return snapshotOf([personOf(1), ...people], {
    from: scope.from,
    until: scope.until,
    absences,
    sessions,
    ...rest,
  });
}

/** Works nine to five on these days alone. */
function on(...weekdays: (1 | 2 | 3 | 4 | 5)[]): WorkingPattern[] {
  const hours = weekdays.map((weekday) => ({ week: 1 as const, weekday, start: '09:00', end: '17:00' }));
  return [{ from: '2020-01-01', weeks: 1, hours }];
}

const reserve = (id: number, rest: Partial<Person> = {}) =>
  personOf(id, { statuses: [{ status: 'reserve', from: '2020-01-01' }], ...rest });

const nobody = ({ gaps }: CoverPlanProblem) => gaps.map(() => null);
const openIn = (snapshot: Snapshot) => coverPlanProblem(snapshot, scope).gaps;

function hopesFor(snapshot: Snapshot): Remedy[][] {
  const problem = coverPlanProblem(snapshot, scope);
  return remediesFor(problem, nobody(problem)).map((hopes) => hopes.map(({ remedy }) => remedy));
}

describe('how a team would come through', () => {
  it.each([
    [{ gaps: 0, covered: 0 }, 'holds'],
    [{ gaps: 9, covered: 9 }, 'holds'],
    [{ gaps: 9, covered: 8 }, 'someOpen'],
    [{ gaps: 8, covered: 4 }, 'someOpen'],
    [{ gaps: 9, covered: 4 }, 'fails'],
    [{ gaps: 1, covered: 0 }, 'fails'],
  ])('%o: %s', (outcome, hold) => {
    expect(holdOf(outcome)).toBe(hold);
  });

  it('puts what fails first, then what leaves most open, then what there is most of', () => {
    const some = [
      { gaps: 20, covered: 20 },
      { gaps: 3, covered: 2 },
      { gaps: 1, covered: 0 },
      { gaps: 0, covered: 0 },
      { gaps: 20, covered: 15 },
      { gaps: 9, covered: 8 },
    ];
    expect(some.toSorted(byHarm).map(({ gaps, covered }) => `${covered}/${gaps}`)).toEqual([
      '0/1',
      '15/20',
      '8/9',
      '2/3',
      '20/20',
      '0/0',
    ]);
  });
});

describe('whose absence is tried', () => {
  it('is everybody in post, and reserves who stand in', () => {
    const snapshot = team(
      [
        personOf(2, { role: 'coordinator' }),
        personOf(3, { role: 'external' }),
        reserve(4),
        reserve(5),
        personOf(6, { startDate: '2026-11-30' }),
        personOf(7, { leavingDate: '2026-11-20' }),
        personOf(8, { statuses: [{ status: 'paused', from: '2026-11-01' }] }),
      ],
      [sessionOf(1, { cover: [coverOf(1, 1, 5)] })],
    );
    expect(peopleToTry(snapshot).map(({ id }) => id)).toEqual([1, 2, 5]);
  });

  it('counts what somebody leads or stands in for: planned and not begun, cover in their place or not', () => {
    const snapshot = team(
      [personOf(2)],
      [
        sessionOf(1),
        sessionOf(2, { cover: [coverOf(1, 1, 2)] }),
        sessionOf(3, { state: 'cancelled' }),
        sessionOf(4, { date: '2026-11-23', start: '08:00', end: '09:00' }),
        sessionOf(5, { parts: [lead(2), attendee(1)] }),
      ],
    );
    expect([ledBy(snapshot, 1), ledBy(snapshot, 2), ledBy(snapshot, 9)]).toEqual([2, 2, 0]);
  });
});

describe('what could help', () => {
  const group = { kind: 'groupSupervision' as const, parts: [lead(1)] };

  it('nothing, where everything is covered', () => {
    const problem = coverPlanProblem(team([personOf(2)], [sessionOf(1)]), scope);
    expect(remediesFor(problem, [0])).toEqual([]);
    expect(remediesFor({ ...problem, gaps: [] }, [])).toEqual([]);
  });

  it('a reserve, where readiness is all that is missing', () => {
    const sessions = [sessionOf(1), sessionOf(2, { date: '2026-11-25' })];
    const people = [
      reserve(2),
      reserve(3, { patterns: on(5) }),
      reserve(4, { ...readyFrom('2026-11-25'), patterns: on(2, 3) }),
    ];
    const problem = coverPlanProblem(team(people, sessions), scope);
    const second = problem.options.findIndex(({ gap, personId }) => gap === 1 && personId === 4);
    expect(second).toBeGreaterThanOrEqual(0);
    const hopes = remediesFor(problem, [null, second]);
    expect(hopes.filter(([hope]) => hope?.remedy.help === 'readyReserve')).toEqual([
      [{ remedy: { help: 'readyReserve', personId: 2 }, most: 1 }],
      [{ remedy: { help: 'readyReserve', personId: 4 }, most: 1 }],
    ]);
  });

  it('not a reserve who said no, nor one who may not lead it either', () => {
    const declined = sessionOf(1, { asks: [askOf(1, 1, 2, 'declined')] });
    expect(hopesFor(team([reserve(2)], [declined])).flat()).not.toContainEqual({
      help: 'readyReserve',
      personId: 2,
    });
    const people = [reserve(2, { mayLeadGroup: false, patterns: on(2) })];
    expect(hopesFor(team(people, [sessionOf(1, group)]))).toEqual([]);
  });

  it('one more lead for each kind: those who could do it as alternatives, the most hopeful first', () => {
    const plain = { mayLeadGroup: false, mayLeadIndividual: false };
    const sessions = [
      sessionOf(1, group),
      sessionOf(2, { ...group, date: '2026-11-25' }),
      sessionOf(3, { kind: 'individualSupervision', date: '2026-11-26' }),
    ];
    const snapshot = team(
      [personOf(2, { ...plain, patterns: on(3) }), personOf(3, { ...plain, patterns: on(2, 3, 4) })],
      sessions,
    );
    expect(hopesFor(snapshot)).toEqual([
      [
        { help: 'anotherLead', personId: 3, kind: 'groupSupervision' },
        { help: 'anotherLead', personId: 2, kind: 'groupSupervision' },
      ],
      [{ help: 'anotherLead', personId: 3, kind: 'individualSupervision' }],
    ]);
  });

  it('somebody who frees another: counted among what is covered only when that can be', () => {
    const sessions = [
      sessionOf(1, group),
      sessionOf(2, { ...group, start: '10:30', end: '11:30', parts: [lead(1), attendee(9)] }),
    ];
    const snapshot = team([personOf(2, { patterns: on(2) }), reserve(3, { patterns: on(2) })], sessions);
    const problem = coverPlanProblem(snapshot, scope);
    const first = problem.options.find(({ gap, personId }) => gap === 0 && personId === 2);
    const hopes = remediesFor(problem, [first?.at ?? null, null]).flat();
    expect(hopes).toContainEqual({ remedy: { help: 'readyReserve', personId: 3 }, most: 1 });
    // Having said no for the second, the reserve can only take the first, and free person 2 for the second.
    const asked = coverPlanProblem(
      {
        ...snapshot,
        sessions: sessions.map((each) =>
          each.id === 2 ? { ...each, asks: [askOf(1, 1, 3, 'declined')] } : each,
        ),
      },
      scope,
    );
    expect(remediesFor(asked, [first?.at ?? null, null]).flat()).toContainEqual({
      remedy: { help: 'readyReserve', personId: 3 },
      most: 1,
    });
    // Where nobody could take the second, nothing is gained by freeing somebody.
    const hopeless = { ...asked, options: asked.options.filter(({ gap }) => gap === 0) };
    expect(remediesFor(hopeless, [first?.at ?? null, null]).flat()).toEqual([]);
    const able = coverPlanProblem(withRemedy(asked.snapshot, { help: 'readyReserve', personId: 3 }), scope);
    expect(able.options.map(({ gap, personId }) => `${gap} ${personId}`)).toEqual(['0 2', '0 3', '1 2']);
  });
});

describe('with a remedy in place', () => {
  const snapshot = team(
    [reserve(2), personOf(3, { mayLeadGroup: false, mayLeadIndividual: false })],
    [sessionOf(1), sessionOf(2, { date: '2026-11-27' })],
  );

  it('changes that and nothing else, and never the snapshot itself', () => {
    const before = structuredClone(snapshot);
    const ready = withRemedy(snapshot, { help: 'readyReserve', personId: 2 });
    expect(ready).toEqual({
      ...snapshot,
      people: new Map([...snapshot.people, [2, reserve(2, { induction: nothingMissing })]]),
    });
    const able = withRemedy(snapshot, { help: 'anotherLead', personId: 3, kind: 'individualSupervision' });
    expect(able.people.get(3)).toEqual(personOf(3, { mayLeadGroup: false }));
    expect([...able.people.keys()]).toEqual([1, 2, 3]);
    const moved = withRemedy(snapshot, {
      help: 'anotherDay',
      weekday: 4,
      sessions: [2],
      asksServiceUser: true,
    });
    expect(moved).toEqual({
      ...snapshot,
      sessions: [sessionOf(1), sessionOf(2, { date: '2026-11-26' })],
    });
    expect(snapshot).toEqual(before);
    expect(withRemedy(snapshot, { help: 'readyReserve', personId: 99 })).toBe(snapshot);
  });
});

describe('another day', () => {
  // Person 2 works Thursdays alone, and could cover then.
  const thursday = personOf(2, { patterns: on(4) });
  const daysFor = (snapshot: Snapshot) => otherDays(snapshot, openIn(snapshot));
  const move = (sessions: number[], asksServiceUser = false) => ({
    help: 'anotherDay',
    weekday: 4,
    sessions,
    asksServiceUser,
  });

  it('is the day of the same week on which somebody can cover', () => {
    const snapshot = team(
      [thursday],
      [sessionOf(1), sessionOf(2, { date: '2026-12-01', start: '14:00', end: '15:00' })],
    );
    expect(daysFor(snapshot)).toEqual([move([1, 2], true)]);
  });

  it('is no bank holiday, no day beyond the dates, and no time that is over', () => {
    const holidays = new Map([['2026-11-26', 'Extra day']]);
    expect(daysFor(team([thursday], [sessionOf(1)], { holidays }))).toEqual([]);
    expect(daysFor(team([thursday], [sessionOf(1)], { until: '2026-11-26' }))).toEqual([]);
    expect(daysFor(team([thursday], [sessionOf(1)], { from: '2026-11-27' }))).toEqual([]);
    const friday = sessionOf(1, { date: '2026-11-27' });
    expect(daysFor(team([thursday], [friday], { now: '2026-11-26T10:00' }))).toEqual([]);
    expect(daysFor(team([thursday], [friday], { now: '2026-11-26T09:59' }))).toEqual([move([1], true)]);
  });

  it('needs all of an individual supervision', () => {
    const of = (attends: Person, rest: Partial<Snapshot> = {}) =>
      daysFor(
        team(
          [thursday, attends],
          [sessionOf(1, { kind: 'individualSupervision', parts: [lead(1), attendee(3)] })],
          rest,
        ),
      );
    expect(of(personOf(3))).toEqual([move([1])]);
    expect(of(personOf(3, { patterns: on(1, 2, 3) }))).toEqual([]);
    const away = [absenceOf(1, '2026-11-23', { until: '2026-12-06' }), absenceOf(3, '2026-11-26')];
    expect(of(personOf(3), { absences: away })).toEqual([]);
    expect(of(personOf(3, { leavingDate: '2026-11-25' }))).toEqual([]);
  });

  it('needs more than half of a group', () => {
    const groupOf = (...patterns: WorkingPattern[][]) => {
      const members = patterns.map((each, at) => personOf(at + 3, { mayLeadGroup: false, patterns: each }));
      const parts = [lead(1), ...members.map(({ id }) => attendee(id))];
      return daysFor(team([thursday, ...members], [sessionOf(1, { kind: 'groupSupervision', parts })]));
    };
    expect(groupOf(on(2), on(2, 4), on(2, 4))).toEqual([move([1])]);
    expect(groupOf(on(2), on(2, 4))).toEqual([]);
    expect(groupOf(on(2), on(2), on(2, 4))).toEqual([]);
    expect(groupOf()).toEqual([move([1])]);
  });

  it('is not when those who attend are in another session then, one that moves along included', () => {
    const attends = personOf(3, { mayLeadIndividual: false, mayLeadGroup: false });
    const supervision = sessionOf(1, { kind: 'individualSupervision', parts: [lead(1), attendee(3)] });
    const busy = sessionOf(2, { date: '2026-11-26', start: '10:30', end: '11:00', parts: [lead(3)] });
    expect(daysFor(team([thursday, attends], [supervision, busy]))).toEqual([]);
    const group = sessionOf(3, {
      kind: 'groupSupervision',
      date: '2026-11-27',
      start: '10:30',
      end: '11:30',
      parts: [lead(1), attendee(3)],
    });
    expect(daysFor(team([thursday, attends], [supervision, group]))).toEqual([move([1])]);
  });

  it('lets somebody be asked who said no for the day it was on', () => {
    const asked = sessionOf(1, { asks: [askOf(1, 1, 2, 'declined')] });
    const snapshot = team([thursday], [asked]);
    const [day] = daysFor(snapshot);
    expect(day).toEqual(move([1], true));
    const moved = coverPlanProblem(day ? withRemedy(snapshot, day) : snapshot, scope);
    expect(moved.options.map(({ personId }) => personId)).toEqual([2]);
  });
});
