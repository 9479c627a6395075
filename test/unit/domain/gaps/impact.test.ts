import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf } from '#domain/gaps/gap.ts';
import { coverNoLongerNeeded, impactOf } from '#domain/gaps/impact.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Interval } from '#domain/time/interval.ts';
import { FOREVER } from '#domain/time/interval.ts';
import { arbWorldDate } from '#test/unit/domain/arbitraries.ts';
import { attendee, coverOf, lead, sessionOf, span } from '#test/unit/domain/builders.ts';

const day = '2026-11-24';
const open: Interval[] = [{ start: `${day}T00:00`, end: FOREVER }];

function impact(sessions: Session[], absent = open, others: Record<number, Interval[]> = {}) {
  const away = (id: number) => (id === 1 ? absent : (others[id] ?? []));
  return impactOf(1, absent, sessions, (session) => gapsOf(session, away, () => 'short'));
}

describe('impact of an absence', () => {
  test('as lead a gap, as attendee apologies, as the only supervisee a new date', () => {
    const lines = impact([
      sessionOf(3, {
        start: '14:00',
        end: '15:00',
        kind: 'individualSupervision',
        parts: [lead(2), attendee(1)],
      }),
      sessionOf(2, { start: '12:00', end: '13:00', kind: 'groupSupervision', parts: [lead(2), attendee(1)] }),
      sessionOf(1),
      sessionOf(4, { parts: [lead(2)] }),
    ]);
    expect(lines.map((line) => [line.session.id, line.part, line.meaning, line.gap?.state ?? null])).toEqual([
      [1, 'lead', 'gap', 'needed'],
      [2, 'attendee', 'apologies', null],
      [3, 'attendee', 'newDate', null],
    ]);
  });

  test('what the person covers for somebody is their gap, told with the chain', () => {
    const covering = sessionOf(1, { parts: [lead(2)], cover: [coverOf(1, 2, 1)] });
    expect(impact([covering]).map((line) => [line.via, line.gap?.personId])).toEqual([[[2, 1], 1]]);
  });

  test('a covered lead is still touched, as arranged', () => {
    const covered = sessionOf(1, { cover: [coverOf(1, 1, 2)] });
    expect(impact([covered]).map((line) => [line.via, line.gap?.state])).toEqual([[null, 'arranged']]);
  });

  test('part of a day touches only what it meets; touching ends do not', () => {
    const absent = [span(day, '10:30', '12:00')];
    const lines = impact(
      [
        sessionOf(1),
        sessionOf(2, { start: '09:00', end: '10:30' }),
        sessionOf(3, { start: '12:00', end: '13:00' }),
      ],
      absent,
    );
    expect(lines.map((line) => [line.session.id, line.interval])).toEqual([[1, span(day, '10:30', '11:00')]]);
  });

  test('cancelled and skipped sessions are not touched', () => {
    expect(impact([sessionOf(1, { state: 'cancelled' }), sessionOf(2, { state: 'skipped' })])).toEqual([]);
  });

  test('gaps for other reasons are not this absence’s', () => {
    const away = () => [span(day, '00:00', '23:00')];
    const lines = impactOf(1, [span(day, '14:00', '15:00')], [sessionOf(1)], (session) =>
      gapsOf(session, away, () => 'short'),
    );
    expect(lines).toEqual([]);
  });

  test('a session added or moved into an absence later is in it, in its place by time', () => {
    const arbMeeting = fc.record({ date: arbWorldDate, hour: fc.integer({ min: 10, max: 17 }) });
    fc.assert(
      fc.property(fc.array(arbMeeting, { maxLength: 8 }), arbMeeting, (meetings, added) => {
        const make = ({ date, hour }: typeof added, id: number) =>
          sessionOf(id, { date, start: `${hour}:00`, end: `${hour}:45` });
        const before = meetings.map((each, at) => make(each, at + 1));
        const later = make(added, 100);
        const idsOf = (sessions: Session[]) => impact(sessions).map((line) => line.session.id);
        const ids = idsOf([...before, later]);
        expect(ids.includes(100)).toBe(added.date >= day);
        expect(ids.filter((id) => id !== 100)).toEqual(idsOf(before));
        const moments = impact([...before, later]).map((line) => line.interval.start);
        expect(moments).toEqual([...moments].sort());
      }),
    );
  });
});

describe('cover no longer needed', () => {
  const row = coverOf(1, 1, 2);
  const covered = sessionOf(1, { cover: [row] });
  const rows = (session: Session, before: Record<number, Interval[]>, after: Record<number, Interval[]>) =>
    coverNoLongerNeeded(
      [session],
      (id) => before[id] ?? [],
      (id) => after[id] ?? [],
    ).map(({ cover }) => cover.id);

  test('when the absence ends before', () => {
    expect(rows(covered, { 1: open }, { 1: [{ start: `${day}T00:00`, end: `${day}T10:00` }] })).toEqual([1]);
    expect(rows(covered, { 1: open }, { 1: [{ start: `${day}T00:00`, end: `${day}T10:01` }] })).toEqual([]);
  });

  test('not when another absence still holds, nor what was arranged without any', () => {
    expect(rows(covered, { 1: open }, { 1: open })).toEqual([]);
    expect(rows(covered, {}, {})).toEqual([]);
  });

  test('cover of cover falls with it', () => {
    const chain = sessionOf(1, { cover: [row, coverOf(2, 2, 3)] });
    expect(rows(chain, { 1: open, 2: open }, { 2: open })).toEqual([1, 2]);
    expect(rows(chain, { 1: open, 2: open }, { 1: open })).toEqual([2]);
  });

  test('but not cover of somebody who leads beside', () => {
    const both = sessionOf(1, { parts: [lead(1), lead(2)], cover: [row, coverOf(2, 2, 3)] });
    expect(rows(both, { 1: open, 2: open }, { 2: open })).toEqual([1]);
  });
});
