import type { Input } from '#contract/requests.ts';
import type { Spell } from '#domain/absence/absence.ts';
import type { FindingCode } from '#domain/finding.ts';
import { dutiesOf } from '#domain/longTerm/duties.ts';
import { type SwitchOver, switchOver } from '#domain/longTerm/longTerm.ts';
import { type Take, takeOneByOne } from '#domain/longTerm/reserveFit.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { isReadyOn } from '#domain/reserves/readiness.ts';
import type { Session } from '#domain/sessions/session.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import type { Context } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { absenceById } from '#main/snapshot/absences.ts';
import { personById } from '#main/snapshot/people.ts';
import type { Gathered } from '#main/snapshot/snapshot.ts';
import { dateAfter, groundOf, spellOf } from './ground.ts';
import { longTermFor } from './reads.ts';

/** Who is to stand in, from when until when, and whether they take over what the team covers. */
type Wish = Pick<Input<'longTerm.start'>, 'absenceId' | 'byPersonId' | 'from' | 'until' | 'takeOver'>;

/** What standing in would come to, worked out from how things are. */
export interface StartPlan {
  spell: Spell;
  over: SwitchOver;
  person: Person;
  takes: Take[];
  snapshot: Gathered;
}

/** Works out what somebody standing in would cover; `besides` are sessions booked along with it. Throws INVALID. */
export function planStart(context: Context, wish: Wish, besides: readonly Session[] = []): StartPlan {
  const { db, horizon } = context;
  const { byPersonId, from, until, takeOver } = wish;
  const absence = absenceById(db, wish.absenceId);
  const { personId } = absence;
  const spell = spellOf(context, absence);
  const person = personById(db, byPersonId);
  if (!person) throw notFound('person');
  expectSound(context, wish, spell);
  const end = dateAfter(spell, horizon);
  const after = until !== null && addDays(until, 1) < end ? addDays(until, 1) : end;
  const snapshot = groundOf(context, personId, [byPersonId], from, after);
  const withIt = { ...snapshot, sessions: [...snapshot.sessions, ...besides] };
  const duties = dutiesOf({ forPersonId: personId, from, snapshot, takeOver, byPersonId });
  return {
    spell,
    over: switchOver(spell, context.settings, context.now),
    person,
    takes: takeOneByOne(person, personId, duties, withIt, waivedFor(person, from)),
    snapshot,
  };
}

/** Not being ready is said once, of the whole: whoever overrides it does not mean to leave every session open. */
function waivedFor(person: Person, from: IsoDate): ReadonlySet<FindingCode> {
  const isReady = statusOn(person, from) !== 'reserve' || isReadyOn(person, from);
  return new Set(isReady ? [] : ['reserveNotReady', 'gateExpired']);
}

function expectSound(context: Context, { byPersonId, from, until }: Wish, spell: Spell): void {
  const { db, today, horizon } = context;
  if (byPersonId === spell.personId) {
    throw invalid('byPersonId', 'Choose somebody else: this is who is away.');
  }
  if (from < today) throw invalid('from', 'Choose today or a later day.');
  if (until !== null && until < from) throw invalid('until', 'The last day must not be before the first.');
  if (from >= dateAfter(spell, horizon)) {
    throw invalid('from', 'The absence is over by then. Choose a day of the absence.');
  }
  const other = longTermFor(db, spell.personId).find(
    (cover) => (cover.until === null || cover.until >= from) && (until === null || cover.from <= until),
  );
  if (!other) return;
  const who = personById(db, other.byPersonId)?.name ?? 'Somebody';
  throw notPossible(
    `${who} stands in from ${dayInWords(other.from)} already. End that long-term cover first, or choose other dates.`,
  );
}
