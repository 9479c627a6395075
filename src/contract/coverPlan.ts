import { z } from 'zod';
import { holds } from '#domain/coverPlan/resilience.ts';
import { coverPlanTiers } from '#domain/coverPlan/value.ts';
import { action, nothing, proposal } from './define.ts';
import {
  absenceKind,
  clockTime,
  finding,
  gap,
  id,
  isoDate,
  sessionKind,
  sessionView,
  weekday,
} from './values.ts';

/**
 * How many gaps are planned at once. No plan is made of more, so that every plan can be accepted: half a year of a team of
 * 30, of whom 12 are away, has about 1,000.
 */
export const mostGaps = 2000;

/** One stretch of one gap, named by what does not change while it is planned. */
export const stretchOfGap = { sessionId: id, forPersonId: id, start: clockTime };

/** A choice of the coordinator's about one gap: this person, or not this person. */
const choice = z.strictObject({ ...stretchOfGap, byPersonId: id });

/** Somebody imagined to be away, whom no row of the database knows as such. */
export const imagined = z.strictObject({
  personId: id,
  kind: absenceKind,
  from: isoDate,
  until: isoDate.nullable(),
});

/** Which gaps: all of one person, or of everybody, on the dates `[from, until)`; with somebody imagined away. */
export const coverPlanScope = z
  .strictObject({
    from: isoDate,
    until: isoDate,
    /** Whose gaps; null for everybody's. */
    people: z.array(id).min(1).max(200).nullable(),
    /** Only these gaps of them; null for all. */
    only: z
      .array(z.strictObject({ sessionId: id, forPersonId: id }))
      .min(1)
      .max(mostGaps)
      .nullable(),
    imagined: imagined.nullable(),
  })
  .refine((scope) => scope.from < scope.until, {
    message: 'The end must be after the start.',
    path: ['until'],
  });
export type CoverPlanScope = z.output<typeof coverPlanScope>;

/** The parts of a score, each with its points of the most it can have, and what they were reckoned from. */
export const scorePart = z.object({
  part: z.enum(['continuity', 'fairness', 'travel', 'load', 'warnings']),
  points: z.number(),
  of: z.number(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type ScorePartView = z.infer<typeof scorePart>;

const tier = z.object({
  name: z.enum(coverPlanTiers),
  value: z.number(),
  /** No plan can have less. */
  bound: z.number(),
  proven: z.boolean(),
});

/** What choosing somebody else would change while all else stays as planned. */
const alternative = z.object({
  personId: id,
  findings: z.array(finding),
  /** Gaps of this plan that would be left open, because this person is planned there. */
  leavesOpen: z.array(z.object(stretchOfGap)),
  coverTerm: z.number(),
  faces: z.number(),
  load: z.number(),
  warnings: z.number(),
});

/** Why nobody is planned: the fewest reasons that rule everybody out, each with whom it rules out. */
const obstacle = z.object({ code: finding.shape.code, findings: z.array(finding) });

export const coverPlanRow = z.object({
  session: sessionView,
  gap,
  /** Where the stretch begins that the row is about: its name among the stretches of the gap. */
  stretch: clockTime,
  /** What would be covered. */
  start: clockTime,
  end: clockTime,
  chosen: z
    .object({
      personId: id,
      findings: z.array(finding),
      score: z.array(scorePart),
      /** Whether the coordinator locked the choice. */
      locked: z.boolean(),
      /** Sessions of this service user or group the person was in before, and covers in this plan; null without one. */
      met: z.number().nullable(),
      runs: z.number(),
    })
    .nullable(),
  /** At most three, the cheapest first. */
  alternatives: z.array(alternative),
  obstacles: z.array(obstacle),
});
export type CoverPlanRow = z.infer<typeof coverPlanRow>;

export const coverPlan = z.object({
  scope: coverPlanScope,
  /** Of everything the plan was worked out from: what is accepted later must still be so. */
  digest: z.string(),
  /** How it was found: proven best, the best found in the time there was, or one gap at a time. */
  method: z.enum(['best', 'timeLimit', 'oneByOne']),
  tiers: z.array(tier),
  rows: z.array(coverPlanRow),
  /** Cover each person carries: before this plan in the days counted for fairness, and in it. */
  shares: z.array(z.object({ personId: id, before: z.number(), planned: z.number(), share: z.number() })),
  /** For each service user or group, who would stand in. */
  faces: z.array(z.object({ continuityKey: z.string(), people: z.array(id) })),
});
export type CoverPlan = z.infer<typeof coverPlan>;

const coverPlanInput = z.strictObject({
  scope: coverPlanScope,
  locked: z.array(choice).max(mostGaps),
  forbidden: z.array(choice).max(5000),
  /** Names this planning, for its progress and for stopping it. */
  ticket: z.string().min(1).max(40),
});

const acceptedRow = z.strictObject({ ...stretchOfGap, end: clockTime, byPersonId: id });

/** How an absence of one person would go. */
const trial = z.object({
  personId: id,
  hold: z.enum(holds),
  /** Whether they are recorded as away for some of the time anyway. */
  awayAnyway: z.boolean(),
  /** Sessions they lead or stand in for; those with another lead, or covered already, leave no gap. */
  leads: z.number(),
  gaps: z.number(),
  covered: z.number(),
  /** Who would carry how much, most first. */
  carriers: z.array(z.object({ personId: id, count: z.number() })),
  /** What stands in the way, most first: in how many of the gaps nobody can cover. */
  obstacles: z.array(z.object({ code: finding.shape.code, count: z.number() })),
  /** What would cover more, with how many more; the most helpful first. */
  helps: z.array(
    z.discriminatedUnion('help', [
      z.object({ help: z.literal('readyReserve'), personId: id, count: z.number() }),
      z.object({ help: z.literal('anotherLead'), personId: id, kind: sessionKind, count: z.number() }),
      z.object({
        help: z.literal('anotherDay'),
        weekday,
        /** How many sessions would move, and whether a service user would have to agree. */
        moved: z.number(),
        asksServiceUser: z.boolean(),
        count: z.number(),
      }),
    ]),
  ),
  /** False when there was no time to make sure that no more can be covered. */
  proven: z.boolean(),
});
export type Trial = z.infer<typeof trial>;

export const coverPlanRequests = {
  /** The whole team's resilience: each person away in turn on `[from, until)`, the worst first. Changes nothing. */
  'coverPlan.resilience': action(
    z.strictObject({ from: isoDate, until: isoDate, ticket: z.string().min(1).max(40) }),
    z.array(trial),
  ),

  /** Gets the solver ready, so that the first plan need not wait for it. Changes nothing. */
  'coverPlan.warm': action(nothing, z.null()),
  /** Works out the best cover for all gaps of a scope. Changes nothing. */
  'coverPlan.make': action(coverPlanInput, coverPlan),
  /** Stops a planning under way; what had been found so far is lost. */
  'coverPlan.stop': action(
    z.strictObject({ ticket: z.string().max(40) }),
    z.object({ stopped: z.boolean() }),
  ),

  /**
   * Arranges rows of a plan, all or none. `taken` are rows of the same plan accepted before; the rest of the data must be
   * as it was when the plan was made (STALE otherwise).
   */
  'coverPlan.accept': proposal({
    scope: coverPlanScope,
    digest: z.string().max(100),
    taken: z.array(acceptedRow).max(mostGaps),
    rows: z.array(acceptedRow).min(1).max(mostGaps),
  }),
};
