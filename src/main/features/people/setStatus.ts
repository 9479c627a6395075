import { activationFindings } from '#domain/reserves/activation.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import { type Decision, proposalHandler } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { knownPerson } from '#main/snapshot/people.ts';

/** Somebody has a status from a day on; to be active every gate of the induction must be met by then. */
export const setStatus = proposalHandler<'person.setStatus', Decision>({
  decide: ({ db, today, holidays }, { id, version, status, from }) => {
    expectVersion(db, 'person', id, version);
    const person = knownPerson(db, id);
    const { leavingDate } = person;
    if (leavingDate !== null && from > leavingDate) {
      throw invalid('from', `The last day in the team is ${dayInWords(leavingDate)}. Choose an earlier day.`);
    }
    return { findings: status === 'active' ? activationFindings(person, from, { today, holidays }) : [] };
  },

  write: (tx, _context, { id, status, from }) => {
    if (knownPerson(tx, id).statuses.some((change) => change.from === from && change.status === status))
      return null;
    tx.run(
      `INSERT INTO person_status (person_id, status, from_date) VALUES (?, ?, ?)
       ON CONFLICT (person_id, from_date) DO UPDATE SET status = excluded.status`,
      [id, status, from],
    );
    raiseVersion(tx, 'person', id);
    return null;
  },
});
