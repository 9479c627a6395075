import { describe, expect, test } from 'vitest';
import { type Cadence, type CadenceRule, cadenceProblem, neverBinds } from '#domain/supervision/cadence.ts';
import { becomeOverdue } from '#domain/supervision/cadenceChange.ts';
import { catchUpUntil } from '#domain/supervision/catchUp.ts';
import { type Attendance, accountOf, dueStateOn, type LedgerGround } from '#domain/supervision/ledger.ts';
import { minutesThere, type RegisterTaken, registerProblem } from '#domain/supervision/register.ts';
import { settlingDay } from '#domain/supervision/settlingPrompt.ts';
import { absenceOf, attendee, lead, personOf, sessionOf } from '#test/unit/domain/builders.ts';

const today = '2026-11-25';
const monthly: Cadence = { everyWeeks: 4, withinDays: 7, minimumMinutes: 30, groupCounts: false };

const rule = (over: Partial<CadenceRule> = {}): CadenceRule => ({
  role: 'peerWorker',
  status: 'active',
  kind: 'individualSupervision',
  from: '2000-01-01',
  cadence: monthly,
  ...over,
});

const line = (date: string, minutes = 60, over: Partial<Attendance> = {}): Attendance => ({
  sessionId: Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10)),
  personId: 1,
  kind: 'individualSupervision',
  date,
  minutes,
  ...over,
});

const groundOf = (over: Partial<LedgerGround> = {}): LedgerGround => ({
  rules: [rule()],
  exceptions: [],
  absences: [],
  attendances: [],
  pauseDays: 28,
  today,
  keptSince: '2000-01-01',
  standsIn: [],
  ...over,
});

const person = personOf(1, { startDate: '2026-01-05', statuses: [{ status: 'active', from: '2026-01-05' }] });

const on = (date: string, over: Partial<LedgerGround> = {}, who = person) =>
  dueStateOn(accountOf(who, 'individualSupervision', groundOf(over)), date);

describe('due and overdue', () => {
  test('run from the last session attended, through the days around the date', () => {
    const attendances = [line('2026-10-28')];
    const states = ['2026-11-17', '2026-11-18', '2026-11-25', '2026-12-02', '2026-12-03'].map(
      (date) => on(date, { attendances }).state,
    );
    expect(states).toEqual(['inDate', 'due', 'due', 'due', 'overdue']);
    expect(on(today, { attendances })).toMatchObject({
      dueOn: '2026-11-25',
      windowFrom: '2026-11-18',
      windowUntil: '2026-12-02',
      lastAttended: { date: '2026-10-28', sessionId: 1028 },
    });
  });

  test('first run from the start; activation and becoming a reserve start anew, coming back from a pause does not', () => {
    expect(on('2026-01-20').dueOn).toBe('2026-02-02');
    const reserve = personOf(1, {
      startDate: '2026-01-05',
      statuses: [
        { status: 'reserve', from: '2026-01-05' },
        { status: 'active', from: '2026-06-01' },
        { status: 'paused', from: '2026-06-15' },
        { status: 'active', from: '2026-06-22' },
      ],
    });
    const rules = [rule(), rule({ status: 'reserve', cadence: { ...monthly, everyWeeks: 8 } })];
    expect(on('2026-02-01', { rules }, reserve).dueOn).toBe('2026-03-02');
    // Seven paused days are not counted.
    expect(on('2026-06-10', { rules }, reserve).dueOn).toBe('2026-07-06');
    expect(on('2026-06-16', { rules }, reserve)).toMatchObject({ state: null, notCounted: 'paused' });
    expect(on('2026-06-30', { rules }, reserve).countedFrom).toBe('2026-06-01');
  });

  test('run from the day registers are kept for those who were there before, and are not counted until then', () => {
    expect(on('2026-02-15', { keptSince: '2026-02-16' })).toMatchObject({
      state: null,
      notCounted: 'noStart',
    });
    expect(on('2026-02-16', { keptSince: '2026-02-16' })).toMatchObject({
      state: 'inDate',
      countedFrom: '2026-02-16',
      dueOn: '2026-03-16',
    });
  });

  test('a session that was too short, or of the other kind, does not count; a group does where it may', () => {
    const short = [line('2026-10-28', 20)];
    expect(on(today, { attendances: short }).lastAttended).toBeNull();
    expect(on('2026-01-20', { attendances: [line('2026-01-12', 20)] })).toMatchObject({
      state: 'owed',
      owed: [{ date: '2026-01-12' }],
    });
    const group = [line('2026-10-28', 60, { kind: 'groupSupervision' })];
    expect(on(today, { attendances: group }).lastAttended).toBeNull();
    const counting = [rule({ cadence: { ...monthly, groupCounts: true } })];
    expect(on(today, { attendances: group, rules: counting }).lastAttended?.date).toBe('2026-10-28');
  });

  test('a rule that changes later takes no credit away', () => {
    const rules = [rule(), rule({ from: '2026-11-01', cadence: { ...monthly, minimumMinutes: 90 } })];
    expect(on(today, { rules, attendances: [line('2026-10-28')] }).lastAttended?.date).toBe('2026-10-28');
    expect(on(today, { rules, attendances: [line('2026-11-04')] }).lastAttended).toBeNull();
  });

  test('an absence without an end stops the clock once it has lasted long enough', () => {
    const attendances = [line('2026-10-21')];
    const away = (from: string) => [absenceOf(1, from, { until: null })];
    expect(on(today, { attendances, absences: away('2026-10-29') })).toMatchObject({
      state: null,
      notCounted: 'paused',
      dueOn: null,
    });
    expect(on(today, { attendances, absences: away('2026-10-30') }).state).toBe('due');
    expect(on(today, { attendances, absences: away('2026-10-01'), pauseDays: 0 }).state).toBe('due');
  });

  test('an exception goes before the rule while it lasts', () => {
    const exceptions = [
      {
        personId: 1,
        kind: 'individualSupervision',
        from: '2026-11-01',
        until: '2026-11-24',
        cadence: { ...monthly, everyWeeks: 2 },
        reason: 'moreSupport',
      } as const,
    ];
    const attendances = [line('2026-10-28')];
    expect(on('2026-11-24', { attendances, exceptions })).toMatchObject({ state: 'overdue' });
    expect(on('2026-11-25', { attendances, exceptions })).toMatchObject({ state: 'due', exception: null });
  });

  test('where nothing is asked, nobody is known, or they are from outside, nothing is counted', () => {
    expect(on(today, { rules: [] }).notCounted).toBe('nothingAsked');
    expect(on(today, { rules: [rule({ cadence: null })] }).notCounted).toBe('nothingAsked');
    expect(on(today, {}, personOf(1, { role: 'external' })).notCounted).toBe('nothingAsked');
    expect(on('2025-12-31').notCounted).toBe('notSupervised');
    const coordinator = personOf(1, { role: 'coordinator', startDate: null, statuses: [], patterns: [] });
    expect(on(today, { rules: [rule({ role: 'coordinator' })] }, coordinator).notCounted).toBe('noStart');
  });
});

describe('what is owed', () => {
  test('is a session held without them since they were last there', () => {
    const attendances = [line('2026-11-04'), line('2026-11-11', 0)];
    expect(on(today, { attendances })).toMatchObject({ state: 'owed', owed: [{ date: '2026-11-11' }] });
    expect(on('2026-11-10', { attendances }).state).toBe('inDate');
    expect(on(today, { attendances: [...attendances, line('2026-11-20')] })).toMatchObject({
      state: 'inDate',
      owed: [],
    });
    expect(on('2026-12-10', { attendances }).state).toBe('overdue');
  });

  test('is nothing that fell in a long absence', () => {
    const absences = [absenceOf(1, '2026-09-28', { until: '2026-11-15' })];
    const attendances = [line('2026-09-20'), line('2026-11-11', 0)];
    expect(on(today, { attendances, absences }).owed).toEqual([]);
  });

  test('of a group of six attended by four is four credits and two sessions owed', () => {
    const group = [rule({ kind: 'groupSupervision' })];
    const attendances = [1, 2, 3, 4, 5, 6].map((personId) =>
      line('2026-11-24', personId <= 4 ? 60 : 0, { personId, kind: 'groupSupervision' }),
    );
    const accounts = [1, 2, 3, 4, 5, 6].map((id) =>
      accountOf(personOf(id), 'groupSupervision', groundOf({ rules: group, attendances })),
    );
    expect(accounts.flatMap(({ credits }) => credits)).toHaveLength(4);
    expect(accounts.flatMap((account) => dueStateOn(account, today).owed)).toHaveLength(2);
  });
});

test('a time to catch up is looked for until it is too late, or as soon as can be', () => {
  const inTime = on(today, { attendances: [line('2026-11-04'), line('2026-11-11', 0)] });
  expect(catchUpUntil(inTime, today)).toEqual({ last: '2026-12-09', late: false });
  expect(catchUpUntil(on(today), today)).toEqual({ last: '2026-12-23', late: true });
  expect(catchUpUntil(on(today, { rules: [] }), today)).toBeNull();
});

describe('a cadence', () => {
  test.each([
    [{ everyWeeks: 0 }, 'everyWeeks', 'noWeeks'],
    [{ everyWeeks: -2 }, 'everyWeeks', 'noWeeks'],
    [{ everyWeeks: 53 }, 'everyWeeks', 'tooManyWeeks'],
    [{ withinDays: -1 }, 'withinDays', 'noWindow'],
    [{ everyWeeks: 2, withinDays: 7 }, 'withinDays', 'windowTooWide'],
    [{ minimumMinutes: 481 }, 'minimumMinutes', 'minutes'],
  ] as const)('that contradicts itself is refused (%j)', (over, field, code) => {
    expect(cadenceProblem('individualSupervision', { ...monthly, ...over })).toEqual({ field, code });
  });

  test('is sound with fewer days than half the interval', () => {
    expect(cadenceProblem('groupSupervision', { ...monthly, everyWeeks: 2, withinDays: 6 })).toBeNull();
    expect(cadenceProblem('groupSupervision', { ...monthly, groupCounts: true })?.code).toBe('groupForGroup');
  });

  test('of individual supervision never asks for anything where groups answer it', () => {
    const counting = { ...monthly, groupCounts: true };
    expect(neverBinds(counting, { ...monthly, everyWeeks: 2 })).toBe(true);
    expect(neverBinds(counting, { ...monthly, everyWeeks: 6 })).toBe(false);
    expect(neverBinds(monthly, { ...monthly, everyWeeks: 2 })).toBe(false);
    expect(neverBinds(counting, null)).toBe(false);
  });

  test('that is tightened names who becomes overdue, and nobody who is already', () => {
    const people = [person, personOf(2)];
    const before = groundOf({ attendances: [line('2026-11-04')] });
    const after = { ...before, rules: [rule({ cadence: { ...monthly, everyWeeks: 2, withinDays: 3 } })] };
    expect(becomeOverdue(people, 'individualSupervision', before, after, today)).toMatchObject([
      { code: 'becomesOverdue', severity: 'soft', personId: 1, facts: { until: '2026-11-21' } },
    ]);
    expect(becomeOverdue(people, 'groupSupervision', before, after, today)).toEqual([]);
  });
});

describe('a register', () => {
  const now = '2026-11-25T12:00';
  const session = sessionOf(1, {
    kind: 'groupSupervision',
    date: '2026-11-25',
    parts: [lead(9), attendee(1), attendee(2)],
  });
  const present = (personId: number) => ({ personId, attendance: 'attended', leftAt: null }) as const;
  const taken: RegisterTaken = { held: true, lines: [present(1), present(2)] };
  const codeOf = (over: Parameters<typeof sessionOf>[1], said: RegisterTaken = taken, at = now) =>
    registerProblem({ ...session, ...over }, said, at)?.code ?? null;

  test('is taken when the session is over, not before, and only of one that took place', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({}, taken, '2026-11-25T10:59')).toBe('notOver');
    expect(codeOf({}, taken, '2026-11-25T11:00')).toBeNull();
    expect(codeOf({ state: 'cancelled' })).toBe('notPlanned');
    expect(codeOf({ state: 'skipped' })).toBe('notPlanned');
    expect(codeOf({ kind: 'meeting' })).toBe('notSupervision');
    expect(codeOf({ parts: [lead(9)] })).toBe('nobodyAttends');
  });

  test('has one line for each attendee, and a time for whoever left early', () => {
    const left = (leftAt: string | null): RegisterTaken => ({
      held: true,
      lines: [present(1), { personId: 2, attendance: 'leftEarly', leftAt }],
    });
    expect(codeOf({}, { held: true, lines: [present(1)] })).toBe('missingLine');
    expect(codeOf({}, { held: true, lines: [present(1), present(1), present(2)] })).toBe('missingLine');
    expect(codeOf({}, { held: true, lines: [present(1), present(2), present(3)] })).toBe('strangeLine');
    expect([codeOf({}, left(null)), codeOf({}, left('10:00')), codeOf({}, left('11:00'))]).toEqual([
      'leftAtMissing',
      'leftAtOutside',
      'leftAtOutside',
    ]);
    expect(codeOf({}, left('10:25'))).toBeNull();
    expect(codeOf({}, { held: false, cancelledBy: 'lead', reason: 'leadAway' })).toBeNull();
  });

  test('counts the minutes they were there', () => {
    const minutes = (attendance: 'attended' | 'apologies' | 'leftEarly', leftAt: string | null = null) =>
      minutesThere(session, { attendance, leftAt });
    expect([minutes('attended'), minutes('leftEarly', '10:25'), minutes('apologies')]).toEqual([60, 25, 0]);
  });
});

test('an extra session is suggested near the months in post, to active peer workers only', () => {
  const started = (startDate: string | null, over = {}) => personOf(1, { startDate, ...over });
  expect(settlingDay(started('2026-07-25'), 4, today)).toBe('2026-11-25');
  expect(settlingDay(started('2026-08-15'), 4, today)).toBe('2026-12-15');
  expect(settlingDay(started('2026-08-17'), 4, today)).toBeNull();
  expect(settlingDay(started('2026-07-25'), 0, today)).toBeNull();
  expect(settlingDay(started('2026-07-25', { role: 'coordinator' }), 4, today)).toBeNull();
  expect(settlingDay(started(null, { statuses: [{ status: 'active', from: '2026-07-20' }] }), 4, today)).toBe(
    '2026-11-20',
  );
});
