import { describe, expect, it } from 'vitest';
import type { Induction, OwnStep } from '#domain/induction/induction.ts';
import { stepStateOf } from '#domain/induction/stepState.ts';
import { type ClinicalTeamOfCover, coverStepsOf, inductionFindings } from '#domain/longTerm/steps.ts';
import { isReadyOn, progressOf } from '#domain/reserves/readiness.ts';
import { doneOn, gateOf, inductionOf } from '#test/unit/domain/builders.ts';

const from = '2026-12-11';
const done = (date: string, rest: Partial<OwnStep['evidence'][number]> = {}) => ({
  ...doneOn(date),
  ...rest,
});
const access = (rest: Partial<OwnStep> = {}) =>
  gateOf(1, { name: 'Access to patient notes', kind: 'access', ...rest });
const held = access({ evidence: [done('2026-11-01', { outcome: 'withAccess' })] });
const willow: ClinicalTeamOfCover = { id: 7, name: 'Willow Ward', kind: 'ward', isKnown: false };
const named = (induction: Induction, teams: readonly ClinicalTeamOfCover[] = [willow]) =>
  coverStepsOf(induction, teams, from).map(({ name, already }) => [name, already]);

describe('what standing in adds to an induction', () => {
  it('is access to the notes of the team and an introduction to it, by the first day', () => {
    expect(coverStepsOf(inductionOf([]), [willow], from)).toMatchObject([
      {
        what: 'access',
        clinicalTeamId: null,
        name: 'Access to notes for Willow Ward',
        kind: 'access',
        dueOn: from,
      },
      {
        what: 'introduction',
        clinicalTeamId: 7,
        name: 'Introduction to Willow Ward',
        signOff: 'wardLead',
        dueOn: from,
      },
    ]);
  });

  it('says what answers it already, held or open', () => {
    expect(named(inductionOf([held]))[0]).toEqual([
      'Access to notes for Willow Ward',
      { name: 'Access to patient notes', isHeld: true },
    ]);
    expect(named(inductionOf([access()]))[0]?.[1]).toEqual({
      name: 'Access to patient notes',
      isHeld: false,
    });
    const runsOut = access({
      evidence: [done('2026-11-01', { outcome: 'withAccess', expiresOn: '2026-12-01' })],
    });
    expect(named(inductionOf([runsOut]))[0]?.[1]).toMatchObject({ isHeld: false });
    const met = gateOf(2, {
      name: 'Introduction to Willow Ward',
      kind: 'induction',
      isGate: false,
      evidence: [done('2026-06-01')],
    });
    expect(named(inductionOf([met]))[1]?.[1]).toEqual({ name: 'Introduction to Willow Ward', isHeld: true });
  });

  it('leaves out teams they know, and speaks of teams in general where none is known', () => {
    expect(named(inductionOf([]), [{ ...willow, isKnown: true }]).map(([name]) => name)).toEqual([
      'Access to notes for Willow Ward',
    ]);
    expect(named(inductionOf([]), []).map(([name]) => name)).toEqual([
      'Access to notes for the cover',
      'Introduction to the ward and community teams',
    ]);
  });

  it('has names that fit, however long those of the teams are', () => {
    const long = { ...willow, name: 'W'.repeat(80) };
    for (const { name } of coverStepsOf(inductionOf([]), [long, { ...long, id: 8 }], from)) {
      expect(name.length).toBeLessThanOrEqual(80);
    }
  });
});

describe('a step added for cover', () => {
  const step = (until: string | null, evidence: OwnStep['evidence'] = []) =>
    gateOf(3, { kind: 'access', isGate: false, dueOn: from, cover: { id: 5, until }, evidence });

  it('is asked for until the cover is over, and then no more, unless it was done', () => {
    const state = (own: OwnStep, now: string) => stepStateOf(own, inductionOf([own]), `${now}T09:00`);
    expect(state(step(null), '2026-12-11')).toBe('open');
    expect(state(step('2027-01-10'), '2027-01-10')).toBe('overdue');
    expect(state(step('2027-01-10'), '2027-01-11')).toBe('withdrawn');
    const was = step('2027-01-10', [done('2026-12-10', { outcome: 'withoutAccess' })]);
    expect(state(was, '2027-01-11')).toBe('done');
    const all = inductionOf([held, step('2027-01-10')]);
    expect(progressOf(all, '2027-01-10')).toMatchObject({ done: 1, of: 2 });
    expect(progressOf(all, '2027-01-11')).toMatchObject({ done: 1, of: 1, next: [] });
  });

  it('makes nobody unready', () => {
    expect(isReadyOn({ induction: inductionOf([held, step(null)]) }, from)).toBe(true);
  });
});

describe('what an induction lacks by the first day', () => {
  const codes = (...steps: OwnStep[]) =>
    inductionFindings(9, inductionOf(steps), from).map(({ code, facts }) => [code, facts]);
  const nhs = (rest: Partial<OwnStep>) => gateOf(4, { name: 'NHS induction', kind: 'induction', ...rest });
  const booked = (date: string) => [{ sessionId: 8, date, start: '09:00', end: '13:00' }];

  it('is access to notes, unless it is recorded, with or without', () => {
    expect(codes(held)).toEqual([]);
    const without = [done('2026-11-01', { outcome: 'withoutAccess', reference: 'Telephone to the ward' })];
    expect(codes(access({ evidence: without }))).toEqual([]);
    expect(codes(access())).toEqual([['noNotesAccess', { step: 'Access to patient notes' }]]);
    expect(codes()).toEqual([['noNotesAccess', { step: null }]]);
  });

  it('is an induction whose day comes after it: the one booked, else the one expected', () => {
    const late = (on: string) => [['inductionAfterStart', { step: 'NHS induction', on }]];
    expect(codes(held, nhs({ booked: booked('2027-01-05') }))).toEqual(late('2027-01-05'));
    expect(codes(held, nhs({ dueOn: '2027-01-07' }))).toEqual(late('2027-01-07'));
    expect(codes(held, nhs({ dueOn: '2027-01-07', booked: booked('2026-12-08') }))).toEqual([]);
    expect(codes(held, nhs({ dueOn: from }))).toEqual([]);
    expect(codes(held, nhs({}))).toEqual([]);
    expect(codes(held, nhs({ booked: booked('2027-01-05'), evidence: [done('2026-10-01')] }))).toEqual([]);
    expect(codes(held, nhs({ dueOn: '2027-01-07', cover: { id: 5, until: null } }))).toEqual([]);
  });
});
