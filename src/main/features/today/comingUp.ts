import type { Board } from '#contract/today.ts';
import { longTermFrom, pausesOf, type Spell } from '#domain/absence/absence.ts';
import { compareText } from '#domain/lists.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { type Outlook, readinessOf } from '#domain/reserves/readiness.ts';
import { addDays, dateOf, type IsoDate, momentOf } from '#domain/time/dates.ts';
import { FOREVER } from '#domain/time/interval.ts';
import type { Context } from '#main/request/context.ts';
import { spellBack } from '#main/snapshot/absences.ts';
import { allPeople } from '#main/snapshot/people.ts';

type Coming = Board['comingUp'][number];

/** Returns, absences, people who start, leave or become ready, and bank holidays of `[today, soon)`, by date. */
export function comingUp(context: Context, spells: readonly Spell[], soon: IsoDate): Coming[] {
  const { db, today, holidays } = context;
  const coming: Coming[] = [];
  for (const spell of spells) coming.push(...ofSpell(context, spell));
  for (const person of allPeople(db).values()) coming.push(...ofPerson(person, { today, holidays }));
  for (const [date, title] of holidays) {
    coming.push({ date, what: 'bankHoliday', personId: null, absenceId: null, title });
  }
  return coming.filter(({ date }) => date >= today && date < soon).sort(byDate);
}

const order: readonly Coming['what'][] = [
  'bankHoliday',
  'starts',
  'ready',
  'back',
  'away',
  'longTerm',
  'leaves',
];

function byDate(a: Coming, b: Coming): number {
  return (
    compareText(a.date, b.date) ||
    order.indexOf(a.what) - order.indexOf(b.what) ||
    (a.personId ?? 0) - (b.personId ?? 0)
  );
}

function ofSpell({ today, settings }: Context, spell: Spell): Coming[] {
  const { personId, interval, absences } = spell;
  const [first, last] = [absences[0], absences.at(-1)];
  if (!first || !last) return [];
  const coming: Coming[] = [];
  const back = spellBack(spell);
  if (back !== null) {
    const ending =
      absences.find((absence) => absence.until !== null && absence.until >= addDays(back, -1)) ?? last;
    coming.push({ date: back, what: 'back', personId, absenceId: ending.id, title: null });
  }
  const from = dateOf(interval.start);
  // What begins today is among those away today.
  if (from > today) coming.push({ date: from, what: 'away', personId, absenceId: first.id, title: null });
  const long = longTermFrom(spell, settings);
  if (momentOf(long, '00:00') < interval.end) {
    coming.push({ date: long, what: 'longTerm', personId, absenceId: first.id, title: null });
  }
  return coming;
}

function ofPerson(person: Person, outlook: Outlook): Coming[] {
  const { today } = outlook;
  const { id: personId, startDate, leavingDate } = person;
  const ready = readinessOf(person, outlook);
  const coming: Coming[] = [];
  const add = (date: IsoDate, what: Coming['what']) =>
    coming.push({ date, what, personId, absenceId: null, title: null });
  // An applicant who is not appointed was never in the team.
  const wasInTeam = leavingDate !== null && statusOn(person, leavingDate) !== 'applicant';
  if (wasInTeam) add(leavingDate, 'leaves');
  if (ready.state === 'byDate' && ready.on !== null && statusOn(person, ready.on) === 'reserve')
    add(ready.on, 'ready');
  const starts = new Set<IsoDate>();
  if (startDate !== null && statusOn(person, startDate) !== 'applicant') starts.add(startDate);
  for (const { status, from } of person.statuses) {
    const before = statusOn(person, addDays(from, -1));
    const isNew = before === 'applicant' || before === 'notStarted' || before === 'reserve';
    if (status === 'active' && isNew && statusOn(person, from) === 'active') starts.add(from);
    if (status === 'reserve' && before === 'applicant') starts.add(from);
  }
  for (const date of starts) add(date, 'starts');
  for (const pause of pausesOf(person)) {
    if (dateOf(pause.start) > today) add(dateOf(pause.start), 'away');
    if (pause.end !== FOREVER && statusOn(person, dateOf(pause.end)) !== 'leaver')
      add(dateOf(pause.end), 'back');
  }
  return coming;
}
