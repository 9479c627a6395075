import type { coverRequests } from '#contract/cover.ts';
import { coverFindings } from '#domain/cover/eligibility.ts';
import { coverAfterChange } from '#domain/gaps/coverChange.ts';
import { dropAll, lapseFindings, swapHalves } from '#main/features/sessions/swapHalves.ts';
import { type Handlers, proposalHandler } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { sessionById } from '#main/snapshot/sessions.ts';
import { askWrites } from './asks.ts';
import { candidatesFor } from './candidates.ts';
import { mailActions } from './mail.ts';
import { dayAround, expectToLead, timeWithin } from './question.ts';
import { gapsBetween } from './reads.ts';
import { coverSwap } from './swap.ts';
import { swapChoices, swapsOf } from './swapChoices.ts';
import { arrangeCover } from './writes.ts';

export const coverHandlers: Handlers<keyof typeof coverRequests> = {
  'cover.candidates': candidatesFor,
  'gaps.between': (context, { from, until }) => gapsBetween(context, from, until),
  'cover.swapChoices': swapChoices,
  'cover.swaps': swapsOf,

  ...askWrites,

  'cover.notNeeded': (tx, _context, { sessionId, version, forPersonId, notNeeded }) => {
    expectVersion(tx, 'session', sessionId, version);
    const session = sessionById(tx, sessionId);
    if (session.notNeededFor.includes(forPersonId) === notNeeded) return null;
    if (notNeeded) {
      expectToLead(session, forPersonId, null);
      if (session.cover.some((row) => row.forPersonId === forPersonId)) {
        throw notPossible('Somebody covers here. Remove that cover first.');
      }
      tx.run('INSERT INTO gap_not_needed (session_id, for_person_id) VALUES (?, ?)', [
        sessionId,
        forPersonId,
      ]);
    } else {
      tx.run('DELETE FROM gap_not_needed WHERE session_id = ? AND for_person_id = ?', [
        sessionId,
        forPersonId,
      ]);
    }
    raiseVersion(tx, 'session', sessionId);
    return null;
  },

  ...mailActions,

  'cover.swap': coverSwap,

  'cover.remove': proposalHandler({
    // Nobody is left for cover of this cover to stand in for, and a swap is given up as a whole.
    decide: (context, { sessionId, version, coverId }) => {
      expectVersion(context.db, 'session', sessionId, version);
      const session = sessionById(context.db, sessionId);
      const row = session.cover.find((cover) => cover.id === coverId);
      if (!row) throw notFound('cover');
      const rest = { ...session, cover: session.cover.filter((cover) => cover !== row) };
      const upon = coverAfterChange(rest, rest, () => []).lapsed.map((cover) => ({ session, cover }));
      const removed = [{ session, cover: row }, ...upon];
      const along = swapHalves(context, removed);
      return { findings: lapseFindings([...upon, ...along]), dropped: [...removed, ...along] };
    },
    write: (tx, _context, _input, { dropped }) => {
      dropAll(tx, dropped);
      return null;
    },
  }),

  'cover.arrange': proposalHandler({
    decide: (context, { sessionId, version, forPersonId, byPersonId, start, end }) => {
      expectVersion(context.db, 'session', sessionId, version);
      const { session, day } = dayAround(context, sessionId);
      const interval = timeWithin(session, start, end);
      expectToLead(session, forPersonId, interval);
      if (byPersonId === forPersonId)
        throw invalid('byPersonId', 'Choose somebody else: this is whose gap it is.');
      const person = day.people.get(byPersonId);
      if (!person) throw notFound('person');
      const taken = session.cover.find(
        (row) => row.forPersonId === forPersonId && row.start < end && start < row.end,
      );
      if (taken) {
        const by = day.people.get(taken.byPersonId)?.name ?? 'Somebody';
        throw notPossible(
          `${by} covers from ${taken.start} to ${taken.end} already. Remove that cover first.`,
        );
      }
      return { findings: coverFindings({ session, forPersonId, interval, snapshot: day }, person) };
    },
    write: (tx, { now }, row, { findings }) => arrangeCover(tx, now, row, findings),
    sessionOf: ({ sessionId }) => sessionId,
  }),
};
