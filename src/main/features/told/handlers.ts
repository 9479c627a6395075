import type { toldRequests } from '#contract/told.ts';
import { toldText } from '#domain/gaps/told.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { sessionById } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { toldOf, toldStateOf, toTellBetween } from './reads.ts';

export const toldHandlers: Handlers<keyof typeof toldRequests> = {
  'told.open': (context) => toTellBetween(context, context.today, context.horizon),
  'told.of': (context, { sessionId }) => toldStateOf(context, sessionId),

  'told.record': (tx, { today, actorId }, { sessions, toldOn, byPersonId }) => {
    if (toldOn > today) {
      throw invalid('toldOn', 'This day is still to come. Record it once they have been told.');
    }
    const ids = sessions.map(({ sessionId, version }) => {
      expectVersion(tx, 'session', sessionId, version);
      return recordOne(tx, sessionId, toldOn, byPersonId ?? actorId);
    });
    return ids.find((id) => id !== null) ?? null;
  },

  'told.takeBack': (tx, _context, { sessionId, version }) => {
    expectVersion(tx, 'session', sessionId, version);
    if (tx.run('DELETE FROM told WHERE session_id = ?', [sessionId]).changes === 0) {
      throw notPossible('Nothing is recorded as told here, so there is nothing to take back.');
    }
    raiseVersion(tx, 'session', sessionId);
    return null;
  },
};

/** Writes what a service user was told of one session; gives the id of its row when it is a new one. */
function recordOne(tx: WritableDatabase, sessionId: number, on: IsoDate, by: number | null): number | null {
  const session = sessionById(tx, sessionId);
  if (session.serviceUserCode === null) {
    throw notPossible('This session has no service user, so there is nobody to tell.');
  }
  const told = { sessionId, on, by, what: toldText(session) };
  const before = toldOf(tx, [sessionId]).get(sessionId);
  if (before?.what === told.what && before.on === on && before.byPersonId === by) return null;
  raiseVersion(tx, 'session', sessionId);
  if (!before) {
    return tx.run(
      'INSERT INTO told (session_id, told_on, by_person_id, what) VALUES (:sessionId, :on, :by, :what)',
      told,
    ).id;
  }
  tx.run(
    'UPDATE told SET told_on = :on, by_person_id = :by, what = :what WHERE session_id = :sessionId',
    told,
  );
  return null;
}
