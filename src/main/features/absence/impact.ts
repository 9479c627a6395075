import { type Absence, absenceInterval } from '#domain/absence/absence.ts';
import { type ImpactLine, impactOf } from '#domain/gaps/impact.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/dates.ts';
import type { PersonDates } from '#main/snapshot/sessions.ts';

/** The dates of an absence that lie in `[from, until)`; null when none do. */
export function personDatesOf(absence: Absence, from: IsoDate, until: IsoDate): PersonDates | null {
  const start = absence.from > from ? absence.from : from;
  const after = absence.until === null ? until : addDays(absence.until, 1);
  const end = after < until ? after : until;
  return start < end ? { personId: absence.personId, from: start, until: end } : null;
}

/** The sessions of a snapshot that each absence touches, by the id of the absence. */
export function impacts(snapshot: Snapshot, absences: readonly Absence[]): Map<number, ImpactLine[]> {
  const { gapsIn } = viewOf(snapshot);
  const byPerson = new Map<number, Snapshot['sessions'][number][]>();
  const wanted = new Set(absences.map((absence) => absence.personId));
  for (const session of snapshot.sessions) {
    const inIt = [
      ...session.parts.map((part) => part.personId),
      ...session.cover.map((row) => row.byPersonId),
    ];
    for (const personId of new Set(inIt)) {
      if (!wanted.has(personId)) continue;
      const known = byPerson.get(personId);
      if (known) known.push(session);
      else byPerson.set(personId, [session]);
    }
  }
  return new Map(
    absences.map((absence) => {
      const interval = absenceInterval(absence);
      const last = dateOf(interval.end);
      const near = (byPerson.get(absence.personId) ?? []).filter(
        (session) => session.date >= absence.from && session.date <= last,
      );
      return [absence.id, impactOf(absence.personId, [interval], near, gapsIn)];
    }),
  );
}
