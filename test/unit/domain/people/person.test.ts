import { expect, test } from 'vitest';
import { mayLead, recordedStatusOn, statusOn } from '#domain/people/person.ts';
import { personOf } from '#test/unit/domain/builders.ts';

const moving = personOf(1, {
  startDate: '2026-02-01',
  leavingDate: '2026-06-30',
  statuses: [
    { status: 'paused', from: '2026-04-01' },
    { status: 'reserve', from: '2026-01-01' },
    { status: 'active', from: '2026-03-01' },
  ],
});

test('the status on a date is the latest recorded, within start and leaving', () => {
  expect(statusOn(moving, '2026-01-31')).toBe('notStarted');
  expect(statusOn(moving, '2026-02-01')).toBe('reserve');
  expect(statusOn(moving, '2026-03-01')).toBe('active');
  expect(statusOn(moving, '2026-04-01')).toBe('paused');
  expect(statusOn(moving, '2026-06-30')).toBe('paused');
  expect(statusOn(moving, '2026-07-01')).toBe('leaver');
});

test('with nothing recorded yet a peer worker is an applicant, anybody else active', () => {
  expect(statusOn(personOf(1, { statuses: [] }), '2026-03-01')).toBe('applicant');
  expect(statusOn(personOf(1, { statuses: [], role: 'external' }), '2026-03-01')).toBe('active');
  expect(statusOn(personOf(1, { statuses: [], role: 'coordinator' }), '2026-03-01')).toBe('active');
  expect(recordedStatusOn(moving, '2025-12-31')).toBeNull();
});

test('of two changes on one day the later in the list holds', () => {
  const statuses = [
    { status: 'paused' as const, from: '2026-03-01' },
    { status: 'active' as const, from: '2026-03-01' },
  ];
  expect(statusOn(personOf(1, { statuses }), '2026-03-01')).toBe('active');
});

test('only supervision needs leave to lead', () => {
  const neither = personOf(1, { mayLeadGroup: false, mayLeadIndividual: false });
  expect(mayLead(neither, 'groupSupervision')).toBe(false);
  expect(mayLead(neither, 'individualSupervision')).toBe(false);
  expect(mayLead(neither, 'supportMeeting')).toBe(true);
  expect(mayLead({ ...neither, mayLeadGroup: true }, 'groupSupervision')).toBe(true);
  expect(mayLead({ ...neither, mayLeadGroup: true }, 'individualSupervision')).toBe(false);
});
