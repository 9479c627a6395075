import type { RotaPage } from '#contract/rota.ts';
import { type Absence, absenceInterval } from '#domain/absence/absence.ts';
import { compareText } from '#domain/lists.ts';
import { type Person, type Status, statusOn } from '#domain/people/person.ts';
import { hoursOn } from '#domain/people/workingPattern.ts';
import { addDays, datesBetween, type IsoDate, mondayOf } from '#domain/time/dates.ts';
import { intersection, wholeDay } from '#domain/time/interval.ts';
import type { Context } from '#main/request/context.ts';
import { type Gathered, gather, viewsOf } from '#main/snapshot/snapshot.ts';

type Row = RotaPage['rows'][number];
type Group = Row['group'];

const groups: readonly Group[] = ['team', 'reserves', 'coordinator', 'external'];

/** The rota from the Monday of the week of `from` for some weeks: by group, then by name. */
export function rotaBetween(context: Context, from: IsoDate, weeks: 1 | 4): RotaPage {
  const monday = mondayOf(from);
  const until = addDays(monday, weeks * 7);
  const dates = datesBetween(monday, until);
  const gathered = gather(context, { from: monday, until });
  const planned = { ...gathered, sessions: gathered.sessions.filter((each) => each.state === 'planned') };
  const inSessions = sessionsByPersonAndDate(planned);
  const absences = absencesByPerson(gathered.absences);
  const rows: Row[] = [];
  for (const person of gathered.people.values()) {
    const own = inSessions.get(person.id);
    const group = groupOf(person, dates, context.today, own !== undefined);
    if (group === null) continue;
    const away = absences.get(person.id) ?? [];
    const cells = dates.map((date) => cellOf(person, date, away, own?.get(date) ?? []));
    rows.push({ personId: person.id, group, cells });
  }
  return {
    days: dates.map((date) => ({ date, holiday: context.holidays.get(date) ?? null })),
    rows: groups.flatMap((group) => rows.filter((row) => row.group === group)),
    sessions: viewsOf(planned),
  };
}

const present: ReadonlySet<Status> = new Set(['reserve', 'active', 'paused']);

/** Where somebody stands in the rota, by what they are today or, in other weeks, first are; null for nobody of it. */
function groupOf(
  person: Person,
  dates: readonly IsoDate[],
  today: IsoDate,
  hasSession: boolean,
): Group | null {
  const days = dates.includes(today) ? [today, ...dates] : dates;
  const status = days.map((date) => statusOn(person, date)).find((each) => present.has(each));
  if (status === undefined) return null;
  switch (person.role) {
    case 'coordinator':
      return 'coordinator';
    case 'external':
      return hasSession ? 'external' : null;
    case 'peerWorker':
      return statusLast(person, days, status) === 'reserve' ? 'reserves' : 'team';
  }
}

/** A pause hides whether somebody is a reserve: what was recorded before it tells. */
function statusLast(person: Person, days: readonly IsoDate[], status: Status): Status {
  if (status !== 'paused') return status;
  const [day = ''] = days;
  const before = person.statuses.filter((change) => change.from <= day && change.status !== 'paused');
  return before.sort((a, b) => compareText(a.from, b.from)).at(-1)?.status ?? status;
}

function cellOf(
  person: Person,
  date: IsoDate,
  absences: readonly Absence[],
  sessionIds: number[],
): Row['cells'][number] {
  const status = statusOn(person, date);
  const day = wholeDay(date);
  return {
    date,
    status,
    hours: present.has(status) ? hoursOn(person.patterns, date) : [],
    away: absences.flatMap((absence) => {
      const interval = intersection(absenceInterval(absence), day);
      return interval ? [{ absenceId: absence.id, interval }] : [];
    }),
    sessionIds,
  };
}

function absencesByPerson(absences: readonly Absence[]): Map<number, Absence[]> {
  const byPerson = new Map<number, Absence[]>();
  for (const absence of absences) {
    const known = byPerson.get(absence.personId);
    if (known) known.push(absence);
    else byPerson.set(absence.personId, [absence]);
  }
  return byPerson;
}

/** Ids of the sessions in which somebody has a part or stands in, by time; each person's by date. */
function sessionsByPersonAndDate({
  sessions,
}: Pick<Gathered, 'sessions'>): Map<number, Map<IsoDate, number[]>> {
  const byPerson = new Map<number, Map<IsoDate, number[]>>();
  for (const { id, date, parts, cover } of sessions) {
    for (const personId of new Set([
      ...parts.map((part) => part.personId),
      ...cover.map((row) => row.byPersonId),
    ])) {
      const dates = byPerson.get(personId) ?? new Map<IsoDate, number[]>();
      byPerson.set(personId, dates);
      dates.set(date, [...(dates.get(date) ?? []), id]);
    }
  }
  return byPerson;
}
