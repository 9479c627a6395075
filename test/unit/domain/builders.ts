import type { Absence } from '#domain/absence/absence.ts';
import type { Induction, OwnStep } from '#domain/induction/induction.ts';
import type { Person } from '#domain/people/person.ts';
import type { WorkingHours, WorkingPattern } from '#domain/people/workingPattern.ts';
import type { SeriesRule } from '#domain/sessions/series.ts';
import type { Ask, Cover, Part, Session } from '#domain/sessions/session.ts';
import { defaultSettings } from '#domain/settings.ts';
import { type CoverTurn, noBackground, type Snapshot } from '#domain/snapshot/snapshot.ts';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';

/** A Monday to Friday, 09:00–17:00 pattern. */
export function nineToFive(from: IsoDate = '2020-01-01'): WorkingPattern {
  const weekdays = [1, 2, 3, 4, 5] as const;
  return {
    from,
    weeks: 1,
    hours: weekdays.map((weekday): WorkingHours => ({ week: 1, weekday, start: '09:00', end: '17:00' })),
  };
}

/** An active peer worker who may lead everything, nine to five. */
export function personOf(id: number, rest: Partial<Person> = {}): Person {
  return {
    id,
    name: `Person ${id}`,
    role: 'peerWorker',
    startDate: '2020-01-01',
    leavingDate: null,
    induction: null,
    mayLeadGroup: true,
    mayLeadIndividual: true,
    baseSite: null,
    contractedMinutes: 2250,
    statuses: [{ status: 'active', from: '2020-01-01' }],
    patterns: [nineToFive()],
    ...rest,
  };
}

/** A gate: one check, not done, nobody knows when. */
export function gateOf(id: number, rest: Partial<OwnStep> = {}): OwnStep {
  return {
    id,
    name: `Gate ${id}`,
    kind: 'check',
    needed: 1,
    minutes: 0,
    signOff: 'coordinator',
    validMonths: null,
    isGate: true,
    dueOn: null,
    after: [],
    cover: null,
    evidence: [],
    booked: [],
    ...rest,
  };
}

/** Evidence that counts, of a day. */
export function doneOn(date: IsoDate, expiresOn: IsoDate | null = null, id = 1): OwnStep['evidence'][number] {
  return { id, doneOn: date, outcome: 'done', expiresOn, reference: null, signedById: null, held: false };
}

export function inductionOf(steps: OwnStep[], rest: Partial<Induction> = {}): Induction {
  return { id: 1, version: 1, programmeId: 1, startDate: '2020-01-01', steps, away: [], ...rest };
}

/** Somebody with one gate, met from a day on; null: whose induction has not begun. */
export function readyFrom(date: IsoDate | null): Pick<Person, 'induction'> {
  return { induction: date === null ? null : inductionOf([gateOf(1, { evidence: [doneOn(date)] })]) };
}

/** Somebody with one gate that is open and expected to be met by a day. */
export function expectedBy(date: IsoDate): Pick<Person, 'induction'> {
  return { induction: inductionOf([gateOf(1, { dueOn: date })]) };
}

export function absenceOf(personId: number, from: IsoDate, rest: Partial<Absence> = {}): Absence {
  return {
    id: 1,
    personId,
    kind: 'annualLeave',
    from,
    fromTime: null,
    until: from,
    untilTime: null,
    longTermFrom: null,
    ...rest,
  };
}

export const lead = (personId: number): Part => ({ personId, part: 'lead', origin: 'series' });
export const attendee = (personId: number): Part => ({ personId, part: 'attendee', origin: 'series' });

/** A planned support meeting on Tue 24 Nov 2026, 10:00–11:00, led by person 1. */
export function sessionOf(id: number, rest: Partial<Session> = {}): Session {
  return {
    id,
    version: 1,
    seriesId: null,
    slot: null,
    kind: 'supportMeeting',
    date: '2026-11-24',
    start: '10:00',
    end: '11:00',
    placeId: null,
    site: null,
    state: 'planned',
    question: null,
    serviceUserCode: null,
    parts: [lead(1)],
    cover: [],
    asks: [],
    notNeededFor: [],
    ...rest,
  };
}

export function coverOf(
  id: number,
  forPersonId: number,
  byPersonId: number,
  start: ClockTime = '10:00',
  end: ClockTime = '11:00',
): Cover {
  return { id, forPersonId, byPersonId, start, end, swapId: null };
}

export function askOf(id: number, forPersonId: number, askedPersonId: number, answer: Ask['answer']): Ask {
  return {
    id,
    forPersonId,
    askedPersonId,
    askedAt: '2026-11-20T09:00',
    how: 'telephone',
    start: null,
    end: null,
    answer,
    answeredAt: answer && '2026-11-20T09:30',
  };
}

/** A fortnightly Tuesday rule from Tue 6 Jan 2026, open, 14:00 for an hour and a half. */
export function ruleOf(rest: Partial<SeriesRule> = {}): SeriesRule {
  return {
    weekday: 2,
    everyWeeks: 2,
    startDate: '2026-01-06',
    startTime: '14:00',
    minutes: 90,
    until: null,
    count: null,
    onBankHoliday: 'keep',
    onLeave: 'keep',
    ...rest,
  };
}

export function snapshotOf(people: Person[], rest: Partial<Snapshot> = {}): Snapshot {
  return {
    from: '2026-11-01',
    until: '2026-12-31',
    now: '2026-11-23T08:30',
    people: new Map(people.map((person) => [person.id, person])),
    sessions: [],
    absences: [],
    holidays: new Map(),
    settings: defaultSettings,
    background: noBackground,
    ...rest,
  };
}

/** Somebody's turn of cover in a session, by default 13:00–14:00. */
export function turnOf(
  personId: number,
  sessionId: number,
  date: IsoDate,
  start: ClockTime = '13:00',
  end: ClockTime = '14:00',
): CoverTurn {
  return { personId, sessionId, continuityKey: null, interval: span(date, start, end) };
}

/** `span('2026-11-24', '10:00', '11:00')`. */
export function span(date: IsoDate, start: ClockTime, end: ClockTime): Interval {
  return { start: `${date}T${start}`, end: `${date}T${end}` };
}
