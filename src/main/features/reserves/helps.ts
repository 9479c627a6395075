import { coverFindings } from '#domain/cover/eligibility.ts';
import { isOpenGap } from '#domain/gaps/gap.ts';
import type { Person } from '#domain/people/person.ts';
import { nothingMissing } from '#domain/reserves/readiness.ts';
import { addDays } from '#domain/time/dates.ts';
import { withBackground } from '#main/features/cover/background.ts';
import { gapsBetween } from '#main/features/cover/reads.ts';
import type { Context } from '#main/request/context.ts';
import { sessionsById, sessionsTouched } from '#main/snapshot/sessions.ts';
import { gatherAround } from '#main/snapshot/snapshot.ts';

/** For how many days ahead what is open is counted. */
const daysAhead = 28;

/** How many of the sessions open in the next weeks each of these people could lead, were they ready; and how many there are. */
export function helpsOf(
  context: Context,
  people: readonly Person[],
): { open: number; helps: ReadonlyMap<number, number> } {
  const { db, today, now } = context;
  const until = addDays(today, daysAhead);
  const gaps = gapsBetween(context, today, until).filter(
    ({ gap }) => isOpenGap(gap) && gap.interval.end > now,
  );
  if (gaps.length === 0 || people.length === 0) return { open: gaps.length, helps: new Map() };
  const own = sessionsTouched(
    db,
    people.map(({ id: personId }) => ({ personId, from: today, until })),
  );
  const open = sessionsById(
    db,
    gaps.map(({ session }) => session.id),
  );
  const sessions = [...new Map([...own, ...open].map((session) => [session.id, session])).values()];
  const snapshot = withBackground(context, gatherAround(context, today, until, sessions), open);
  const helps = new Map<number, number>();
  for (const person of people.map(asIfReady)) {
    const able = gaps.filter(({ session, gap }) => {
      const question = { session, forPersonId: gap.personId, interval: gap.interval, snapshot };
      return coverFindings(question, person).every(({ severity }) => severity === 'soft');
    });
    helps.set(person.id, able.length);
  }
  return { open: gaps.length, helps };
}

function asIfReady(person: Person): Person {
  const statuses: Person['statuses'] = [{ status: 'reserve', from: '2000-01-01' }];
  return { ...person, startDate: null, statuses, induction: nothingMissing };
}
