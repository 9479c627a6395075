import type { LongTermPreview } from '#contract/longTerm.ts';
import type { Input } from '#contract/requests.ts';
import { dutiesOf } from '#domain/longTerm/duties.ts';
import type { Take } from '#domain/longTerm/reserveFit.ts';
import type { CoverStep } from '#domain/longTerm/steps.ts';
import { addDays, momentOf } from '#domain/time/dates.ts';
import { meetingSlots } from '#main/features/sessions/slots.ts';
import type { Context } from '#main/request/context.ts';
import { viewsOf } from '#main/snapshot/snapshot.ts';
import { planStart, type StartPlan } from './plan.ts';
import { askedWhileStandingIn, firstSupervision, stepsFor } from './support.ts';

/** How many days before the first day the handover is looked for. */
const daysBefore = 14;

/** What `longTerm.start` would do, and when the handover and the first supervision could be. Throws NOT_FOUND, INVALID, NOT_POSSIBLE. */
export function previewOf(context: Context, input: Input<'longTerm.preview'>): LongTermPreview {
  const plan = planStart(context, input);
  const { takes, snapshot } = plan;
  const wanted = new Set(takes.map(({ duty }) => duty.session.id));
  const sessions = snapshot.sessions.filter(({ id }) => wanted.has(id));
  const views = new Map(viewsOf({ ...snapshot, sessions }).map((session) => [session.id, session]));
  const shown = (those: readonly Take[]) =>
    those.flatMap(({ duty, findings }) => {
      const session = views.get(duty.session.id);
      return session ? [{ session, findings }] : [];
    });
  const slots = handoverSlots(context, plan, input);
  return {
    covered: shown(takes.filter(({ taken }) => taken)),
    open: shown(takes.filter(({ taken }) => !taken)),
    byTeam: coveredByTeam(plan, input),
    slots,
    // One of the times offered for the handover may be taken: none of them is offered twice.
    supervision: firstSupervision(context, plan, input, slots),
    steps: stepsFor(context, plan, input)?.map(stepView) ?? null,
    asked: askedWhileStandingIn(context, plan.person, input.from),
  };
}

function stepView({ what, clinicalTeamId, name, dueOn, already }: CoverStep) {
  return { what, clinicalTeamId, name, dueOn, already };
}

function coveredByTeam(
  { spell, snapshot }: StartPlan,
  { from, byPersonId }: Input<'longTerm.preview'>,
): number {
  const about = { forPersonId: spell.personId, from, snapshot, byPersonId };
  return dutiesOf({ ...about, takeOver: true }).filter(({ replacing }) => replacing.length > 0).length;
}

function handoverSlots(
  context: Context,
  { takes }: StartPlan,
  { leadId, byPersonId, from, placeId }: Input<'longTerm.preview'>,
): LongTermPreview['slots'] {
  if (leadId === null || leadId === byPersonId) return [];
  // On the first day the reserve is already taken up by what they cover then.
  const covering = takes.filter(({ taken }) => taken).flatMap(({ duty }) => duty.times);
  return meetingSlots(context, {
    people: [leadId, byPersonId],
    minutes: [60, 30],
    from: momentOf(addDays(from, -daysBefore), '00:00'),
    last: from,
    placeId,
    count: 3,
    taken: new Map([[byPersonId, covering]]),
  });
}
