import { z } from 'zod';
import { proposal, read, write } from './define.ts';
import { scorePart } from './plan.ts';
import { clockTime, finding, gap, id, isoDate, sessionView, version } from './values.ts';

export const candidate = z.object({
  personId: id,
  eligible: z.boolean(),
  findings: z.array(finding),
  /** Sessions covered in the fairness window before the gap. */
  coverCount: z.number(),
  /** Why they stand where they stand: the sum of the points is what those who can are ordered by. */
  score: z.array(scorePart),
});
export type Candidate = z.infer<typeof candidate>;

export const coverReads = {
  /** Everybody for one gap: who can, in order, then who cannot, each with every reason. */
  'cover.candidates': read(
    z.strictObject({
      sessionId: id,
      forPersonId: id,
      start: clockTime.nullable(),
      end: clockTime.nullable(),
    }),
    z.object({ session: sessionView, gap: gap.nullable(), candidates: z.array(candidate) }),
  ),
  /** Every gap whose session is in `[from, until)`, soonest first. */
  'gaps.between': read(
    z.strictObject({ from: isoDate, until: isoDate }),
    z.array(z.object({ session: sessionView, gap })),
  ),
};

const gapOf = { sessionId: id, version, forPersonId: id };

export const coverWrites = {
  'cover.remove': write({ sessionId: id, version, coverId: id }),
  'cover.ask': write({
    ...gapOf,
    askedPersonId: id,
    how: z.enum(['telephone', 'inPerson', 'email', 'message']),
  }),
  'cover.decline': write({ sessionId: id, version, askId: id }),
  /** Leave a gap open on purpose, or take that back. */
  'cover.notNeeded': write({ ...gapOf, notNeeded: z.boolean() }),
};

export const coverProposals = {
  'cover.arrange': proposal({ ...gapOf, byPersonId: id, start: clockTime, end: clockTime }),
};
