import { type Absence, longTermFrom, spellsOf } from '#domain/absence/absence.ts';
import {
  outsideWeeks,
  phasedWeeks,
  type RemainingAbsence,
  remainingAbsences,
} from '#domain/absence/phasedReturn.ts';
import { addDays } from '#domain/time/dates.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import { type Context, proposalHandler } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { absenceById, absencesOf, type StoredAbsence } from '#main/snapshot/absences.ts';
import { personById } from '#main/snapshot/people.ts';
import { checkAbsence } from './checks.ts';
import { type Lapses, lapsesOf, writeLapses } from './lapses.ts';
import { writeAbsence } from './writes.ts';

interface PhaseDecision extends Lapses {
  ended: StoredAbsence;
  left: (RemainingAbsence & Pick<Absence, 'longTermFrom'>)[];
}

/** Ends an absence and leaves, for some weeks, what is not worked yet as absences of the same kind. */
export const phaseReturn = proposalHandler<'absence.phaseReturn', PhaseDecision>({
  decide: (context, { id, version, until, weeks: chosen }) => {
    expectVersion(context.db, 'absence', id, version);
    const before = absenceById(context.db, id);
    const person = personById(context.db, before.personId);
    if (!person) throw notFound('person');
    const ended = { ...before, until, untilTime: null };
    checkAbsence(context, before.personId, ended);
    const weeks = phasedWeeks(person.patterns, until, chosen.length);
    if (weeks.every(({ days }) => days.length === 0)) {
      throw notPossible(
        `${person.name} has no working hours recorded for these weeks. Record them under People first.`,
      );
    }
    const worked = weeks.flatMap((week, at) => {
      const inWeek = chosen[at] ?? [];
      const [wrong] = outsideWeeks([week], inWeek);
      if (wrong) {
        throw invalid(
          `weeks.${at}`,
          `${person.name} does not work ${wrong.start}–${wrong.end} on ${dayInWords(wrong.date)}. Choose hours of the pattern.`,
        );
      }
      return inWeek;
    });
    const isLong = isLongOn(context, before, addDays(until, 1));
    const left = remainingAbsences(weeks, worked).map((each) => ({
      ...each,
      // What was long-term on the day of return goes on being so: the reserve who covers stays.
      longTermFrom: isLong ? each.from : null,
    }));
    const after = [ended, ...left.map((each) => ({ ...before, id: 0, ...each }))];
    return { ...lapsesOf(context, before, after), ended, left };
  },

  write: (tx, _context, _input, { ended, left, ...lapses }) => {
    writeAbsence(tx, ended);
    for (const absence of left) {
      tx.run(
        `INSERT INTO absence (person_id, kind, from_date, from_time, until_date, until_time, long_term_from)
         VALUES (:personId, :kind, :from, :fromTime, :until, :untilTime, :longTermFrom)`,
        { personId: ended.personId, kind: ended.kind, ...absence },
      );
    }
    writeLapses(tx, lapses);
    return null;
  },
});

/** Whether the spell of an absence has become long-term by a day. */
function isLongOn({ db, settings }: Context, absence: StoredAbsence, day: string): boolean {
  const spell = spellsOf(absencesOf(db, absence.personId)).find(({ absences }) =>
    absences.some((each) => each.id === absence.id),
  );
  return spell !== undefined && longTermFrom(spell, settings) <= day;
}
