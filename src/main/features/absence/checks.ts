import type { Input } from '#contract/requests.ts';
import { type Absence, absenceInterval } from '#domain/absence/absence.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { dateInWords } from '#domain/time/dateWords.ts';
import type { Context } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import { personById } from '#main/snapshot/people.ts';

type Fields = Pick<Input<'absence.record'>, 'from' | 'fromTime' | 'until' | 'untilTime' | 'kind'>;

/** Refuses an absence that cannot be: nobody there, already left, backwards, or a time without its day. */
export function checkAbsence(context: Context, personId: number, fields: Fields): void {
  const person = personById(context.db, personId);
  if (!person) throw notFound('person');
  refuseLeaver(person, fields.from);
  if (fields.until === null) {
    if (fields.untilTime !== null) {
      throw invalid('untilTime', 'A time needs the last day away. Choose the day, or leave the time empty.');
    }
    return;
  }
  if (fields.until < fields.from) throw invalid('until', 'The last day away must not be before the first.');
  const { start, end } = absenceInterval(asAbsence(personId, fields));
  if (start >= end) throw invalid('untilTime', 'The time back must be later than the time away begins.');
}

function refuseLeaver(person: Person, from: string): void {
  if (person.leavingDate === null || statusOn(person, from) !== 'leaver') return;
  throw invalid(
    'from',
    `${person.name} has left by then: the last day is ${dateInWords(person.leavingDate)}.`,
  );
}

function asAbsence(personId: number, fields: Fields): Absence {
  return { id: 0, personId, longTermFrom: null, ...fields };
}
