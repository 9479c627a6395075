import type { Input } from '#contract/requests.ts';
import { sessionKindOf } from '#domain/induction/programme.ts';
import type { CopiedStep } from '#domain/induction/takingOver.ts';
import { outOfOrder } from '#domain/reserves/stepOrder.ts';
import { judgeChange, type SessionDecision } from '#main/features/sessions/change.ts';
import { newSession, writeNewSession } from '#main/features/sessions/shape.ts';
import { type Decision, proposalHandler } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { inductionById, type StoredInduction } from '#main/snapshot/inductions.ts';
import type { ReadableDatabase, WritableDatabase } from '#main/store/database.ts';
import { checkEvidence, insertEvidence } from './evidence.ts';

/** A step of an induction that is as the screen saw it. Throws STALE or NOT_FOUND. */
export function stepOf(
  db: ReadableDatabase,
  { id, version, stepId }: { id: number; version: number; stepId: number },
): { induction: StoredInduction; step: CopiedStep } {
  expectVersion(db, 'induction', id, version);
  const induction = inductionById(db, id);
  const step = induction.steps.find((each) => each.id === stepId);
  if (!step) throw notFound('step');
  return { induction, step };
}

/** Records that a step was done, or how it turned out. */
export const signOff = proposalHandler<'step.signOff', Decision & { step: CopiedStep }>({
  decide: ({ db, today }, input) => {
    const { induction, step } = stepOf(db, input);
    checkEvidence(step, input, today);
    const findings = outOfOrder(step, induction, input.doneOn, today, induction.personId);
    return { findings, step };
  },
  write: (tx, _context, input, { step }) => {
    const made = insertEvidence(tx, step.id, step, input, { signedById: input.signedById, held: false });
    raiseVersion(tx, 'induction', input.id);
    return made;
  },
});

type Booking = Decision & { session: SessionDecision; sent: Input<'session.add'>; step: CopiedStep };

/** Books a session in which the person does the step: judged like any session, and by the order of steps. */
export const bookStep = proposalHandler<'step.book', Booking>({
  decide: (context, input) => {
    const { induction, step } = stepOf(context.db, input);
    const { date, start, end, placeId, link, leads } = input;
    const { personId } = induction;
    if (leads.includes(personId)) throw invalid('leads', 'Choose somebody else: this is who does the step.');
    const kind = sessionKindOf(step.kind);
    const rest = { serviceUserId: null, attendees: [personId], accepted: [], override: null };
    const sent = { kind, date, start, end, placeId, link, leads, ...rest };
    const session = judgeChange(context, null, newSession(context, sent));
    const order = outOfOrder(step, induction, date, context.today, personId);
    return { findings: [...session.findings, ...order], session, sent, step };
  },
  write: (tx, _context, { id }, { session, sent, step }) => {
    const sessionId = writeNewSession(tx, sent, session.after);
    linkSession(tx, step.id, sessionId);
    raiseVersion(tx, 'induction', id);
    return sessionId;
  },
});

/** A session that is there already becomes the one in which a step is done. */
export function linkStep(tx: WritableDatabase, input: Input<'step.link'>): null {
  const { induction, step } = stepOf(tx, input);
  const { sessionId } = input;
  const isIn = tx.get(
    `SELECT 1 FROM session_part t JOIN session s ON s.id = t.session_id
     WHERE t.session_id = ? AND t.person_id = ? AND s.state = 'planned'`,
    [sessionId, induction.personId],
  );
  if (!isIn) throw invalid('sessionId', 'This person is not in that session. Add them to it first.');
  if (step.booked.some((each) => each.sessionId === sessionId)) return null;
  linkSession(tx, step.id, sessionId);
  // A session somebody counts on is not one the app may remove when a rule of its series changes.
  tx.run('UPDATE session SET changed_by_hand = 1, version = version + 1 WHERE id = ?', [sessionId]);
  raiseVersion(tx, 'induction', input.id);
  return null;
}

/** Joins a session to a step of somebody's. */
export function linkSession(tx: WritableDatabase, stepId: number, sessionId: number): void {
  tx.run('INSERT INTO step_session (person_step_id, session_id) VALUES (?, ?)', [stepId, sessionId]);
}

/** The session is no longer the one in which the step is done; it stays in the calendar. */
export function unlinkStep(tx: WritableDatabase, input: Input<'step.unlink'>): null {
  const { step } = stepOf(tx, input);
  const { changes } = tx.run('DELETE FROM step_session WHERE person_step_id = ? AND session_id = ?', [
    step.id,
    input.sessionId,
  ]);
  if (changes === 0) throw notPossible('This session is not booked for the step any more.');
  raiseVersion(tx, 'induction', input.id);
  return null;
}
