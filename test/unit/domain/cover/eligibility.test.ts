import { describe, expect, test } from 'vitest';
import { coverFindings, eligibility } from '#domain/cover/eligibility.ts';
import { totalOf } from '#domain/cover/ranking.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import { proRata } from '#domain/snapshot/pools.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { FOREVER } from '#domain/time/interval.ts';
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
  span,
  turnOf,
} from '#test/unit/domain/builders.ts';

const day = '2026-11-24';
const gap = span(day, '10:00', '11:00');

/** What is said of person 2 covering for person 1 in session 1. */
function judge(
  rest: Partial<Person> = {},
  world: Partial<Snapshot> = {},
  session: Session = sessionOf(1),
  interval = gap,
) {
  const person = personOf(2, rest);
  const snapshot = snapshotOf([personOf(1), person], world);
  const found = eligibility({ session, forPersonId: 1, interval, snapshot });
  expect(found.map((candidate) => candidate.personId)).toEqual([2]);
  expect(coverFindings({ session, forPersonId: 1, interval, snapshot }, person)).toEqual(found[0]?.findings);
  return found[0]?.findings ?? [];
}

function codes(...question: Parameters<typeof judge>): string[] {
  return judge(...question).map((finding) => `${finding.severity} ${finding.code}`);
}

describe('each reason', () => {
  test('nobody has a reason who works, is there and may', () => {
    expect(codes()).toEqual([]);
  });

  test('hours: told as they are that day', () => {
    const hours = [
      { week: 1 as const, weekday: 2 as const, start: '09:00', end: '10:30' },
      { week: 1 as const, weekday: 2 as const, start: '10:45', end: '12:00' },
    ];
    const [finding] = judge({ patterns: [{ from: '2026-01-01', weeks: 1, hours }] });
    expect(finding).toEqual({
      code: 'outsideWorkingPattern',
      severity: 'hard',
      personId: 2,
      sessionId: null,
      when: gap,
      facts: { hours: '09:00-10:30,10:45-12:00' },
    });
    expect(judge({ patterns: [] })[0]?.facts).toEqual({ hours: null });
    expect(codes({ patterns: [], role: 'external' }, {}, sessionOf(1, { kind: 'training' }))).toEqual([]);
  });

  test('absence: the whole time away as one, never its kind', () => {
    const absences = [
      absenceOf(2, '2026-11-20', { id: 1, kind: 'sickness', until: day, untilTime: '10:30' }),
      absenceOf(2, day, { id: 2, fromTime: '10:15', until: null }),
    ];
    const findings = judge({}, { absences });
    expect(findings).toEqual([
      {
        code: 'absent',
        severity: 'hard',
        personId: 2,
        sessionId: null,
        when: { start: '2026-11-20T00:00', end: FOREVER },
        facts: {},
      },
    ]);
    const morning = [absenceOf(2, day, { untilTime: '10:00' }), absenceOf(2, day, { fromTime: '11:00' })];
    expect(codes({}, { absences: morning })).toEqual([]);
  });

  test('a clash says with which session; touching ones do not clash', () => {
    const other = sessionOf(7, {
      kind: 'training',
      start: '10:30',
      end: '12:00',
      parts: [lead(3), attendee(2)],
    });
    expect(judge({}, { sessions: [other] })).toEqual([
      {
        code: 'clash',
        severity: 'hard',
        personId: 2,
        sessionId: 7,
        when: span(day, '10:30', '12:00'),
        facts: { kind: 'training', start: '10:30', end: '12:00' },
      },
    ]);
    expect(codes({}, { sessions: [{ ...other, start: '11:00' }] })).toEqual(['soft backToBack']);
    expect(codes({}, { sessions: [{ ...other, start: '11:10' }] })).toEqual([]);
    expect(codes({}, { sessions: [{ ...other, state: 'cancelled' }] })).toEqual([]);
    expect(codes({}, { sessions: [{ ...other, date: '2026-11-25' }] })).toEqual([]);
  });

  test('covering elsewhere is being busy, being covered elsewhere is not', () => {
    const covers = sessionOf(7, { parts: [lead(3)], cover: [coverOf(1, 3, 2)] });
    expect(codes({}, { sessions: [covers] })).toEqual(['hard clash']);
    const covered = sessionOf(7, { parts: [lead(2)], cover: [coverOf(1, 2, 3)] });
    expect(codes({}, { sessions: [covered] })).toEqual([]);
  });

  test('travel: only between two sites, and only when the time is shorter than the setting', () => {
    const at = (site: string | null) => sessionOf(1, { site });
    const other = (start: string, end: string, site: string | null) => ({
      sessions: [sessionOf(7, { start, end, site, parts: [lead(2)] })],
    });
    const [finding] = judge({}, other('09:00', '09:45', 'South'), at('North'));
    expect([finding?.code, finding?.severity, finding?.facts.minutes, finding?.facts.needed]).toEqual([
      'travelTooShort',
      'hard',
      15,
      20,
    ]);
    expect(codes({}, other('11:19', '12:00', 'South'), at('North'))).toEqual(['hard travelTooShort']);
    expect(codes({}, other('11:20', '12:00', 'South'), at('North'))).toEqual([]);
    expect(codes({}, other('11:00', '12:00', 'North'), at('North'))).toEqual(['soft backToBack']);
    expect(codes({}, other('11:00', '12:00', null), at('North'))).toEqual(['soft backToBack']);
    expect(codes({}, other('11:00', '12:00', 'South'), at(null))).toEqual(['soft backToBack']);
    expect(codes({}, other('10:30', '12:00', 'South'), at('North'))).toEqual(['hard clash']);
  });

  test('status on the day', () => {
    expect(judge({ leavingDate: '2026-11-23' })[0]?.facts).toEqual({ status: 'leaver' });
    expect(codes({ leavingDate: day })).toEqual([]);
    expect(judge({ startDate: '2026-11-25' })[0]?.facts).toEqual({ status: 'notStarted' });
    expect(judge({ statuses: [{ status: 'paused', from: day }] })[0]?.facts).toEqual({ status: 'paused' });
    expect(judge({ statuses: [] })[0]?.facts).toEqual({ status: 'applicant' });
  });

  test('a reserve is ready from a day on, and is for long-term cover', () => {
    const reserve = (date: string | null) => ({
      statuses: [{ status: 'reserve' as const, from: '2026-01-01' }],
      ...readyFrom(date),
    });
    expect(codes(reserve(null))).toEqual(['hard reserveNotReady', 'soft shortTermByReserve']);
    expect(codes(reserve('2026-11-25'))).toEqual(['hard reserveNotReady', 'soft shortTermByReserve']);
    expect(codes(reserve(day))).toEqual(['soft shortTermByReserve']);
    const absences = [absenceOf(1, '2026-10-27', { until: null })];
    expect(codes(reserve(day), { absences })).toEqual([]);
    expect(codes({}, { absences })).toEqual(['soft longTermByTeam']);
    expect(codes({}, { absences: [absenceOf(1, '2026-10-28', { until: null })] })).toEqual([]);
  });

  test('the coordinator is no peer worker in a support meeting', () => {
    expect(codes({ role: 'coordinator' })).toEqual(['soft byCoordinator']);
    expect(codes({ role: 'coordinator' }, {}, sessionOf(1, { kind: 'groupSupervision' }))).toEqual([]);
  });

  test('leave to lead, by kind of supervision', () => {
    const group = sessionOf(1, { kind: 'groupSupervision' });
    expect(codes({ mayLeadGroup: false }, {}, group)).toEqual(['hard mayNotLead']);
    expect(codes({ mayLeadIndividual: false }, {}, group)).toEqual([]);
    const individual = sessionOf(1, { kind: 'individualSupervision' });
    expect(codes({ mayLeadIndividual: false }, {}, individual)).toEqual(['hard mayNotLead']);
  });

  test('externals lead training and the supervision they are flagged for', () => {
    const of = (kind: Session['kind'], mayLeadGroup = true) =>
      codes({ role: 'external', mayLeadGroup }, {}, sessionOf(1, { kind }));
    expect(of('supportMeeting')).toEqual(['hard notPartOfTeam']);
    expect([of('training'), of('workshop'), of('meeting'), of('groupSupervision')]).toEqual([[], [], [], []]);
    expect(of('groupSupervision', false)).toEqual(['hard mayNotLead', 'hard notPartOfTeam']);
  });

  test('who leads it already cannot, an attendee can and is told', () => {
    const session = sessionOf(1, { parts: [lead(1), lead(2)] });
    expect(codes({}, { sessions: [session] }, session)).toEqual(['hard alreadyStanding']);
    const attends = sessionOf(1, { parts: [lead(1), attendee(2)] });
    expect(codes({}, { sessions: [attends] }, attends)).toEqual(['soft attendsAnyway']);
    const own = sessionOf(1, { kind: 'individualSupervision', parts: [lead(1), attendee(2)] });
    expect(codes({}, { sessions: [own] }, own)).toEqual(['hard attendsAnyway']);
    const shared = { ...own, parts: [lead(1), attendee(2), attendee(3)] };
    expect(codes({}, { sessions: [shared] }, shared)).toEqual(['soft attendsAnyway']);
  });

  test('who covers the first half can take the second', () => {
    const session = sessionOf(1, { cover: [coverOf(1, 1, 2, '10:00', '10:30')] });
    expect(codes({}, {}, session, span(day, '10:30', '11:00'))).toEqual([]);
    expect(codes({}, {}, session, gap)).toEqual(['hard alreadyStanding']);
  });

  test('cover that is to be replaced does not count', () => {
    const session = sessionOf(1, { cover: [coverOf(4, 1, 2, '10:00', '10:30')] });
    const question = {
      session,
      forPersonId: 1,
      interval: gap,
      snapshot: snapshotOf([personOf(1), personOf(2)]),
    };
    expect(eligibility({ ...question, replacing: [4] })[0]?.findings).toEqual([]);
  });

  test('nobody can cover for the one who covers for them', () => {
    const session = sessionOf(1, { parts: [lead(2)], cover: [coverOf(1, 2, 1)] });
    const [finding] = judge({}, {}, session);
    expect([finding?.code, finding?.facts.circular]).toEqual(['alreadyStanding', 1]);
  });

  test('a no counts until asked again', () => {
    const asked = (...answers: ('declined' | 'accepted' | null)[]) =>
      sessionOf(1, { asks: answers.map((answer, at) => askOf(at + 1, 1, 2, answer)) });
    expect(codes({}, {}, asked('declined'))).toEqual(['soft declined']);
    expect(codes({}, {}, asked('declined', null))).toEqual([]);
    expect(codes({}, {}, asked(null, 'declined'))).toEqual(['soft declined']);
    expect(codes({}, {}, sessionOf(1, { asks: [askOf(1, 9, 2, 'declined')] }))).toEqual([]);
  });

  test('a bank holiday is a warning', () => {
    const holidays = new Map([[day, 'Founders’ day']]);
    expect(judge({}, { holidays })[0]?.facts).toEqual({ title: 'Founders’ day' });
    expect(codes({}, { holidays })).toEqual(['soft bankHoliday']);
  });

  test('every reason is told, not the first only', () => {
    const group = sessionOf(1, { kind: 'groupSupervision', asks: [askOf(1, 1, 2, 'declined')] });
    const absences = [absenceOf(2, day)];
    expect(
      codes({ mayLeadGroup: false, patterns: [], leavingDate: '2026-11-01' }, { absences }, group),
    ).toEqual([
      'hard notActive',
      'hard absent',
      'hard outsideWorkingPattern',
      'hard mayNotLead',
      'soft declined',
    ]);
  });
});

describe('the order', () => {
  const named = (id: number, name: string, rest: Partial<Person> = {}) => personOf(id, { name, ...rest });

  test('who can first: by score, then name; then who cannot, fewest reasons first', () => {
    const reserve = [{ status: 'reserve' as const, from: '2026-01-01' }];
    const people = [
      personOf(1),
      named(2, 'Zoe'),
      named(3, 'adam'),
      named(4, 'Half time', { contractedMinutes: 1125 }),
      named(5, 'Full time'),
      named(6, 'Reserve', { statuses: reserve, ...readyFrom('2026-01-01') }),
      named(7, 'Two reasons', { patterns: [], mayLeadGroup: false }),
      named(8, 'One reason', { patterns: [] }),
    ];
    const session = sessionOf(1, { kind: 'groupSupervision' });
    const turns = [4, 4, 5, 5, 5].map((personId, at) => turnOf(personId, 10 + at, '2026-11-20'));
    const found = eligibility({
      session,
      forPersonId: 1,
      interval: gap,
      snapshot: snapshotOf(people, { background: { turns, met: new Map() } }),
    });
    // Half time with 2 covers weighs as much as full time with 4; the reserve has a warning.
    expect(found.map((each) => each.personId)).toEqual([3, 2, 6, 5, 4, 8, 7]);
    expect(found.slice(0, 5).map((each) => totalOf(each.score))).toEqual([60, 60, 45, 38, 30]);
    expect(found.map((each) => each.eligible)).toEqual([true, true, true, true, true, false, false]);
    expect(found.map((each) => each.coverCount)).toEqual([0, 0, 0, 3, 2, 0, 0]);
  });

  test('cover is counted by session over the days that end with the date', () => {
    const turns = [
      turnOf(2, 11, '2026-10-27'),
      turnOf(2, 12, '2026-10-28'),
      turnOf(2, 13, day, '13:00', '13:30'),
      turnOf(2, 13, day, '13:30', '14:00'),
      turnOf(2, 14, '2026-11-25'),
      turnOf(2, 1, day, '10:00', '10:30'),
      turnOf(3, 16, day),
    ];
    const snapshot = snapshotOf([personOf(1), personOf(2), personOf(3), personOf(4)], {
      background: { turns, met: new Map() },
    });
    const found = eligibility({ session: sessionOf(1), forPersonId: 1, interval: gap, snapshot });
    const counts = new Map(found.map((each) => [each.personId, each.coverCount]));
    expect([2, 3, 4].map((id) => counts.get(id))).toEqual([2, 1, 0]);
  });

  test('hours come from the contract, else the pattern, else full time', () => {
    expect(proRata(2, personOf(1, { contractedMinutes: 1125 }), day)).toBe(4);
    expect(proRata(2, personOf(1, { contractedMinutes: null }), day)).toBeCloseTo(1.875);
    expect(proRata(2, personOf(1, { contractedMinutes: null, patterns: [] }), day)).toBe(2);
  });
});
