import { dutiesOf } from '#domain/longTerm/duties.ts';
import { isRunning } from '#domain/longTerm/longTerm.ts';
import { type Take, takeOneByOne } from '#domain/longTerm/reserveFit.ts';
import { addDays } from '#domain/time/dates.ts';
import { type Context, type Decision, proposalHandler } from '#main/request/context.ts';
import { notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { groundOf } from './ground.ts';
import { longTermById, type StoredLongTerm } from './reads.ts';
import { writeTakes } from './writes.ts';

/** What is still open while somebody stands in, and what of it they can take: series go on and absences are changed. */
export function takesOf(context: Context, cover: StoredLongTerm): Take[] {
  const { today, horizon } = context;
  const { forPersonId, byPersonId, until } = cover;
  const from = cover.from > today ? cover.from : today;
  const after = until === null ? horizon : addDays(until, 1);
  const end = after < horizon ? after : horizon;
  if (from >= end) return [];
  const snapshot = groundOf(context, forPersonId, [byPersonId], from, end);
  const person = snapshot.people.get(byPersonId);
  if (!person) return [];
  const duties = dutiesOf({ forPersonId, from, snapshot, takeOver: false, byPersonId });
  return takeOneByOne(person, forPersonId, duties, snapshot);
}

interface ContinueDecision extends Decision {
  cover: StoredLongTerm;
  takes: Take[];
}

/** Whoever stands in takes what has come up since; what they cannot take stays as open as it was. */
export const continueLongTerm = proposalHandler<'longTerm.continue', ContinueDecision>({
  decide: (context, { id, version }) => {
    expectVersion(context.db, 'long_term_cover', id, version);
    const cover = longTermById(context.db, id);
    if (!isRunning(cover, context.today)) {
      throw notPossible('This long-term cover is over. Start a new one from the absence.');
    }
    const takes = takesOf(context, cover).filter(({ taken }) => taken);
    if (takes.length === 0) throw notPossible('Nothing new has come up that could be taken on.');
    return { cover, takes, findings: [] };
  },
  write: (tx, context, { id }, { cover, takes }) => {
    writeTakes(tx, context, cover.forPersonId, cover.byPersonId, takes);
    raiseVersion(tx, 'long_term_cover', id);
    return id;
  },
});
