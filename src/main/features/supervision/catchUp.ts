import type { Input, Output } from '#contract/requests.ts';
import type { Person } from '#domain/people/person.ts';
import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import { catchUpUntil, overdueLookAhead } from '#domain/supervision/catchUp.ts';
import { type GroupRemedy, groupRemedies } from '#domain/supervision/groupCatchUp.ts';
import { accountOf, type DueState, dueStateOn } from '#domain/supervision/ledger.ts';
import { addDays, minutesOf } from '#domain/time/dates.ts';
import { sizeLimitOf } from '#main/features/sessions/shape.ts';
import { meetingSlots } from '#main/features/sessions/slots.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { everybodyIn, sessionsById, sessionsTouched } from '#main/snapshot/sessions.ts';
import { gatherAround } from '#main/snapshot/snapshot.ts';
import { chosenLead, likelyLead, suitedLeads } from './leads.ts';
import { ledgerGround } from './reads.ts';

type Found = Output<'supervision.catchUp'>;

const slotsOffered = 3;

/**
 * How somebody can be caught up before it is too late: the groups that meet anyway, then the first times that suit them
 * and whoever supervises them, as long and where the session of the kind nearest to today is. Where nobody is known who
 * leads, whoever could is named instead. Throws NOT_FOUND.
 */
export function catchUpFor(
  context: Context,
  { personId, kind, leadId }: Input<'supervision.catchUp'>,
): Found {
  const { db, now, today } = context;
  const people = allPeople(db);
  const person = people.get(personId);
  if (!person) throw notFound('person');
  const dueState = dueStateOn(accountOf(person, kind, ledgerGround(context, today, personId)), today);
  const until = catchUpUntil(dueState, today);
  const nothing = { placeId: null, link: null, minutes: 60, slots: [] };
  if (!until) {
    return { leadId: null, couldLead: [], ...nothing, last: null, late: false, groups: [] };
  }
  const groups = groupsFor(context, person, kind, dueState, until);
  const like =
    leadId === null
      ? likelyLead(context, person, kind, people)
      : chosenLead(context, leadId, person, kind, people);
  if (!like) {
    return {
      leadId: null,
      couldLead: suitedLeads(context, person, kind, people),
      ...nothing,
      ...until,
      groups,
    };
  }
  const { placeId, link } = like;
  // A session shorter than what is asked for would not be credited.
  const minutes = Math.max(
    minutesOf(like.end) - minutesOf(like.start),
    dueState.cadence?.minimumMinutes ?? 0,
  );
  const slots = meetingSlots(context, {
    people: [personId, like.leadId],
    minutes: [minutes],
    from: now,
    last: until.last,
    placeId,
    count: slotsOffered,
  });
  return { leadId: like.leadId, couldLead: [], placeId, link, minutes, ...until, slots, groups };
}

/** The groups that meet anyway, as `groupRemedies` has them; their own is looked for a while beyond the due date. */
function groupsFor(
  context: Context,
  person: Person,
  kind: SupervisionKind,
  { cadence }: DueState,
  { last, late }: { last: string; late: boolean },
): Found['groups'] {
  const { db, today } = context;
  if (cadence === null || (kind !== 'groupSupervision' && !cadence.groupCounts)) return [];
  const furthest = addDays(today, overdueLookAhead);
  const until = addDays(last > furthest ? last : furthest, 1);
  const groups = sessionsById(
    db,
    db.column<number>(
      `SELECT id FROM session WHERE kind = 'groupSupervision' AND state = 'planned' AND date >= ? AND date < ?`,
      [today, until],
    ),
  );
  const own = sessionsTouched(db, [{ personId: person.id, from: today, until }]);
  const sessions = [...new Map([...groups, ...own].map((session) => [session.id, session])).values()];
  const snapshot = gatherAround(context, today, until, sessions, [...everybodyIn(groups), person.id]);
  const question = { person, groups, snapshot, kind, cadence, last, late };
  return groupRemedies({ ...question, sizeLimitOf: ({ seriesId }) => sizeLimitOf(db, seriesId) }).map(viewOf);
}

function viewOf({ session, ...remedy }: GroupRemedy): Found['groups'][number] {
  const { id, version, date, start, end, parts } = session;
  const whose = (part: 'lead' | 'attendee') =>
    parts.filter((each) => each.part === part).map(({ personId }) => personId);
  return {
    sessionId: id,
    version,
    date,
    start,
    end,
    leads: whose('lead'),
    attendees: whose('attendee'),
    ...remedy,
  };
}
