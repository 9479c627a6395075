import { expect, it } from 'vitest';
import type { ProgrammeView } from '#contract/programme.ts';
import { cohortSteps } from '#renderer/features/reserves/cohort/steps.ts';

type Step = ProgrammeView['steps'][number];

const stepOf = (id: number, name: string, rest: Partial<Step> = {}): Step => ({
  id,
  version: 1,
  position: id,
  name,
  kind: 'trainingSession',
  needed: 6,
  minutes: 180,
  signOff: 'trainer',
  dueDays: null,
  validMonths: null,
  isGate: true,
  archived: false,
  after: [],
  ...rest,
});

const programme = (id: number, name: string, steps: Step[]): ProgrammeView => ({
  id,
  version: 1,
  name,
  pathway: 'new',
  steps,
  people: 1,
});

it('offers the training of every programme, what they share once', () => {
  const programmes = [
    programme(1, 'New', [stepOf(1, 'Training'), stepOf(2, 'DBS check', { kind: 'check' })]),
    programme(2, 'Existing', [
      stepOf(11, 'Training', { needed: 4, minutes: 240 }),
      stepOf(12, 'Bridging day', { needed: 1 }),
      stepOf(13, 'Old course', { archived: true }),
    ]),
  ];
  expect(cohortSteps(programmes)).toEqual([
    { id: 1, name: 'Training', needed: 6, minutes: 240, note: '6 sessions' },
    { id: 12, name: 'Bridging day', needed: 1, minutes: 180, note: '1 session, only in Existing' },
  ]);
  expect(cohortSteps([])).toEqual([]);
});
