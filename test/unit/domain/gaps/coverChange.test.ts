import { expect, test } from 'vitest';
import { coverAfterChange, coverLapses } from '#domain/gaps/coverChange.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Interval } from '#domain/time/interval.ts';
import { coverOf, lead, sessionOf, span } from '#test/unit/domain/builders.ts';

const day = '2026-11-24';
const covered = sessionOf(1, { cover: [coverOf(1, 1, 2)] });
const awayThatDay = (id: number): Interval[] => (id === 1 ? [span(day, '00:00', '23:59')] : []);

function change(before: Session, rest: Partial<Session>, away = awayThatDay) {
  const { cover, lapsed } = coverAfterChange(before, { ...before, ...rest }, away);
  return { cover: cover.map((row) => [row.id, row.start, row.end]), lapsed: lapsed.map((row) => row.id) };
}

test('cover of the whole goes on as cover of the whole', () => {
  expect(change(covered, { start: '14:00', end: '15:30' })).toEqual({
    cover: [[1, '14:00', '15:30']],
    lapsed: [],
  });
});

test('cover of a part moves with the start and is cut at the end', () => {
  const partly = sessionOf(1, { cover: [coverOf(1, 1, 2, '10:30', '11:00')] });
  expect(change(partly, { start: '14:00', end: '15:00' }).cover).toEqual([[1, '14:30', '15:00']]);
  expect(change(partly, { end: '10:45' }).cover).toEqual([[1, '10:30', '10:45']]);
  expect(change(partly, { end: '10:30' }).lapsed).toEqual([1]);
});

test('it lapses where the absence it answers is not met, but not where there was none', () => {
  expect(change(covered, { date: '2026-11-25' }).lapsed).toEqual([1]);
  expect(change(covered, { date: '2026-11-25' }, () => []).lapsed).toEqual([]);
});

test('it lapses when the person covered leads no more, the next in the chain too, and with the session', () => {
  const chain = sessionOf(1, { cover: [coverOf(1, 1, 2), coverOf(2, 2, 3)] });
  expect(change(chain, { parts: [lead(5)] }).lapsed).toEqual([1, 2]);
  expect(change(chain, { state: 'cancelled' }).lapsed).toEqual([1, 2]);
  expect(change(chain, { parts: [lead(1), lead(5)] }).lapsed).toEqual([]);
});

test('each lapse is a soft finding about who covers', () => {
  expect(coverLapses(covered, covered.cover)).toEqual([
    {
      code: 'coverLapses',
      severity: 'soft',
      personId: 2,
      sessionId: 1,
      when: span(day, '10:00', '11:00'),
      facts: { forPersonId: 1, coverId: 1, kind: 'supportMeeting', date: day, start: '10:00' },
    },
  ]);
});
