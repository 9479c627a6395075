import { assertNever } from '#domain/assertNever.ts';
import { type SwapProblem, type SwapSide, swapFindings, swapProblem } from '#domain/cover/swap.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import { type Decision, proposalHandler } from '#main/request/context.ts';
import { invalid, notFound, notPossible, type Refusal } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { sessionById } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { answerYes } from './asks.ts';
import { daysOfBoth } from './swapSnapshot.ts';

interface SwapDecision extends Decision {
  one: SwapSide;
  other: SwapSide;
}

/** Two people take each other's sessions: one row of `swap`, and a row of cover in each session. */
export const coverSwap = proposalHandler<'cover.swap', SwapDecision>({
  decide: (context, input) => {
    const { db } = context;
    const [one, other] = [input.one, input.other].map(({ sessionId, version, personId }) => {
      expectVersion(db, 'session', sessionId, version);
      return { session: sessionById(db, sessionId), personId };
    });
    if (!one || !other) throw notFound('session');
    const snapshot = daysOfBoth(context, one, other);
    const nameOf = (id: number) => snapshot.people.get(id)?.name ?? 'This person';
    const problem = swapProblem(one, other, context.now);
    if (problem) throw refusalOf(problem, problem.side === 'one' ? one : other, nameOf);
    return { findings: swapFindings(one, other, snapshot), one, other };
  },

  write: (tx, { now }, _input, { one, other }) => {
    const { id } = tx.run('INSERT INTO swap (one_person_id, other_person_id) VALUES (?, ?)', [
      one.personId,
      other.personId,
    ]);
    give(tx, one, other.personId, id, now);
    give(tx, other, one.personId, id, now);
    return id;
  },

  sessionOf: ({ one, other }) => [one.sessionId, other.sessionId],
});

/** Stores one half: what closes a gap closes it here too. */
function give(
  tx: WritableDatabase,
  { session, personId }: SwapSide,
  byPersonId: number,
  swapId: number,
  now: string,
): void {
  const gap = { sessionId: session.id, forPersonId: personId };
  tx.run(
    `INSERT INTO cover (session_id, for_person_id, by_person_id, start_time, end_time, swap_id)
     VALUES (:sessionId, :forPersonId, :byPersonId, :start, :end, :swapId)`,
    { ...gap, byPersonId, start: session.start, end: session.end, swapId },
  );
  answerYes(tx, now, { ...gap, byPersonId });
  tx.run('DELETE FROM gap_not_needed WHERE session_id = :sessionId AND for_person_id = :forPersonId', gap);
  raiseVersion(tx, 'session', session.id);
}

/** Why it cannot be, and what to do next. */
function refusalOf(
  { code, side }: SwapProblem,
  { session, personId }: SwapSide,
  nameOf: (id: number) => string,
): Refusal {
  const who = nameOf(personId);
  const when = `${dayInWords(session.date)} ${session.start}`;
  switch (code) {
    case 'samePerson':
      return invalid(`${side}.personId`, 'Choose somebody else: nobody swaps with themselves.');
    case 'sameSession':
      return invalid(`${side}.sessionId`, 'Choose another session: this is the one to be swapped.');
    case 'notPlanned':
      return notPossible(`The session on ${when} does not take place. Choose another, or put it back first.`);
    case 'begun':
      return notPossible(`The session on ${when} has begun. Choose one that is still to come.`);
    case 'notLead':
      return notPossible(`${who} does not lead the session on ${when}. Choose one that ${who} leads.`);
    case 'leadsPart':
      return notPossible(
        `${who} leads only a part of the session on ${when}. Choose another, or remove the cover there first.`,
      );
    case 'circular':
      return notPossible(
        `${who} stands in on ${when} for the person to swap with. Remove that cover or swap instead.`,
      );
    default:
      return assertNever(code);
  }
}
