import type { Input } from '#contract/requests.ts';
import { outcomesOf } from '#domain/induction/induction.ts';
import { sameStep } from '#domain/reserves/cohort.ts';
import { momentOf } from '#domain/time/dates.ts';
import { insertEvidence } from '#main/features/induction/evidence.ts';
import { linkSession } from '#main/features/induction/steps.ts';
import { judgeChange, type SessionDecision, writeCoverChange } from '#main/features/sessions/change.ts';
import { writePeople } from '#main/features/sessions/parts.ts';
import { changedPeople } from '#main/features/sessions/shape.ts';
import { type Context, proposalHandler } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { inductionsOf } from '#main/snapshot/inductions.ts';
import { sessionById } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { allCohorts, cohortById } from './reads.ts';

/** Takes down who attended a session of a cohort that is over, and who missed it. */
export function register(
  tx: WritableDatabase,
  { now }: Pick<Context, 'now'>,
  { id, version, sessionId, attended, missed, signedById }: Input<'cohort.register'>,
): null {
  expectVersion(tx, 'cohort', id, version);
  const cohort = cohortById(tx, id);
  if (!cohort.sessions.some((each) => each.sessionId === sessionId)) throw notFound('session');
  const { date, end, state } = sessionById(tx, sessionId);
  if (state !== 'planned')
    throw notPossible('This session does not take place, so there is no register of it.');
  if (momentOf(date, end) > now)
    throw notPossible('This session is not over yet. Take the register afterwards.');
  if (attended.some((person) => missed.includes(person))) {
    throw invalid('missed', 'Somebody is marked as both there and not there.');
  }
  const inductions = inductionsOf(tx, [...attended, ...missed]);
  let recorded = 0;
  for (const [people, isThere] of [[attended, true] as const, [missed, false] as const]) {
    for (const personId of people) {
      const induction = inductions.get(personId);
      const step = induction && sameStep(induction.steps, cohort.step);
      if (!induction || !step?.booked.some((each) => each.sessionId === sessionId)) {
        throw invalid(isThere ? 'attended' : 'missed', 'Somebody named is not in this session.');
      }
      if (step.evidence.some(({ doneOn }) => doneOn === date)) continue;
      const [done, notDone = 'missed'] = outcomesOf[step.kind];
      const outcome = isThere ? done : notDone;
      const about = { doneOn: date, outcome, expiresOn: null, reference: null };
      insertEvidence(tx, step.id, step, about, { signedById, held: false });
      raiseVersion(tx, 'induction', induction.id);
      recorded += 1;
    }
  }
  if (recorded > 0) raiseVersion(tx, 'cohort', id);
  return null;
}

type Joining = SessionDecision & { stepId: number; inductionId: number };

/** Somebody comes to a session of another cohort, to make up what they missed: judged like any change of its people. */
export const join = proposalHandler<'cohort.join', Joining>({
  decide: (context, { sessionId, version, personId }) => {
    const { db } = context;
    expectVersion(db, 'session', sessionId, version);
    const before = sessionById(db, sessionId);
    const cohort = allCohorts(db).find(({ sessions }) =>
      sessions.some((each) => each.sessionId === sessionId),
    );
    const induction = inductionsOf(db, [personId]).get(personId);
    const step = cohort && induction && sameStep(induction.steps, cohort.step);
    if (!induction || !step) throw notFound('step');
    const people = (part: 'lead' | 'attendee') =>
      before.parts.filter((each) => each.part === part).map((each) => each.personId);
    if (before.parts.some((each) => each.personId === personId)) {
      throw notPossible('This person is in that session already.');
    }
    const after = changedPeople(before, people('lead'), [...people('attendee'), personId]);
    return { ...judgeChange(context, before, after), stepId: step.id, inductionId: induction.id };
  },
  write: (tx, _context, { sessionId }, decision) => {
    writePeople(tx, decision.before, decision.after);
    tx.run('UPDATE session SET changed_by_hand = 1 WHERE id = ?', [sessionId]);
    writeCoverChange(tx, decision);
    linkSession(tx, decision.stepId, sessionId);
    raiseVersion(tx, 'induction', decision.inductionId);
    return sessionId;
  },
  sessionOf: ({ sessionId }) => sessionId,
});
