import type { PersonRecord, PersonSummary } from '#contract/people.ts';
import { backOn, spellsOf } from '#domain/absence/absence.ts';
import { shortNames } from '#domain/people/firstNames.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { patternOn, weeklyMinutes } from '#domain/people/workingPattern.ts';
import { readinessOf } from '#domain/reserves/readiness.ts';
import { FOREVER } from '#domain/time/interval.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { absencesBetween } from '#main/snapshot/absences.ts';
import { readinessView } from '#main/snapshot/inductions.ts';
import { allPeople, type PersonDetails, personDetails } from '#main/snapshot/people.ts';

/** Everybody, as lists and pickers need them, by name. */
export function summaries(context: Context): PersonSummary[] {
  return everybody(context).map(({ person, details, ...rest }) => summary(context, person, details, rest));
}

/** One person with everything recorded. Throws NOT_FOUND. */
export function personRecord(context: Context, id: number): PersonRecord {
  const found = everybody(context).find(({ person }) => person.id === id);
  if (!found) throw notFound('person');
  const { person, details, ...rest } = found;
  return {
    ...summary(context, person, details, rest),
    basePlaceId: details.basePlaceId,
    telephone: details.telephone,
    email: details.email,
    statuses: person.statuses,
    patterns: person.patterns.map((pattern) => ({ ...pattern, minutes: weeklyMinutes(pattern) })),
  };
}

interface Around {
  shortName: string;
  away: PersonSummary['away'];
}

function everybody(context: Context): (Around & { person: Person; details: PersonDetails })[] {
  const people = [...allPeople(context.db).values()];
  const details = personDetails(context.db);
  const names = shortNames(people);
  const away = awayNow(context);
  return people.flatMap((person) => {
    const own = details.get(person.id);
    if (!own) return [];
    const shortName = names.get(person.id) ?? person.name;
    return [{ person, details: own, shortName, away: away.get(person.id) ?? null }];
  });
}

function summary(
  context: Context,
  person: Person,
  details: PersonDetails,
  { shortName, away }: Around,
): PersonSummary {
  const { today } = context;
  const pattern = patternOn(person.patterns, today);
  return {
    id: person.id,
    version: details.version,
    name: person.name,
    shortName,
    role: person.role,
    status: statusOn(person, today),
    startDate: person.startDate,
    leavingDate: person.leavingDate,
    readiness: readinessOfPerson(context, person),
    employer: details.employer,
    baseName: details.baseName,
    contractedMinutes: person.contractedMinutes,
    patternMinutes: pattern ? weeklyMinutes(pattern) : null,
    mayLeadGroup: person.mayLeadGroup,
    mayLeadIndividual: person.mayLeadIndividual,
    away,
  };
}

/** How ready somebody is to cover, where that is asked of them. */
function readinessOfPerson({ today, holidays }: Context, person: Person): PersonSummary['readiness'] {
  const isReserve = person.statuses.some(({ status, from }) => status === 'reserve' && from >= today);
  if (person.induction === null && !isReserve && statusOn(person, today) !== 'reserve') return null;
  return readinessView(readinessOf(person, { today, holidays }));
}

/** Who is away at this moment, by which absence, and the day they are back from the whole spell. */
function awayNow({ db, now, today }: Context): Map<number, NonNullable<PersonSummary['away']>> {
  const away = new Map<number, NonNullable<PersonSummary['away']>>();
  // What ended before today cannot tell when a spell ends.
  for (const spell of spellsOf(absencesBetween(db, today, '9999-12-31'))) {
    if (now < spell.interval.start || now >= spell.interval.end) continue;
    const [first] = spell.absences;
    if (!first) continue;
    const end = spell.interval.end;
    const backs = spell.absences.map((absence) => backOn(absence)?.date ?? '');
    const back = end === FOREVER ? null : (backs.sort().at(-1) ?? null);
    away.set(spell.personId, { absenceId: first.id, backOn: back });
  }
  return away;
}
