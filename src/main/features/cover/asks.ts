import type { Ask, Session } from '#domain/sessions/session.ts';
import { momentOf } from '#domain/time/dates.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { sessionById } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { expectToLead, timeWithin } from './question.ts';

/** Asking people to cover: who was asked, and what became of it. */
export const askWrites: Handlers<'cover.ask' | 'cover.decline' | 'cover.withdraw'> = {
  /** Whoever has answered before may be asked anew; whoever is waiting may not be asked twice. */
  'cover.ask': (tx, { now }, { sessionId, version, forPersonId, askedPersonId, how, start, end }) => {
    expectVersion(tx, 'session', sessionId, version);
    const session = sessionById(tx, sessionId);
    const part = start === null && end === null ? null : partOf(session, start, end);
    expectToLead(session, forPersonId, part);
    if (askedPersonId === forPersonId)
      throw invalid('askedPersonId', 'Ask somebody else: this is whose gap it is.');
    const name = nameOf(tx, askedPersonId);
    if (session.cover.some((row) => row.forPersonId === forPersonId && row.byPersonId === askedPersonId)) {
      throw notPossible(`${name} covers here already, so there is nothing to ask.`);
    }
    const isWaiting = session.asks.some(
      (ask) => ask.forPersonId === forPersonId && ask.askedPersonId === askedPersonId && ask.answer === null,
    );
    if (isWaiting) {
      throw notPossible(
        `${name} has been asked already and has not answered. Note the answer, or withdraw the question first.`,
      );
    }
    raiseVersion(tx, 'session', sessionId);
    return tx.run(
      `INSERT INTO ask (session_id, for_person_id, asked_person_id, asked_at, how, start_time, end_time)
       VALUES (:sessionId, :forPersonId, :askedPersonId, :now, :how, :start, :end)`,
      {
        sessionId,
        forPersonId,
        askedPersonId,
        now,
        how,
        start: part && start,
        end: part && end,
      },
    ).id;
  },

  'cover.decline': (tx, { now }, { sessionId, version, askId }) => {
    expectVersion(tx, 'session', sessionId, version);
    const session = sessionById(tx, sessionId);
    const ask = waiting(session, askId);
    const covering = (row: { forPersonId: number; byPersonId: number }) =>
      row.forPersonId === ask.forPersonId && row.byPersonId === ask.askedPersonId;
    if (session.cover.some(covering)) {
      throw notPossible('This person covers here. Remove the cover first, then note the answer.');
    }
    answer(tx, ask, 'declined', now);
    raiseVersion(tx, 'session', sessionId);
    return null;
  },

  'cover.withdraw': (tx, { now }, { sessionId, version, askId }) => {
    expectVersion(tx, 'session', sessionId, version);
    answer(tx, waiting(sessionById(tx, sessionId), askId), 'withdrawn', now);
    raiseVersion(tx, 'session', sessionId);
    return null;
  },
};

/** Somebody covers now: the question they were asked about it, if they were, is answered with yes. */
export function answerYes(
  tx: WritableDatabase,
  now: string,
  gap: { sessionId: number; forPersonId: number; byPersonId: number },
): void {
  tx.run(
    `UPDATE ask SET answer = 'accepted', answered_at = :now, version = version + 1
     WHERE session_id = :sessionId AND for_person_id = :forPersonId AND asked_person_id = :byPersonId
       AND answer IS NULL`,
    { ...gap, now },
  );
}

function answer(tx: WritableDatabase, { id }: Ask, how: 'declined' | 'withdrawn', now: string): void {
  tx.run('UPDATE ask SET answer = ?, answered_at = ?, version = version + 1 WHERE id = ?', [how, now, id]);
}

/** The part of a session that is asked for; null when it is the whole of it, so that it moves along with the session. */
function partOf(session: Session, start: string | null, end: string | null) {
  const interval = timeWithin(session, start ?? session.start, end ?? session.end);
  const { date } = session;
  const isWhole =
    interval.start === momentOf(date, session.start) && interval.end === momentOf(date, session.end);
  return isWhole ? null : interval;
}

/** A question nobody has answered yet. Throws NOT_FOUND, or NOT_POSSIBLE when there is an answer. */
function waiting({ asks }: Session, askId: number): Ask {
  const ask = asks.find((each) => each.id === askId);
  if (!ask) throw notFound('question');
  if (ask.answer === 'withdrawn') {
    throw notPossible('This question has been withdrawn. Ask again first, then note the answer.');
  }
  if (ask.answer !== null) {
    throw notPossible('This question has been answered already. To note another answer, ask again first.');
  }
  return ask;
}

/** The name of somebody to be asked. Throws NOT_FOUND. */
function nameOf(tx: WritableDatabase, personId: number): string {
  const person = tx.get<{ name: string }>('SELECT name FROM person WHERE id = ?', [personId]);
  if (!person) throw notFound('person');
  return person.name;
}
