import type { registerRequests } from '#contract/register.ts';
import { codeProblem } from '#domain/sessions/serviceUserCode.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';

type ActionName = Extract<keyof typeof registerRequests, `${string}Action`>;

/** What was agreed in supervision, who does it, and by when. */
export const actionWrites: Handlers<ActionName> = {
  'register.addAction': (tx, { today }, { personId, ownerId, sessionId, what, dueOn }) => {
    refuseIdentifiers(what);
    if (dueOn < today) throw invalid('dueOn', 'This day is over. Choose today or later.');
    return tx.run(
      `INSERT INTO supervision_action (person_id, owner_person_id, session_id, what, due_date)
       VALUES (:personId, :ownerId, :sessionId, :what, :dueOn)`,
      { personId, ownerId, sessionId, what, dueOn },
    ).id;
  },

  'register.changeAction': (tx, _context, { id, version, ownerId, what, dueOn }) => {
    expectVersion(tx, 'supervision_action', id, version);
    refuseIdentifiers(what);
    tx.run(
      `UPDATE supervision_action SET owner_person_id = :ownerId, what = :what, due_date = :dueOn,
         version = version + 1 WHERE id = :id`,
      { id, ownerId, what, dueOn },
    );
    return id;
  },

  'register.closeAction': (tx, { today }, { id, version, closed }) => {
    expectVersion(tx, 'supervision_action', id, version);
    const row = tx.get<{ closedOn: string | null }>(
      'SELECT closed_date AS closedOn FROM supervision_action WHERE id = ?',
      [id],
    );
    if (closed === (row?.closedOn !== null)) {
      throw notPossible(closed ? 'This action is closed already.' : 'This action is open already.');
    }
    tx.run('UPDATE supervision_action SET closed_date = ?, version = version + 1 WHERE id = ?', [
      closed ? today : null,
      id,
    ]);
    return id;
  },
};

const identifiers: ReadonlySet<string | null> = new Set(['email', 'nhsNumber', 'dateOfBirth', 'postcode']);

/** What identifies a service user has no place in a line that others read. Throws INVALID. */
function refuseIdentifiers(what: string): void {
  if (!identifiers.has(codeProblem(what))) return;
  throw invalid(
    'what',
    'This holds a number, date or address that could identify somebody. Use the local code, such as SU-014, and no more.',
  );
}
