import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathways } from '#domain/induction/programme.ts';
import {
  type Application,
  appointmentFindings,
  appoints,
  assessmentOutcomes,
  dateProblems,
  decisionOutcomes,
  figuresBetween,
  interviewOutcomes,
  milestones,
  stageOf,
  stages,
} from '#domain/recruitment/application.ts';
import { addDays } from '#domain/time/dates.ts';
import { arbWorldDate, worldStart } from '#test/unit/domain/arbitraries.ts';

const bare: Application = {
  personId: 7,
  pathway: 'new',
  appliedOn: '2026-11-02',
  assessment: null,
  interview: null,
  welfare: null,
  decision: null,
};
const assessment = { outcome: 'met', on: '2026-11-10', assessorId: 1 } as const;
const interview = { outcome: 'suitable', on: '2026-11-12' } as const;
const welfare = { offered: true, on: '2026-11-13' } as const;

describe('how far an application has come', () => {
  it('is the last step recorded, and a role without a first day is not the end', () => {
    expect(stageOf(bare)).toBe('applied');
    expect(stageOf({ ...bare, assessment })).toBe('assessed');
    expect(stageOf({ ...bare, interview })).toBe('interviewed');
    const decided = (outcome: (typeof decisionOutcomes)[number], statusFrom: string | null) =>
      stageOf({ ...bare, decision: { outcome, on: '2026-11-20', statusFrom } });
    expect(decided('appointedToRole', null)).toBe('toStart');
    expect(decided('appointedToRole', '2026-12-01')).toBe('decided');
    expect(decided('appointedToReserve', '2026-11-20')).toBe('decided');
    expect(decided('withdrew', null)).toBe('decided');
  });
});

describe('dates', () => {
  it('lie between the application and today, both included', () => {
    const today = '2026-11-12';
    expect(dateProblems({ ...bare, assessment, interview }, today)).toEqual([]);
    expect(dateProblems({ ...bare, interview: { ...interview, on: '2026-11-02' } }, today)).toEqual([]);
    expect(dateProblems({ ...bare, welfare }, today)).toEqual([
      { field: 'welfare.on', problem: 'inTheFuture' },
    ]);
    expect(dateProblems({ ...bare, assessment: { ...assessment, on: '2026-11-01' } }, today)).toEqual([
      { field: 'assessment.on', problem: 'beforeApplying' },
    ]);
    expect(dateProblems({ ...bare, appliedOn: '2026-11-13' }, today)).toEqual([
      { field: 'appliedOn', problem: 'inTheFuture' },
    ]);
  });
});

describe('before somebody is appointed', () => {
  const all = { ...bare, assessment, interview, welfare };

  it('nothing is said when all is there, and nothing ever of who is not appointed', () => {
    expect(appointmentFindings(all, 'appointedToRole')).toEqual([]);
    expect(appointmentFindings(bare, 'withdrew')).toEqual([]);
    expect(appointmentFindings(bare, 'notAppointed')).toEqual([]);
  });

  it('what is missing is named in one finding, also support that was not asked about', () => {
    expect(appointmentFindings({ ...all, welfare: null }, 'appointedToReserve')).toMatchObject([
      { code: 'outcomeMissing', severity: 'soft', facts: { assessment: 0, interview: 0, welfare: 1 } },
    ]);
    // Support that was declined is an answer.
    expect(
      appointmentFindings({ ...all, welfare: { offered: false, on: '2026-11-13' } }, 'appointedToRole'),
    ).toEqual([]);
  });

  it('suitable as a reserve speaks for a reserve, not for the role', () => {
    const asReserve = { ...all, interview: { ...interview, outcome: 'suitableForReserve' as const } };
    expect(appointmentFindings(asReserve, 'appointedToReserve')).toEqual([]);
    expect(appointmentFindings(asReserve, 'appointedToRole')).toMatchObject([
      { code: 'outcomeAgainst', facts: { assessment: null, interview: 'suitableForReserve' } },
    ]);
  });
});

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
const arbApplication: fc.Arbitrary<Application> = fc.record({
  personId: fc.integer({ min: 1, max: 9 }),
  pathway: fc.constantFrom(...pathways),
  appliedOn: arbWorldDate,
  assessment: maybe(
    fc.record({
      outcome: fc.constantFrom(...assessmentOutcomes),
      on: arbWorldDate,
      assessorId: fc.constant(null),
    }),
  ),
  interview: maybe(fc.record({ outcome: fc.constantFrom(...interviewOutcomes), on: arbWorldDate })),
  welfare: maybe(fc.record({ offered: fc.boolean(), on: arbWorldDate })),
  decision: maybe(
    fc.record({
      outcome: fc.constantFrom(...decisionOutcomes),
      on: arbWorldDate,
      statusFrom: maybe(arbWorldDate),
    }),
  ),
});

describe('invariants', () => {
  it('the figures of two periods that touch add up to those of both together', () => {
    fc.assert(
      fc.property(fc.array(arbApplication, { maxLength: 8 }), arbWorldDate, (applications, middle) => {
        const last = addDays(worldStart, 20);
        const one = figuresBetween(applications, worldStart, middle);
        const other = figuresBetween(applications, addDays(middle, 1), last);
        const both = figuresBetween(applications, worldStart, last);
        for (const milestone of milestones) {
          for (const pathway of pathways) {
            expect(one[milestone][pathway] + other[milestone][pathway]).toBe(both[milestone][pathway]);
          }
        }
      }),
    );
  });

  it('over all time everybody applied once, and has at most one decision', () => {
    fc.assert(
      fc.property(fc.array(arbApplication, { maxLength: 8 }), (applications) => {
        const figures = figuresBetween(applications, '2000-01-01', '2199-12-31');
        const sum = (names: readonly (typeof milestones)[number][]) =>
          names.reduce((total, name) => total + figures[name].new + figures[name].existingWorkforce, 0);
        expect(sum(['applied'])).toBe(applications.length);
        expect(sum(decisionOutcomes)).toBe(applications.filter(({ decision }) => decision).length);
      }),
    );
  });

  it('one more outcome never sets an application back', () => {
    fc.assert(
      fc.property(arbApplication, arbApplication, (one, other) => {
        const more = {
          ...one,
          assessment: one.assessment ?? other.assessment,
          interview: one.interview ?? other.interview,
          decision: one.decision ?? other.decision,
        };
        expect(stages.indexOf(stageOf(more))).toBeGreaterThanOrEqual(stages.indexOf(stageOf(one)));
      }),
    );
  });

  it('findings are soft, of the person, and only of who is appointed', () => {
    fc.assert(
      fc.property(arbApplication, fc.constantFrom(...decisionOutcomes), (application, outcome) => {
        const findings = appointmentFindings(application, outcome);
        if (!appoints(outcome)) expect(findings).toEqual([]);
        for (const finding of findings) {
          expect(finding).toMatchObject({ severity: 'soft', personId: application.personId });
        }
        expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
      }),
    );
  });
});
