import type { Input } from '#contract/requests.ts';
import type { CoverIn } from '#domain/cover/swap.ts';
import { standInFindings } from '#domain/longTerm/findings.ts';
import type { CoverStep } from '#domain/longTerm/steps.ts';
import { addCoverSteps } from '#main/features/induction/coverSteps.ts';
import { writeNewSession } from '#main/features/sessions/shape.ts';
import { dropAll, lapseFindings, swapHalves } from '#main/features/sessions/swapHalves.ts';
import { type Context, type Decision, proposalHandler } from '#main/request/context.ts';
import { invalid, stale } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { type Handing, handingOn } from './meeting.ts';
import { planStart, type StartPlan } from './plan.ts';
import { stepsFor, supervisionBooked } from './support.ts';
import { lapsingIn, writeTakes } from './writes.ts';

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
function expectWhileStandingIn({ supervision, handover, from, until }: Input<'longTerm.start'>): void {
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
  const wanted = new Set(chosen.map(({ what, clinicalTeamId }) => `${what} ${clinicalTeamId}`));
  const steps = (offered ?? []).filter(({ what, clinicalTeamId }) => wanted.has(`${what} ${clinicalTeamId}`));
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
    expectWhileStandingIn(input);
    const { person, over, takes, snapshot } = plan;
    const booked = supervisionBooked(context, byPersonId, from, until);
    const steps = chosenSteps(stepsFor(context, plan, input), input.steps);
    const open = takes.filter(({ taken }) => !taken).length;
    const isHandedOver = handing !== null;
    const own = takes.flatMap(({ duty, taken }) => (taken ? lapsingIn(duty.session, duty.replacing) : []));
    const lapsing = [...own, ...swapHalves(context, own)];
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
