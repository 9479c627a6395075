import type { registerRequests } from '#contract/register.ts';
import type { Output } from '#contract/requests.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid, notPossible, stale } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** What is recorded of somebody beside sessions: whether there is a wellbeing plan, and support from a peer. */
export function supportOf(db: ReadableDatabase, personId: number): Output<'register.support'> {
  const plan = db.get<{ version: number; hasPlan: 0 | 1; reviewOn: string | null }>(
    'SELECT version, has_plan AS hasPlan, review_date AS reviewOn FROM wellbeing_plan WHERE person_id = ?',
    [personId],
  );
  return {
    wellbeingPlan: plan ? { ...plan, hasPlan: plan.hasPlan === 1 } : null,
    peerSupport: db.all(
      `SELECT id, version, offered_date AS offeredOn, answer, answered_date AS answeredOn
       FROM peer_support WHERE person_id = ? ORDER BY offered_date DESC, id DESC`,
      [personId],
    ),
  };
}

type SupportName = Extract<keyof typeof registerRequests, `${string}WellbeingPlan` | `${string}PeerSupport`>;

export const supportWrites: Handlers<SupportName> = {
  'register.setWellbeingPlan': (tx, _context, { personId, version, hasPlan, reviewOn }) => {
    if (!hasPlan && reviewOn !== null) {
      throw invalid('reviewOn', 'Without a plan there is nothing to look at again. Leave the date empty.');
    }
    const before = supportOf(tx, personId).wellbeingPlan;
    if ((before?.version ?? null) !== version) throw stale('wellbeing plan');
    const plan = { personId, hasPlan: hasPlan ? 1 : 0, reviewOn };
    tx.run(
      before
        ? `UPDATE wellbeing_plan SET has_plan = :hasPlan, review_date = :reviewOn, version = version + 1
           WHERE person_id = :personId`
        : 'INSERT INTO wellbeing_plan (person_id, has_plan, review_date) VALUES (:personId, :hasPlan, :reviewOn)',
      plan,
    );
    return null;
  },

  'register.offerPeerSupport': (tx, { today }, { personId, offeredOn }) => {
    if (offeredOn > today)
      throw invalid('offeredOn', 'This day is still to come. Record it once it was offered.');
    const known = supportOf(tx, personId).peerSupport.some((each) => each.offeredOn === offeredOn);
    if (known)
      throw notPossible('It is recorded already that it was offered on that day. Record the answer there.');
    return tx.run('INSERT INTO peer_support (person_id, offered_date) VALUES (?, ?)', [personId, offeredOn])
      .id;
  },

  'register.answerPeerSupport': (tx, { today }, { id, version, answer, answeredOn }) => {
    expectVersion(tx, 'peer_support', id, version);
    if (answeredOn > today) throw invalid('answeredOn', 'This day is still to come.');
    const offered = tx.get<{ on: string }>('SELECT offered_date AS "on" FROM peer_support WHERE id = ?', [
      id,
    ]);
    if (offered && answeredOn < offered.on) {
      throw invalid('answeredOn', 'The answer cannot come before the offer.');
    }
    tx.run('UPDATE peer_support SET answer = ?, answered_date = ?, version = version + 1 WHERE id = ?', [
      answer,
      answeredOn,
      id,
    ]);
    return id;
  },
};
