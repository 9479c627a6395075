import type { Finding } from '#domain/finding.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import { type Decision, proposalHandler } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { knownPerson } from '#main/snapshot/people.ts';
import { sessionsBetween } from '#main/snapshot/sessions.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { isLastCoordinator } from './personWrites.ts';

/** The last day in the team: says what the person was to lead, attend or cover after it, then records it. */
export const personLeave = proposalHandler<'person.leave', Decision>({
  decide: ({ db, today }, { id, version, leavingDate }) => {
    expectVersion(db, 'person', id, version);
    const person = knownPerson(db, id);
    if (leavingDate === null || leavingDate === person.leavingDate) return { findings: [] };
    if (person.startDate !== null && leavingDate < person.startDate) {
      throw invalid(
        'leavingDate',
        `The last day cannot be before the first, ${dayInWords(person.startDate)}.`,
      );
    }
    if (isLastCoordinator(db, person, today)) {
      throw notPossible(
        `${person.name} is your only coordinator. Add the coordinator who takes over first, then record this last day.`,
      );
    }
    // What lay beyond an earlier last day was already without this person.
    const until = person.leavingDate === null ? '2200-01-01' : addDays(person.leavingDate, 1);
    const affected = affectedSessions(db, id, addDays(leavingDate, 1), until);
    return { findings: affected ? [affected] : [] };
  },

  write: (tx, _context, { id, leavingDate }) => {
    tx.run(
      `UPDATE person SET leaving_date = @leavingDate, version = version + 1
       WHERE id = @id AND leaving_date IS NOT @leavingDate`,
      { id, leavingDate },
    );
    return null;
  },
});

function affectedSessions(
  db: ReadableDatabase,
  personId: number,
  from: IsoDate,
  until: IsoDate,
): Finding | null {
  if (from >= until) return null;
  const facts = { leads: 0, attends: 0, covers: 0 };
  let first: IsoDate | null = null;
  for (const session of sessionsBetween(db, { from, until, people: [personId] })) {
    if (session.state !== 'planned') continue;
    first ??= session.date;
    const part = session.parts.find((each) => each.personId === personId)?.part;
    if (part === 'lead') facts.leads += 1;
    if (part === 'attendee') facts.attends += 1;
    if (session.cover.some((cover) => cover.byPersonId === personId)) facts.covers += 1;
  }
  if (first === null) return null;
  return {
    code: 'sessionsAffected',
    severity: 'soft',
    personId,
    sessionId: null,
    when: null,
    facts: { ...facts, first },
  };
}
