import { describe, expect, test } from 'vitest';
import { sessionFindings } from '#domain/booking/sessionFindings.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import {
  absenceOf,
  attendee,
  coverOf,
  lead,
  personOf,
  sessionOf,
  snapshotOf,
} from '#test/unit/domain/builders.ts';

const day = '2026-11-24';
const individual: Partial<Session> = { kind: 'individualSupervision', parts: [lead(1), attendee(2)] };
const group: Partial<Session> = { kind: 'groupSupervision', parts: [lead(1), attendee(2)] };

function codes(
  session: Partial<Session>,
  people: Record<number, Partial<Person>> = {},
  world: Partial<Snapshot> = {},
  before: Session | null = null,
): string[] {
  const all = [1, 2, 3].map((id) => personOf(id, people[id]));
  const findings = sessionFindings({
    session: sessionOf(1, session),
    snapshot: snapshotOf(all, world),
    before,
    sizeLimit: 3,
  });
  return findings.map((finding) => `${finding.severity} ${finding.code} ${finding.personId ?? ''}`.trim());
}

test('a sound session has no findings', () => {
  expect([codes(individual), codes(group)]).toEqual([[], []]);
});

describe('who is not free', () => {
  test('a lead or the supervisee of a one-to-one is hard, an attendee of a group soft', () => {
    const off = { patterns: [] };
    expect(codes(group, { 1: off })).toEqual(['hard outsideWorkingPattern 1']);
    expect(codes(group, { 2: off })).toEqual(['soft outsideWorkingPattern 2']);
    expect(codes(individual, { 2: off })).toEqual(['hard outsideWorkingPattern 2']);
    const sessions = [sessionOf(9, { parts: [lead(2)] })];
    expect(codes(group, {}, { sessions })).toEqual(['soft clash 2']);
    expect(codes(individual, {}, { sessions })).toEqual(['hard clash 2']);
  });

  test('a session never clashes with itself as stored', () => {
    expect(codes(group, {}, { sessions: [sessionOf(1, group)] })).toEqual([]);
  });

  test('whoever covers is looked at in place of the lead', () => {
    const covered = { ...group, cover: [coverOf(1, 1, 3)] };
    expect(codes(covered, { 1: { patterns: [] }, 3: { patterns: [] } })).toEqual([
      'hard outsideWorkingPattern 3',
    ]);
  });

  test('booking on an absence is possible once confirmed', () => {
    const absences = (personId: number) => ({ absences: [absenceOf(personId, day)] });
    expect(codes(group, {}, absences(1))).toEqual(['soft leadWithoutCover 1']);
    expect(codes(individual, {}, absences(2))).toEqual(['soft absent 2']);
    expect(codes({ parts: [lead(1), lead(2)] }, {}, absences(1))).toEqual(['soft coLeadMissing 1']);
    expect(codes({ ...group, cover: [coverOf(1, 1, 3)] }, {}, absences(1))).toEqual([]);
    expect(codes({ ...group, notNeededFor: [1] }, {}, absences(1))).toEqual([]);
  });

  test('status: leads who left leave a gap, applicants cannot lead but may attend', () => {
    const left = { leavingDate: '2026-11-01' };
    expect(codes(group, { 1: left })).toEqual(['soft leadWithoutCover 1']);
    expect(codes(group, { 2: left })).toEqual(['soft notActive 2']);
    expect(codes(individual, { 2: left })).toEqual(['hard notActive 2']);
    const applicant = { statuses: [] };
    expect(codes(group, { 1: applicant })).toEqual(['hard notActive 1']);
    expect(codes(group, { 2: applicant })).toEqual([]);
    const paused = { statuses: [{ status: 'paused' as const, from: day }] };
    expect(codes(individual, { 2: paused })).toEqual(['soft notActive 2']);
  });

  test('leave to lead is asked of leads only', () => {
    const neither = { mayLeadGroup: false, mayLeadIndividual: false };
    expect(codes(group, { 1: neither, 2: neither })).toEqual(['hard mayNotLead 1']);
  });
});

describe('the session itself', () => {
  test('a room can be taken, a call or a home cannot', () => {
    const inRoom = { placeId: 5, site: 'North' };
    const sessions = [sessionOf(9, { ...inRoom, parts: [lead(3)] })];
    expect(codes({ ...group, ...inRoom }, {}, { sessions })).toEqual(['soft roomTaken']);
    expect(codes({ ...group, placeId: 6, site: 'North' }, {}, { sessions })).toEqual([]);
    const atHome = { placeId: 5, site: null };
    expect(
      codes({ ...group, ...atHome }, {}, { sessions: [sessionOf(9, { ...atHome, parts: [lead(3)] })] }),
    ).toEqual([]);
  });

  test('bank holidays, the past and size are warnings', () => {
    const holidays = new Map([[day, 'Founders’ day']]);
    expect(codes(group, {}, { holidays })).toEqual(['soft bankHoliday']);
    expect(codes(group, {}, { now: '2026-11-24T10:01' })).toEqual(['soft inThePast']);
    expect(codes({ parts: [lead(1), attendee(2), attendee(3), attendee(4)] })).toEqual([
      'soft overSizeLimit',
    ]);
  });

  test('one that does not take place has no findings', () => {
    expect(codes({ ...group, state: 'cancelled' }, { 1: { patterns: [] } })).toEqual([]);
  });
});

describe('a change', () => {
  test('of people at the same time brings up only what is new', () => {
    const before = sessionOf(1, { parts: [lead(1)] });
    const world = { holidays: new Map([[day, 'Founders’ day']]) };
    const off = { 1: { patterns: [] }, 2: { patterns: [] } };
    expect(codes({ parts: [lead(1), attendee(2)] }, off, world, before)).toEqual([
      'soft outsideWorkingPattern 2',
    ]);
  });

  test('of time asks everything again but what no time changes', () => {
    const before = sessionOf(1, group);
    const people = { 1: { patterns: [], mayLeadGroup: false } };
    expect(codes({ ...group, start: '10:15' }, people, {}, before)).toEqual(['hard outsideWorkingPattern 1']);
  });
});
