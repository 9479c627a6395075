import { z } from 'zod';
import { askWays } from '#domain/sessions/session.ts';
import { scorePart } from './coverPlan.ts';
import { action, proposal, read, write } from './define.ts';
import { clockTime, cover, finding, gap, id, isoDate, line, sessionView, text, version } from './values.ts';

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

/** A session that could be had in return, with what the rules say of the whole swap. */
const swapChoice = z.object({
  session: sessionView,
  /** Nothing hard stands against it. */
  fits: z.boolean(),
  findings: z.array(finding),
});
export type SwapChoice = z.infer<typeof swapChoice>;

const given = z.strictObject({ sessionId: id, version, personId: id });
const gapOf = { sessionId: id, version, forPersonId: id };

export const coverRequests = {
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
  /**
   * What `personId` leads in the two weeks before and after a session and could give for it to `forPersonId`, who leads
   * it: those that fit first, then by how much there is to know, then by time.
   */
  'cover.swapChoices': read(
    z.strictObject({ sessionId: id, forPersonId: id, personId: id }),
    z.array(swapChoice),
  ),
  /** The swaps a session is in, each with the other half; null where that is gone. */
  'cover.swaps': read(
    z.strictObject({ sessionId: id }),
    z.array(z.object({ cover, other: z.object({ session: sessionView, cover }).nullable() })),
  ),

  /** Notes that somebody was asked just now, to cover the whole session unless a part is given. */
  'cover.ask': write({
    ...gapOf,
    askedPersonId: id,
    how: z.enum(askWays),
    start: clockTime.nullable().default(null),
    end: clockTime.nullable().default(null),
  }),
  /** Notes a no. A yes is cover: `cover.arrange` answers the question with it. */
  'cover.decline': write({ sessionId: id, version, askId: id }),
  /** Takes back a question that has not been answered: somebody else said yes. */
  'cover.withdraw': write({ sessionId: id, version, askId: id }),
  /** Leave a gap open on purpose, or take that back. */
  'cover.notNeeded': write({ ...gapOf, notNeeded: z.boolean() }),

  /**
   * Opens a message to somebody in the computer's own mail program, after a confirmation. The address is the one kept
   * under People; nothing but subject and text is handed over.
   */
  'cover.mail': action(
    z.strictObject({ askedPersonId: id, subject: line(200), body: text(4000) }),
    z.object({ opened: z.boolean() }),
  ),

  'cover.arrange': proposal({ ...gapOf, byPersonId: id, start: clockTime, end: clockTime }),
  /** Cover of this cover, and the other half of a swap, go along: they are listed (`coverLapses`) and asked about. */
  'cover.remove': proposal({ sessionId: id, version, coverId: id }),
  /** Two people take each other's sessions; `personId` is who leads each now. */
  'cover.swap': proposal({ one: given, other: given }),
};
