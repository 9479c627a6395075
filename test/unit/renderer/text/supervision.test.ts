import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#contract/history.ts';
import type { LedgerRow } from '#contract/supervision.ts';
import type { Finding } from '#domain/finding.ts';
import { draftFrom, marked, registerIn, restAttended } from '#renderer/features/register/draft.ts';
import { cadenceIn, draftOf } from '#renderer/features/supervision/cadenceDraft.ts';
import { boundDates } from '#renderer/text/dates.ts';
import { findingSentence } from '#renderer/text/findings/findings.ts';
import { historySentence } from '#renderer/text/history/history.ts';
import {
  cadenceWords,
  groupWords,
  isBookedInTime,
  joinWords,
  needsDoing,
  ownGroupWords,
  supportWords,
  whyWords,
} from '#renderer/text/supervision.ts';

const today = '2026-11-25';
const dates = boundDates(today);
const monthly = { everyWeeks: 4, withinDays: 7, minimumMinutes: 30, groupCounts: false };

const row = (over: Partial<LedgerRow> = {}): LedgerRow => ({
  personId: 1,
  kind: 'individualSupervision',
  state: 'due',
  notCounted: null,
  cadence: monthly,
  exceptionReason: null,
  standsIn: null,
  leadKnown: true,
  countedFrom: '2026-10-28',
  dueOn: '2026-11-25',
  windowFrom: '2026-11-18',
  windowUntil: '2026-12-02',
  lastAttended: { date: '2026-10-28', sessionId: 5 },
  owed: [],
  next: null,
  ...over,
});

describe('why it stands so', () => {
  it.each<[Partial<LedgerRow>, string]>([
    [{}, 'Due Wed 25 Nov, by Wed 2 Dec at the latest. Last attended Wed 28 Oct.'],
    [{ state: 'inDate' }, 'Next due Wed 25 Nov. Last attended Wed 28 Oct.'],
    [{ state: 'overdue' }, 'The last day was Wed 2 Dec. Last attended Wed 28 Oct.'],
    [
      { state: 'overdue', lastAttended: null, countedFrom: '2026-09-01' },
      'The last day was Wed 2 Dec. None attended yet; counted from Tue 1 Sep.',
    ],
    [
      { state: 'owed', owed: [{ date: '2026-11-11', sessionId: 6 }] },
      'Missed Wed 11 Nov, held without them; to catch up by Wed 2 Dec. Last attended Wed 28 Oct.',
    ],
    [
      { state: null, notCounted: 'paused' },
      'Away for long or paused, so the clock stands still. Next due Wed 25 Nov.',
    ],
    [
      { state: null, notCounted: 'paused', dueOn: null },
      'Away for long or paused, so the clock stands still.',
    ],
  ])('is said in a sentence (%#)', (over, words) => {
    expect(whyWords(row(over), dates)).toBe(words);
  });

  it('asks for something unless all is in date, and knows what is booked in time', () => {
    const next = (date: string) => ({ sessionId: 7, date, start: '10:00' });
    expect([row(), row({ state: 'inDate' }), row({ state: null })].map(needsDoing)).toEqual([
      true,
      false,
      false,
    ]);
    expect(isBookedInTime(row({ next: next('2026-12-02') }))).toBe(true);
    expect(isBookedInTime(row({ next: next('2026-12-03') }))).toBe(false);
    expect(isBookedInTime(row({ next: next('2026-12-01'), state: 'overdue' }))).toBe(false);
  });

  it('says how often', () => {
    expect(cadenceWords(monthly)).toBe('every 4 weeks, 7 days either way');
    expect(cadenceWords({ ...monthly, everyWeeks: 1, withinDays: 1 })).toBe('every week, 1 day either way');
    expect(cadenceWords({ ...monthly, withinDays: 0 })).toBe('every 4 weeks');
    expect(cadenceWords(null)).toBe('not asked for');
  });
});

it('a cadence as typed asks for nothing when it is not ticked, and lets a group count only for individual', () => {
  const draft = { ...draftOf(monthly), groupCounts: true, withinDays: null };
  expect(cadenceIn(draft, 'individualSupervision')).toEqual({ ...monthly, withinDays: 0, groupCounts: true });
  expect(cadenceIn(draft, 'groupSupervision')?.groupCounts).toBe(false);
  expect(cadenceIn({ ...draft, isAsked: false }, 'groupSupervision')).toBeNull();
});

describe('a register as filled in', () => {
  const page = {
    register: null,
    refused: null,
    people: [
      { personId: 1, away: false },
      { personId: 2, away: true },
      { personId: 3, away: false },
    ],
    ledById: 9,
    topics: [],
    actions: [],
  };
  const session = { id: 7, version: 3 };

  it('begins with apologies of whoever was away, and sends only what was marked', () => {
    const draft = marked(draftFrom(page), 1, { attendance: 'leftEarly', leftAt: '10:40' });
    expect(registerIn(draft, session)).toMatchObject({
      sessionId: 7,
      version: 3,
      held: true,
      lines: [
        { personId: 1, attendance: 'leftEarly', leftAt: '10:40' },
        { personId: 2, attendance: 'apologies', leftAt: null },
      ],
    });
    const whole = registerIn(restAttended(draft), session).lines;
    expect(whole.map(({ attendance }) => attendance)).toEqual(['leftEarly', 'apologies', 'attended']);
  });

  it('forgets when somebody left once they did not, and the lines of a session that was not held', () => {
    const left = marked(draftFrom(page), 1, { attendance: 'attended', leftAt: '10:40' });
    expect(registerIn(left, session).lines[0]).toEqual({ personId: 1, attendance: 'attended', leftAt: null });
    const off = { ...left, held: false, cancelledBy: 'lead', reason: 'leadAway', topicIds: [1] } as const;
    expect(registerIn(off, session)).toMatchObject({ lines: [], topicIds: [], cancelledBy: 'lead' });
    expect(registerIn({ ...off, held: true }, session)).toMatchObject({ cancelledBy: null, reason: null });
  });
});

describe('history says', () => {
  type Row = NonNullable<HistoryEntry['touched'][number]['after']>;
  const say = (name: string, table: string, before: Row | null, after: Row | null) =>
    historySentence(
      {
        id: 5,
        name,
        kind: 'do',
        targetName: null,
        automatic: false,
        at: '2026-11-25T08:30:00.000Z',
        actorId: null,
        touched: [{ table, rowId: 4, before, after }],
        touchedCount: 1,
        counts: { [table]: 1 },
        people: { 1: 'Amira' },
        places: {},
        serviceUsers: {},
        steps: {},
        sessions: { 7: { kind: 'groupSupervision', date: '2026-11-24', start: '10:00' } },
      },
      today,
    );

  it('what became of a register', () => {
    const held = { session_id: 7, held: 1 };
    expect(say('register.take', 'register', null, held)).toBe(
      'Took the register of Group supervision Tue 24 Nov 10:00',
    );
    expect(say('register.take', 'register', held, held)).toBe(
      'Corrected the register of Group supervision Tue 24 Nov 10:00',
    );
    expect(say('register.take', 'register', null, { ...held, held: 0 })).toBe(
      'Recorded that Group supervision Tue 24 Nov 10:00 was not held',
    );
    expect(say('register.takeBack', 'register', held, null)).toBe(
      'Took back the register of Group supervision Tue 24 Nov 10:00',
    );
  });

  it('what is asked for from when', () => {
    const rule = { role: 'peerWorker', status: 'reserve', kind: 'individualSupervision', every_weeks: 2 };
    expect(say('supervision.setRule', 'cadence_rule', null, { ...rule, from_date: '2026-12-01' })).toBe(
      'Individual supervision of reserve peer workers: every 2 weeks from Tue 1 Dec',
    );
    const exception = { person_id: 1, kind: 'groupSupervision', every_weeks: null, from_date: today };
    expect(say('supervision.setException', 'cadence_exception', null, exception)).toBe(
      'Group supervision of Amira: not asked for from Wed 25 Nov',
    );
  });

  it('what was agreed', () => {
    const action = { what: 'Book a visit', owner_person_id: 1, closed_date: null };
    expect(say('register.addAction', 'supervision_action', null, action)).toBe(
      'Added the action “Book a visit” for Amira',
    );
    expect(say('register.closeAction', 'supervision_action', action, { ...action, closed_date: today })).toBe(
      'Closed the action “Book a visit”',
    );
    expect(say('register.closeAction', 'supervision_action', { ...action, closed_date: today }, action)).toBe(
      'Opened the action “Book a visit”',
    );
  });
});

it('who becomes overdue by a rule is said with the day it would have been', () => {
  const facts = { kind: 'individualSupervision', until: '2026-11-21' };
  const finding = {
    code: 'becomesOverdue',
    severity: 'soft',
    personId: 1,
    sessionId: null,
    when: null,
  } as const;
  expect(findingSentence({ ...finding, facts }, { nameOf: () => 'Amira', today })).toBe(
    'Amira is overdue by this: the last day would have been Sat 21 Nov.',
  );
});

describe('a group that meets anyway', () => {
  const group = {
    sessionId: 3,
    version: 1,
    date: '2026-12-01',
    start: '14:00',
    end: '15:30',
    leads: [1],
    attendees: [2, 3],
    own: true,
    inTime: true,
    helps: true,
    findings: [],
  };
  const tooMany: Finding = {
    code: 'overSizeLimit',
    severity: 'soft',
    personId: null,
    sessionId: null,
    when: null,
    facts: { people: 9, limit: 8 },
  };
  const full = { ...group, helps: false, findings: [tooMany] };
  const until = { last: '2026-12-02', late: false };

  it('is the first remedy, with nothing to book', () => {
    expect(ownGroupWords(group, until, 'Ben', dates)).toBe(
      'Ben can come to their own group on Tue 1 Dec 14:00–15:30: before the due date, so there is nothing to book.',
    );
    expect(ownGroupWords({ ...group, inTime: false }, { ...until, late: true }, 'Ben', dates)).toContain(
      'It is overdue, and Ben can come to their own group on Tue 1 Dec',
    );
    expect(ownGroupWords({ ...group, inTime: false }, until, 'Ben', dates)).toContain(
      'after the due date (Wed 2 Dec at the latest)',
    );
  });

  it('can be joined, or is said to be in the way of nobody', () => {
    expect(joinWords([group], until, dates)).toBe('Groups to join for once by Wed 2 Dec:');
    expect(joinWords([group, full], { ...until, late: true }, dates)).toContain('the sooner the better');
    expect(joinWords([full], until, dates)).toBe('No other group by Wed 2 Dec can be joined:');
    expect(groupWords(group, () => 'Grace', dates)).toBe('Tue 1 Dec 14:00–15:30 with Grace, 2 people');
  });
});

it('says what is to be done about support, never what it is about', () => {
  const words = (what: Parameters<typeof supportWords>[0]['what']) =>
    supportWords({ personId: 2, what, on: '2026-12-01' }, 'Ben', dates);
  expect(words('reviewOverdue')).toBe('Ben’s wellbeing plan was to be looked at again on Tue 1 Dec.');
  expect(words('neverOffered')).toContain('has not been offered support from a peer yet');
});
