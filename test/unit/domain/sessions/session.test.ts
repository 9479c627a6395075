import { expect, test } from 'vitest';
import { hasBegun, isTouched, sessionInterval, soleAttendee } from '#domain/sessions/session.ts';
import { askOf, attendee, coverOf, lead, sessionOf, span } from '#test/unit/domain/builders.ts';

test('a session lasts from its start to its end on the wall clock, also when the clocks change', () => {
  const overChange = sessionOf(1, { date: '2026-03-29', start: '00:30', end: '03:00' });
  expect(sessionInterval(overChange)).toEqual(span('2026-03-29', '00:30', '03:00'));
});

test('it has begun from the minute of its start', () => {
  expect(hasBegun(sessionOf(1), '2026-11-24T09:59')).toBe(false);
  expect(hasBegun(sessionOf(1), '2026-11-24T10:00')).toBe(true);
});

test('touched: by hand, cancelled, covered, asked, left open, or with people of its own; not by its series', () => {
  const plain = sessionOf(1, { slot: '2026-11-23' });
  expect(isTouched(plain, false)).toBe(false);
  expect(isTouched({ ...plain, state: 'skipped' }, false)).toBe(false);
  expect(isTouched(plain, true)).toBe(true);
  expect(isTouched({ ...plain, state: 'cancelled' }, false)).toBe(true);
  expect(isTouched({ ...plain, cover: [coverOf(1, 1, 2)] }, false)).toBe(true);
  expect(isTouched({ ...plain, asks: [askOf(1, 1, 2, null)] }, false)).toBe(true);
  expect(isTouched({ ...plain, notNeededFor: [1] }, false)).toBe(true);
  expect(isTouched({ ...plain, parts: [{ ...lead(1), origin: 'hand' }] }, false)).toBe(true);
});

test('only an individual supervision, a visit or shadowing with one attendee is a one-to-one', () => {
  const parts = [lead(1), attendee(2)];
  expect(soleAttendee({ kind: 'individualSupervision', parts })).toBe(2);
  expect(soleAttendee({ kind: 'shadowing', parts })).toBe(2);
  expect(soleAttendee({ kind: 'groupSupervision', parts })).toBeNull();
  expect(soleAttendee({ kind: 'individualSupervision', parts: [...parts, attendee(3)] })).toBeNull();
  expect(soleAttendee({ kind: 'individualSupervision', parts: [lead(1)] })).toBeNull();
});
