import { absenceInterval } from '#domain/absence/absence.ts';
import { type Finding, findingKey } from '#domain/finding.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, daysBetween } from '#domain/time/dates.ts';
import { covers } from '#domain/time/interval.ts';
import { hoursToStand, ringFindings } from '#domain/whoToRing/findings.ts';
import { type Naming, namedTimeOn } from '#domain/whoToRing/whoToRing.ts';
import type { Context } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import { absencesBetween } from '#main/snapshot/absences.ts';
import { personDetails } from '#main/snapshot/people.ts';
import { gatherAround } from '#main/snapshot/snapshot.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { hoursAwayIn, namingsBetween } from './reads.ts';

/**
 * What the rules say of a naming, from today on. Throws INVALID when it names nobody new or no hour that must have
 * somebody, NOT_FOUND.
 */
export function judgeNaming(context: Context, naming: Naming): Finding[] {
  refuseUnsound(context, naming);
  const { db, today } = context;
  const { forPersonId, byPersonId } = naming;
  const dates = { from: naming.from > today ? naming.from : today, until: addDays(naming.until, 1) };
  const around = gatherAround(context, dates.from, dates.until, [], [forPersonId, byPersonId]);
  const [coordinator, person] = [around.people.get(forPersonId), around.people.get(byPersonId)];
  if (!coordinator || !person) throw notFound('person');
  if (coordinator.role !== 'coordinator') {
    throw invalid(
      'forPersonId',
      `${coordinator.name} is not a coordinator. Only for a coordinator is somebody named to ring.`,
    );
  }
  const absent = absencesBetween(db, dates.from, dates.until, [forPersonId]).map(absenceInterval);
  const days = hoursToStand(naming, hoursAwayIn(around, forPersonId, absent, dates));
  if (days.length === 0) {
    throw invalid(
      'from',
      `${coordinator.name} is not away in working hours then. Choose days and times of the absence.`,
    );
  }
  const known = namingsBetween(db, forPersonId, dates.from, dates.until).filter(
    (each) => each.byPersonId === byPersonId,
  );
  const isNamed = days.every(({ date, hours }) =>
    hours.every((each) =>
      covers(
        known.flatMap((each) => namedTimeOn(each, date) ?? []),
        each,
      ),
    ),
  );
  if (isNamed) throw invalid('byPersonId', `${person.name} is named for all of that time already.`);
  const telephone = personDetails(db).get(byPersonId)?.telephone ?? null;
  return ringFindings(person, days, viewOf(around), telephone !== null);
}

/** What is said of several namings, each thing once. */
export function judgeAll(context: Context, namings: readonly Naming[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const naming of namings) {
    for (const finding of judgeNaming(context, naming)) found.set(findingKey(finding), finding);
  }
  return [...found.values()];
}

function refuseUnsound(
  { today }: Context,
  { forPersonId, byPersonId, from, until, start, end }: Naming,
): void {
  if (forPersonId === byPersonId) throw invalid('byPersonId', 'Choose somebody else: this is who is away.');
  if (until < from) throw invalid('until', 'The last day must not be before the first.');
  if (until < today) throw invalid('until', 'These days are over. Choose today or later.');
  if (daysBetween(from, until) > 366) throw invalid('until', 'Name somebody for a year at most, then again.');
  if ((start === null) !== (end === null)) {
    throw invalid(start === null ? 'start' : 'end', 'Give both times, or neither for all working hours.');
  }
  if (start !== null && end !== null && end <= start)
    throw invalid('end', 'The end must be after the start.');
}

/** Stores a naming; gives its id. */
export function writeNaming(tx: WritableDatabase, naming: Naming): number {
  const { forPersonId, byPersonId, from, until, start, end } = naming;
  return tx.run(
    `INSERT INTO who_to_ring (for_person_id, by_person_id, from_date, until_date, start_time, end_time)
     VALUES (:forPersonId, :byPersonId, :from, :until, :start, :end)`,
    { forPersonId, byPersonId, from, until, start, end },
  ).id;
}
