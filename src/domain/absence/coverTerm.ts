import { type Person, statusOn } from '#domain/people/person.ts';
import type { Settings } from '#domain/settings.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/dates.ts';
import { type Absence, longTermFrom, pausesOf, spellsOf } from './absence.ts';

export type CoverTerm = 'short' | 'long';

/**
 * Whether cover for somebody on a date is short-term (within the team) or long-term (by a reserve).
 * A pause turns long-term after the same number of days; whoever has left does not come back.
 * The absences must hold whole spells: one that begins before the dates looked at still counts from its start.
 */
export function coverTermOn(
  person: Person,
  absences: readonly Absence[],
  settings: Pick<Settings, 'switchOverDays'>,
  date: IsoDate,
): CoverTerm {
  return coverTermsOf(person, absences, settings)(date);
}

/** `termOn` for one person and any date, with their spells and pauses worked out once. */
export function coverTermsOf(
  person: Person,
  absences: readonly Absence[],
  settings: Pick<Settings, 'switchOverDays'>,
): (date: IsoDate) => CoverTerm {
  const own = absences.filter((absence) => absence.personId === person.id);
  const away = [
    ...spellsOf(own).map((spell) => ({ interval: spell.interval, long: longTermFrom(spell, settings) })),
    ...pausesOf(person).map((pause) => ({
      interval: pause,
      long: addDays(dateOf(pause.start), settings.switchOverDays),
    })),
  ];
  return (date) => {
    if (statusOn(person, date) === 'leaver') return 'long';
    return away.some(({ interval, long }) => date >= long && isWithin(interval, date)) ? 'long' : 'short';
  };
}

function isWithin(interval: { start: string; end: string }, date: IsoDate): boolean {
  return dateOf(interval.start) <= date && `${date}T00:00` < interval.end;
}
