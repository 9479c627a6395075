import type { Input, Output } from '#contract/requests.ts';
import { overlapping } from '#domain/clinicalTeams/clinicalTeam.ts';
import { firstSupervisionDays } from '#domain/longTerm/longTerm.ts';
import { type ClinicalTeamOfCover, type CoverStep, coverStepsOf } from '#domain/longTerm/steps.ts';
import type { Person } from '#domain/people/person.ts';
import { askedOf, cadenceOn, supervisionKinds } from '#domain/supervision/cadence.ts';
import { addDays, type IsoDate, momentOf } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import { allClinicalTeams, type StoredClinicalTeam } from '#main/features/clinicalTeams/reads.ts';
import { meetingSlots } from '#main/features/sessions/slots.ts';
import { likelyLead } from '#main/features/supervision/leads.ts';
import { allExceptions, allRules } from '#main/features/supervision/reads.ts';
import type { Context } from '#main/request/context.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { coordinatorOn } from './ground.ts';
import type { StartPlan } from './plan.ts';

/** What whoever stands in needs beside the sessions: supervision soon, and steps of their induction. */

type Preview = Output<'longTerm.preview'>;
type Meeting = Preview['supervision']['booked'];

/** The individual supervision of somebody that is booked for the first days of a cover; null without one. */
export function supervisionBooked(
  { db }: Context,
  personId: number,
  from: IsoDate,
  until: IsoDate | null,
): Meeting {
  const within = addDays(from, firstSupervisionDays);
  return (
    db.get<NonNullable<Meeting>>(
      `SELECT s.id AS sessionId, s.date, s.start_time AS start, s.end_time AS "end"
       FROM session_part t CROSS JOIN session s ON s.id = t.session_id
       WHERE t.person_id = :personId AND t.part = 'attendee' AND s.kind = 'individualSupervision'
         AND s.state = 'planned' AND s.date >= :from AND s.date <= :last
       ORDER BY s.date, s.start_time, s.id LIMIT 1`,
      { personId, from, last: until !== null && until < within ? until : within },
    ) ?? null
  );
}

/**
 * Who would lead the first supervision, and when both could meet within the first days: whoever supervises the reserve
 * or leads most of it, else the coordinator. What the reserve covers by then takes them up, as do `taken` times.
 */
export function firstSupervision(
  context: Context,
  { spell, person, takes }: StartPlan,
  { from, until, supervisorId, supervisionPlaceId }: Input<'longTerm.preview'>,
  taken: readonly Interval[],
): Preview['supervision'] {
  const leadId = supervisorId ?? usualSupervisor(context, person, spell.personId, from);
  const booked = supervisionBooked(context, person.id, from, until);
  if (leadId === null || leadId === person.id) return { leadId, slots: [], booked };
  const covering = takes.filter((take) => take.taken).flatMap(({ duty }) => duty.times);
  const within = addDays(from, firstSupervisionDays);
  const slots = meetingSlots(context, {
    people: [leadId, person.id],
    minutes: [60, 30],
    from: momentOf(from, '00:00'),
    last: until !== null && until < within ? until : within,
    placeId: supervisionPlaceId,
    count: 3,
    taken: new Map([[person.id, [...covering, ...taken]]]),
  });
  return { leadId, slots, booked };
}

function usualSupervisor(context: Context, person: Person, absentId: number, from: IsoDate): number | null {
  const people = new Map([...allPeople(context.db)].filter(([id]) => id !== absentId));
  const like = likelyLead(context, person, 'individualSupervision', people);
  return like?.leadId ?? coordinatorOn(context, people, from, person.id);
}

/** What can be added to the induction of whoever stands in; null where none has begun. */
export function stepsFor(
  { db }: Context,
  { spell, person, takes }: StartPlan,
  { from, until }: { from: IsoDate; until: IsoDate | null },
): CoverStep[] | null {
  if (!person.induction) return null;
  const teams = allClinicalTeams(db).filter(({ archived }) => !archived);
  const dates = { personId: spell.personId, from, until };
  const placed = teams.filter(({ placements }) => overlapping(placements, dates).length > 0);
  // Without a placement, the places of the sessions to be led say which teams it is about.
  const places = new Set(takes.map(({ duty }) => duty.session.placeId));
  const at = teams.filter(({ placeId }) => placeId !== null && places.has(placeId));
  const chosen = placed.length > 0 ? placed : at;
  return coverStepsOf(
    person.induction,
    chosen.map((team) => clinicalTeamOfCover(team, person, from)),
    from,
  );
}

function clinicalTeamOfCover(
  { id, name, kind, placements }: StoredClinicalTeam,
  person: Person,
  from: IsoDate,
): ClinicalTeamOfCover {
  const isKnown = placements.some((placement) => placement.personId === person.id && placement.from <= from);
  return { id, name, kind, isKnown };
}

/** What supervision is asked of a reserve while they stand in: that of an active peer worker, unless agreed otherwise. */
export function askedWhileStandingIn({ db }: Context, person: Person, from: IsoDate): Preview['asked'] {
  const all = { rules: allRules(db), exceptions: allExceptions(db) };
  return supervisionKinds.map((kind) => ({
    kind,
    cadence: cadenceOn(askedOf(person, kind, all), 'active', from).cadence,
  }));
}
