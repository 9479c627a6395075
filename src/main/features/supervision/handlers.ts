import type { supervisionRequests } from '#contract/supervision.ts';
import { complianceOf } from '#domain/supervision/compliance.ts';
import { weekMinutesOf } from '#domain/supervision/coordinatorHours.ts';
import { addDays, mondayOf } from '#domain/time/dates.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import type { Context, Handlers } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { allPeople, coordinatorIds } from '#main/snapshot/people.ts';
import { gather } from '#main/snapshot/snapshot.ts';
import { catchUpFor } from './catchUp.ts';
import { allExceptions, allRules, ledgerGround, ledgerRows, toRegister } from './reads.ts';
import { decideException, decideRule, writeException, writeRule } from './rules.ts';
import { settlingIn } from './settling.ts';
import { supportToGive } from './support.ts';
import { timelineOf } from './timeline.ts';

export const supervisionHandlers: Handlers<keyof typeof supervisionRequests> = {
  'supervision.ledger': (context) => ({
    rows: ledgerRows(context),
    toRegister: toRegister(context),
    settling: settlingIn(context),
    support: supportToGive(context),
  }),

  'supervision.timeline': (context, input) => timelineOf(context, input),

  'supervision.compliance': (context, { from, until }) => {
    const { db, today } = context;
    if (until < from) throw invalid('until', 'The period must not end before it starts.');
    if (until > today) {
      throw invalid('until', `Nobody knows yet who will be in date. Choose ${dayInWords(today)} or earlier.`);
    }
    const ground = ledgerGround(context, until);
    return { rows: complianceOf(allPeople(db).values(), ground, from, addDays(until, 1)) };
  },

  'supervision.rules': ({ db }) => ({ rules: allRules(db), exceptions: allExceptions(db) }),

  'supervision.catchUp': (context, input) => catchUpFor(context, input),

  'supervision.hours': (context, { from, weeks }) => hoursOf(context, mondayOf(from), weeks),

  'supervision.endException': (tx, { today }, { id, version }) => {
    expectVersion(tx, 'cadence_exception', id, version);
    const exception = allExceptions(tx).find((each) => each.id === id);
    if (exception && exception.until !== null && exception.until < today) {
      throw notPossible('This exception is over already.');
    }
    if (exception && exception.from >= today) {
      tx.run('DELETE FROM cadence_exception WHERE id = ?', [id]);
    } else {
      tx.run('UPDATE cadence_exception SET until_date = ?, version = version + 1 WHERE id = ?', [
        addDays(today, -1),
        id,
      ]);
    }
    return null;
  },

  'supervision.setRule': {
    decide: (context, input) => decideRule(context, input),
    write: (tx, _context, input) => writeRule(tx, input),
  },
  'supervision.setException': {
    decide: (context, input) => decideException(context, input),
    write: (tx, _context, input) => writeException(tx, input),
  },
};

function hoursOf(context: Context, monday: string, weeks: number) {
  const coordinators = coordinatorIds(context.db);
  const snapshot = gather(context, { from: monday, until: addDays(monday, weeks * 7), people: coordinators });
  const mondays = Array.from({ length: weeks }, (_, at) => addDays(monday, at * 7));
  return coordinators.map((personId) => ({
    personId,
    contractedMinutes: snapshot.people.get(personId)?.contractedMinutes ?? null,
    weeks: weekMinutesOf(personId, snapshot, mondays),
  }));
}
