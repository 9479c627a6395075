import type { Input } from '../../../contract/requests.ts';
import type { Spell } from '../../../domain/absence.ts';
import { addDays, type IsoDate } from '../../../domain/dates.ts';
import type { FindingCode } from '../../../domain/finding.ts';
import { type SwitchOver, switchOver } from '../../../domain/longTerm.ts';
import { dutiesOf } from '../../../domain/longTermDuties.ts';
import { standInFindings } from '../../../domain/longTermFindings.ts';
import { type Person, statusOn } from '../../../domain/person.ts';
import { isReadyOn } from '../../../domain/readiness.ts';
import { type Take, takeInTurn } from '../../../domain/reserveFit.ts';
import type { Session } from '../../../domain/session.ts';
import type { CoverIn } from '../../../domain/swap.ts';
import { absenceById } from '../absence/reads.ts';
import { type Context, type Decision, proposalHandler } from '../context.ts';
import { dropAll, goesAlong, lapseFindings } from '../goesAlong.ts';
import { personById } from '../people/reads.ts';
import { invalid, notFound, notPossible } from '../refusal.ts';
import { expectVersion } from '../rows.ts';
import { writeNewSession } from '../sessions/shape.ts';
import type { Gathered } from '../snapshot.ts';
import { dayInWords } from '../words.ts';
import { dateAfter, groundOf, spellOf } from './ground.ts';
import { type Handing, handingOn } from './meeting.ts';
import { longTermFor } from './reads.ts';
import { lapsingIn, writeTakes } from './writes.ts';

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

/** Works out what somebody standing in would cover; `besides` is a session booked along with it. Throws INVALID. */
export function planStart(context: Context, wish: Wish, besides: Session | null = null): StartPlan {
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
  const withIt = besides ? { ...snapshot, sessions: [...snapshot.sessions, besides] } : snapshot;
  const duties = dutiesOf({ forPersonId: personId, from, snapshot, takeOver, byPersonId });
  return {
    spell,
    over: switchOver(spell, context.settings, context.now),
    person,
    takes: takeInTurn(person, personId, duties, withIt, waivedFor(person, from)),
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

interface StartDecision extends Decision {
  plan: StartPlan;
  handing: Handing | null;
  lapsing: CoverIn[];
}

/** A reserve begins to stand in: judged and written as one change. */
export const startLongTerm = proposalHandler<'longTerm.start', StartDecision>({
  decide: (context, input) => {
    const { absenceId, version, byPersonId, from, leadId, handover } = input;
    expectVersion(context.db, 'absence', absenceId, version);
    if (handover && leadId === null) throw invalid('leadId', 'Choose who hands over.');
    if (handover && leadId === byPersonId) {
      throw invalid('leadId', 'Choose somebody else: this is who takes over.');
    }
    const handing = handover && leadId !== null ? handingOn(context, handover, leadId, byPersonId) : null;
    const plan = planStart(context, input, handing?.decision.after ?? null);
    const { person, over, takes, snapshot } = plan;
    const open = takes.filter(({ taken }) => !taken).length;
    const isHandedOver = handing !== null;
    const own = takes.flatMap(({ duty, taken }) => (taken ? lapsingIn(duty.session, duty.replacing) : []));
    const lapsing = [...own, ...goesAlong(context, own)];
    return {
      plan,
      handing,
      lapsing,
      findings: [
        ...standInFindings({
          person,
          from,
          switchOver: over,
          open,
          of: takes.length,
          isHandedOver,
          snapshot,
        }),
        ...(handing?.decision.findings ?? []),
        ...lapseFindings(lapsing),
      ],
    };
  },

  write: (tx, context, input, { plan, handing, lapsing }) => {
    const { byPersonId, from, until } = input;
    const forPersonId = plan.spell.personId;
    const handoverId = handing ? writeNewSession(tx, handing.input, handing.decision.after) : null;
    const { id } = tx.run(
      `INSERT INTO long_term_cover (for_person_id, by_person_id, from_date, until_date, handover_session_id)
       VALUES (:forPersonId, :byPersonId, :from, :until, :handoverId)`,
      { forPersonId, byPersonId, from, until, handoverId },
    );
    dropAll(tx, lapsing);
    writeTakes(tx, context, forPersonId, byPersonId, plan.takes);
    return id;
  },
});
