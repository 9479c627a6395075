import type { Input, Output } from '#contract/requests.ts';
import { type Blocked, blockedIntervals } from '#domain/booking/blockedIntervals.ts';
import { dayFits } from '#domain/booking/dayFit.ts';
import { sessionKindOf } from '#domain/induction/programme.ts';
import type { CopiedStep } from '#domain/induction/takingOver.ts';
import { readinessOf } from '#domain/reserves/readiness.ts';
import { outOfOrder } from '#domain/reserves/stepOrder.ts';
import { addDays, addMinutes, datesBetween, type IsoDate, momentOf } from '#domain/time/dates.ts';
import { wholeDay } from '#domain/time/interval.ts';
import { newSession } from '#main/features/sessions/shape.ts';
import { type Meeting, meetingQuestion, meetingSlots } from '#main/features/sessions/slots.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { inductionById, type StoredInduction } from '#main/snapshot/inductions.ts';
import { knownPerson } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** How many times are offered for a step, and how far ahead they are looked for, in days. */
const slotsOffered = 3;
const daysLooked = 56;
/** The length offered for a step that says none. */
const usualMinutes = 60;

/** The first times at which the person and whoever leads could do a step: in its turn, or on a day of choice. */
export function stepSlots(context: Context, input: Input<'step.slots'>): Output<'step.slots'> {
  const { id, stepId, leads, placeId, on } = input;
  const { db, now } = context;
  const { induction, step } = ownStepOf(db, id, stepId);
  const first = firstDay(context, induction, step);
  const meeting: Meeting = {
    people: [...new Set([induction.personId, ...leads])],
    minutes: [step.minutes || usualMinutes],
    from: first === null ? addMinutes(now, 1) : momentOf(first, '00:00'),
    last: addDays(first ?? context.today, daysLooked),
    placeId,
    count: slotsOffered,
  };
  // Each time of a step takes a day of its own (forecast.ts).
  const taken = new Map([[induction.personId, step.booked.map(({ date }) => wholeDay(date))]]);
  if (on === null) return { slots: meetingSlots(context, { ...meeting, taken }), why: [] };
  const slots = meetingSlots(context, { ...meeting, from: momentOf(on, '00:00'), last: on });
  if (slots.length > 0) return { slots, why: [] };
  const [day] = fitOf(context, induction, step, meeting, on, addDays(on, 1)).days;
  return { slots, why: day?.why ?? [] };
}

/** For a drag: what stands against the step at each time between two dates, and the first time of each day. */
export function stepFit(
  context: Context,
  { id, stepId, from, until }: Input<'step.fit'>,
): Output<'step.fit'> {
  const { induction, step } = ownStepOf(context.db, id, stepId);
  const { personId } = induction;
  const alone = { people: [personId], minutes: [step.minutes || usualMinutes], placeId: null };
  const { blocked, days } = fitOf(context, induction, step, alone, from, until);
  const ahead = datesBetween(from, until).flatMap((date) =>
    outOfOrder(step, induction, date, context.today, personId).map(
      (finding): Blocked => ({ interval: wholeDay(date), finding }),
    ),
  );
  return { blocked: [...blocked, ...ahead], days };
}

function fitOf(
  context: Context,
  { personId }: StoredInduction,
  step: CopiedStep,
  { people, minutes, placeId }: Pick<Meeting, 'people' | 'minutes' | 'placeId'>,
  from: IsoDate,
  until: IsoDate,
) {
  const [first, after] = [momentOf(from, '00:00'), momentOf(until, '00:00')];
  const question = meetingQuestion(context, { people, placeId }, first, after);
  const leads = people.filter((each) => each !== personId);
  const time = { date: from, start: '00:00', end: '00:01' };
  const rest = { serviceUserId: null, attendees: [personId], accepted: [], override: null };
  const sent = { kind: sessionKindOf(step.kind), ...time, placeId, link: null, leads, ...rest };
  const blocked = blockedIntervals(question.snapshot, newSession(context, sent), from, until);
  const ahead = { from: context.now < first ? first : addMinutes(context.now, 1) };
  const length = { minutes: minutes[0] ?? usualMinutes };
  return { blocked, days: dayFits({ ...question, ...ahead, ...length }, blocked, from, until) };
}

function ownStepOf(
  db: ReadableDatabase,
  id: number,
  stepId: number,
): { induction: StoredInduction; step: CopiedStep } {
  const induction = inductionById(db, id);
  const step = induction.steps.find((each) => each.id === stepId);
  if (!step) throw notFound('step');
  return { induction, step };
}

/** How many sessions are offered as the one in which a step is done. */
const sessionsOffered = 12;

/**
 * The sessions since the induction began in which the person is and no step is done yet: those of the step's kind first,
 * the next to come before those that are over.
 */
export function stepSessions(
  context: Context,
  { id, stepId }: Input<'step.sessions'>,
): Output<'step.sessions'> {
  const { induction, step } = ownStepOf(context.db, id, stepId);
  const own = { personId: induction.personId, startDate: induction.startDate };
  return context.db.all(
    `SELECT s.id, s.kind, s.date, s.start_time AS start, s.end_time AS "end"
     FROM session_part t CROSS JOIN session s ON s.id = t.session_id
     WHERE t.person_id = :personId AND s.state = 'planned' AND s.date >= :startDate
       AND NOT EXISTS (SELECT 1 FROM step_session l JOIN person_step p ON p.id = l.person_step_id
                       WHERE l.session_id = s.id AND p.induction_id = :id)
     ORDER BY s.kind <> :kind, s.date < :today, abs(julianday(s.date) - julianday(:today)), s.start_time, s.id
     LIMIT ${sessionsOffered}`,
    { ...own, id, kind: sessionKindOf(step.kind), today: context.today },
  );
}

/** The day after which everything that comes before a step can be done; null when nothing does. */
function firstDay(context: Context, induction: StoredInduction, step: CopiedStep): IsoDate | null {
  const { forecast } = readinessOf(knownPerson(context.db, induction.personId), context);
  const before = step.after.flatMap((id) => forecast?.steps.get(id)?.on ?? []);
  const start = induction.startDate > context.today ? [induction.startDate] : [];
  return [...before.map((date) => addDays(date, 1)), ...start].sort().at(-1) ?? null;
}
