import { z } from 'zod';
import { pathways, signOffRoles, stepKinds } from '#domain/induction/programme.ts';
import { stepFields } from '#domain/induction/takingOver.ts';
import { nothing, read, write } from './define.ts';
import { id, line, version } from './values.ts';

export const pathway = z.enum(pathways);
export const stepKind = z.enum(stepKinds);
export const signOffRole = z.enum(signOffRoles);

const stepInput = {
  name: line(80),
  kind: stepKind,
  needed: z.int().min(1).max(60),
  minutes: z.int().min(0).max(720),
  signOff: signOffRole,
  /** Days from the start; null without a rule. */
  dueDays: z.int().min(0).max(730).nullable(),
  validMonths: z.int().min(1).max(120).nullable(),
  isGate: z.boolean(),
  /** Ids of the steps that come before it. */
  after: z.array(id).max(60),
};

export const programmeView = z.object({
  id,
  version,
  name: z.string(),
  pathway,
  /** In order, archived ones too. */
  steps: z.array(
    z.object({
      id,
      version,
      position: z.number(),
      name: z.string(),
      kind: stepKind,
      needed: z.number(),
      minutes: z.number(),
      signOff: signOffRole,
      dueDays: z.number().nullable(),
      validMonths: z.number().nullable(),
      isGate: z.boolean(),
      archived: z.boolean(),
      after: z.array(id),
    }),
  ),
  /** How many people are on it. */
  people: z.number(),
});
export type ProgrammeView = z.infer<typeof programmeView>;

export const templateChange = z.object({
  originId: id,
  name: z.string(),
  what: z.enum(['added', 'changed', 'archived']),
  fields: z.array(z.enum(stepFields)),
});

export const programmeRequests = {
  'programme.list': read(nothing, z.array(programmeView)),
  /** Who is under way on a programme and has not been asked yet about what changed in it. */
  'programme.changes': read(
    z.strictObject({ id }),
    z.array(z.object({ inductionId: id, version, personId: id, changes: z.array(templateChange).min(1) })),
  ),

  // These change what is asked of those who begin from now on; whoever is under way keeps theirs until it is taken over.
  'programme.rename': write({ id, version, name: line(80) }),
  'programme.addStep': write({ id, version, ...stepInput }),
  'programme.changeStep': write({ id, version, stepId: id, archived: z.boolean(), ...stepInput }),
  /** The step goes to this place among those not archived, counted from 0. */
  'programme.moveStep': write({ id, version, stepId: id, to: z.int().min(0).max(200) }),
};
