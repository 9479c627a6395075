import type { absenceRequests } from '#contract/absence.ts';
import { longTermFrom, spellsOf } from '#domain/absence/absence.ts';
import { dateInWords } from '#domain/time/dateWords.ts';
import { type Handlers, proposalHandler } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { absenceById, absencesOf } from '#main/snapshot/absences.ts';
import { checkAbsence } from './checks.ts';
import { type Lapses, lapsesOf, writeLapses } from './lapses.ts';
import { phaseReturn } from './phaseReturn.ts';
import { listed, withImpact } from './views.ts';
import { writeAbsence } from './writes.ts';

export const absenceHandlers: Handlers<keyof typeof absenceRequests> = {
  'absence.list': (context) => listed(context),
  'absence.get': (context, { id }) => withImpact(context, id),

  'absence.record': (tx, context, { personId, kind, from, fromTime, until, untilTime }) => {
    checkAbsence(context, personId, { kind, from, fromTime, until, untilTime });
    return tx.run(
      `INSERT INTO absence (person_id, kind, from_date, from_time, until_date, until_time)
       VALUES (:personId, :kind, :from, :fromTime, :until, :untilTime)`,
      { personId, kind, from, fromTime, until, untilTime },
    ).id;
  },

  'absence.setLongTerm': (tx, context, { id, version, longTermFrom: day }) => {
    expectVersion(tx, 'absence', id, version);
    const absence = absenceById(tx, id);
    if (day !== null) {
      if (day < absence.from || (absence.until !== null && day > absence.until)) {
        throw invalid('longTermFrom', 'Choose a day of this absence.');
      }
      const plain = absencesOf(tx, absence.personId).map((each) =>
        each.id === id ? { ...each, longTermFrom: null } : each,
      );
      const spell = spellsOf(plain).find(({ absences }) => absences.some((each) => each.id === id));
      const anyway = spell && longTermFrom(spell, context.settings);
      if (anyway && day >= anyway) {
        throw invalid(
          'longTermFrom',
          `It is long-term from ${dateInWords(anyway)} anyway. Choose an earlier day.`,
        );
      }
    }
    tx.run('UPDATE absence SET long_term_from = ?, version = version + 1 WHERE id = ?', [day, id]);
    return null;
  },

  'absence.phaseReturn': phaseReturn,

  'absence.change': proposalHandler<'absence.change', Lapses>({
    decide: (context, { id, version, kind, from, fromTime, until, untilTime }) => {
      expectVersion(context.db, 'absence', id, version);
      const before = absenceById(context.db, id);
      checkAbsence(context, before.personId, { kind, from, fromTime, until, untilTime });
      return lapsesOf(context, before, [{ ...before, from, fromTime, until, untilTime }]);
    },
    write: (tx, _context, { id, kind, from, fromTime, until, untilTime }, lapses) => {
      writeAbsence(tx, { id, kind, from, fromTime, until, untilTime });
      writeLapses(tx, lapses);
      return null;
    },
  }),

  'absence.remove': proposalHandler<'absence.remove', Lapses>({
    decide: (context, { id, version }) => {
      expectVersion(context.db, 'absence', id, version);
      return lapsesOf(context, absenceById(context.db, id), []);
    },
    write: (tx, _context, { id }, lapses) => {
      tx.run('DELETE FROM absence WHERE id = ?', [id]);
      writeLapses(tx, lapses);
      return null;
    },
  }),
};
