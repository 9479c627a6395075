import type { Input } from '#contract/requests.ts';
import type { Spell } from '#domain/absence/absence.ts';
import type { CoverIn } from '#domain/cover/swap.ts';
import type { FindingCode } from '#domain/finding.ts';
import { dutiesOf } from '#domain/longTerm/duties.ts';
import { standInFindings } from '#domain/longTerm/findings.ts';
import { type SwitchOver, switchOver } from '#domain/longTerm/longTerm.ts';
import { type Take, takeInTurn } from '#domain/longTerm/reserveFit.ts';
import type { CoverStep } from '#domain/longTerm/steps.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { isReadyOn } from '#domain/reserves/readiness.ts';
import type { Session } from '#domain/sessions/session.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { addCoverSteps } from '#main/features/induction/coverSteps.ts';
import { writeNewSession } from '#main/features/sessions/shape.ts';
import { dropAll, goesAlong, lapseFindings } from '#main/features/sessions/swapHalves.ts';
import { type Context, type Decision, proposalHandler } from '#main/request/context.ts';
import { dayInWords } from '#main/request/dateWords.ts';
import { invalid, notFound, notPossible, stale } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { absenceById } from '#main/snapshot/absences.ts';
import { personById } from '#main/snapshot/people.ts';
import type { Gathered } from '#main/snapshot/snapshot.ts';
import { dateAfter, groundOf, spellOf } from './ground.ts';
import { type Handing, handingOn } from './meeting.ts';
import { longTermFor } from './reads.ts';
import { stepsFor, supervisionBooked } from './support.ts';
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
  supervising: Handing | null;
  steps: CoverStep[];
  lapsing: CoverIn[];
}

/** The handover wished for, judged; null for none. Throws INVALID. */
function handoverIn(
  context: Context,
  { handover, leadId, byPersonId }: Input<'longTerm.start'>,
): Handing | null {
  if (!handover) return null;
  if (leadId === null) throw invalid('leadId', 'Choose who hands over.');
  if (leadId === byPersonId) throw invalid('leadId', 'Choose somebody else: this is who takes over.');
  return handingOn(context, handover, leadId, byPersonId);
}

/** The first supervision wished for, judged; null for none. Throws INVALID. */
function supervisionIn(context: Context, input: Input<'longTerm.start'>): Handing | null {
  const { supervision, supervisorId, byPersonId } = input;
  if (!supervision) return null;
  if (supervisorId === null) throw invalid('supervisorId', 'Choose who supervises.');
  if (supervisorId === byPersonId)
    throw invalid('supervisorId', 'Choose somebody else: this is who stands in.');
  return handingOn(context, supervision, supervisorId, byPersonId, 'individualSupervision');
}

/** Both are of the reserve: the first supervision is while they stand in, and not during the handover. Throws INVALID. */
function expectInTurn({ supervision, handover, from, until }: Input<'longTerm.start'>): void {
  if (!supervision) return;
  const { date, start, end } = supervision;
  if (date < from || (until !== null && date > until)) {
    throw invalid('supervision.date', 'Choose a day on which they stand in.');
  }
  if (handover && handover.date === date && start < handover.end && handover.start < end) {
    throw invalid('supervision.start', 'The handover is at that time. Choose another.');
  }
}

/** The steps chosen, in the order in which they are offered. Throws STALE where one is not offered any more. */
function chosenSteps(
  offered: readonly CoverStep[] | null,
  chosen: Input<'longTerm.start'>['steps'],
): CoverStep[] {
  const wanted = new Set(chosen.map(({ what, teamId }) => `${what} ${teamId}`));
  const steps = (offered ?? []).filter(({ what, teamId }) => wanted.has(`${what} ${teamId}`));
  if (steps.length < wanted.size) throw stale('induction');
  return steps;
}

/** A reserve begins to stand in: judged and written as one change. */
export const startLongTerm = proposalHandler<'longTerm.start', StartDecision>({
  decide: (context, input) => {
    const { absenceId, version, byPersonId, from, until } = input;
    expectVersion(context.db, 'absence', absenceId, version);
    const handing = handoverIn(context, input);
    const supervising = supervisionIn(context, input);
    const plan = planStart(
      context,
      input,
      [handing, supervising].flatMap((session) => session?.decision.after ?? []),
    );
    expectInTurn(input);
    const { person, over, takes, snapshot } = plan;
    const booked = supervisionBooked(context, byPersonId, from, until);
    const steps = chosenSteps(stepsFor(context, plan, input), input.steps);
    const open = takes.filter(({ taken }) => !taken).length;
    const isHandedOver = handing !== null;
    const own = takes.flatMap(({ duty, taken }) => (taken ? lapsingIn(duty.session, duty.replacing) : []));
    const lapsing = [...own, ...goesAlong(context, own)];
    return {
      plan,
      handing,
      supervising,
      steps,
      lapsing,
      findings: [
        ...standInFindings({
          person,
          from,
          switchOver: over,
          open,
          of: takes.length,
          isHandedOver,
          supervisedOn: input.supervision?.date ?? booked?.date ?? null,
          snapshot,
        }),
        ...(handing?.decision.findings ?? []),
        ...(supervising?.decision.findings ?? []),
        ...lapseFindings(lapsing),
      ],
    };
  },

  write: (tx, context, input, { plan, handing, supervising, steps, lapsing }) => {
    const { byPersonId, from, until } = input;
    const forPersonId = plan.spell.personId;
    const handoverId = handing ? writeNewSession(tx, handing.input, handing.decision.after) : null;
    const supervisionId = supervising
      ? writeNewSession(tx, supervising.input, supervising.decision.after)
      : null;
    const { id } = tx.run(
      `INSERT INTO long_term_cover (for_person_id, by_person_id, from_date, until_date, handover_session_id,
                                    first_supervision_session_id)
       VALUES (:forPersonId, :byPersonId, :from, :until, :handoverId, :supervisionId)`,
      { forPersonId, byPersonId, from, until, handoverId, supervisionId },
    );
    if (plan.person.induction) addCoverSteps(tx, plan.person.induction.id, id, steps);
    dropAll(tx, lapsing);
    writeTakes(tx, context, forPersonId, byPersonId, plan.takes);
    return id;
  },
});
