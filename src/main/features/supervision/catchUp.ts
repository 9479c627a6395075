import type { Output } from '../../../contract/requests.ts';
import type { SupervisionKind } from '../../../domain/cadence.ts';
import { catchUpUntil } from '../../../domain/catchUp.ts';
import { addDays, type IsoDate, minutesOf } from '../../../domain/dates.ts';
import { accountOf, standingOn } from '../../../domain/ledger.ts';
import { mayLead, type Person, statusOn } from '../../../domain/person.ts';
import type { Context } from '../context.ts';
import { allPeople } from '../people/reads.ts';
import { notFound } from '../refusal.ts';
import { meetingSlots } from '../slots.ts';
import { groundsOf, ledgerGround } from './reads.ts';

const slotsOffered = 3;

interface Like {
  leadId: number;
  placeId: number | null;
  link: string | null;
  start: string;
  end: string;
}

/**
 * The first times that suit somebody and whoever supervises them, before it is too late: as long and where the session
 * of the kind nearest to today is, else with whoever leads most of that kind. Where nobody does, no time is offered.
 * Throws NOT_FOUND.
 */
export function catchUpFor(
  context: Context,
  personId: number,
  kind: SupervisionKind,
): Output<'supervision.catchUp'> {
  const { db, now, today } = context;
  const people = allPeople(db);
  const person = people.get(personId);
  if (!person) throw notFound('person');
  const standing = standingOn(
    accountOf(person, kind, groundsOf(ledgerGround(context, today))(personId)),
    today,
  );
  const until = catchUpUntil(standing, today);
  const like = supervisedBy(context, people, personId, kind, today);
  const nothing = {
    leadId: null,
    placeId: null,
    link: null,
    minutes: 60,
    last: null,
    late: false,
    slots: [],
  };
  if (!until || !like) return nothing;
  const { leadId, placeId, link } = like;
  const minutes = minutesOf(like.end) - minutesOf(like.start);
  const slots = meetingSlots(context, {
    people: [personId, leadId],
    minutes: [minutes],
    from: now,
    last: until.last,
    placeId,
    count: slotsOffered,
  });
  return { leadId, placeId, link, minutes, ...until, slots };
}

/**
 * The session to make one like, with whoever leads it: that of the kind nearest to today somebody attends, else with
 * whoever leads most of it; active on a date and marked as able to lead it. Undefined where nobody is.
 */
export function supervisedBy(
  context: Context,
  people: ReadonlyMap<number, Person>,
  personId: number,
  kind: SupervisionKind,
  on: IsoDate,
): Like | undefined {
  return [...sessionsLike(context, personId, kind), ...usualLeads(context, kind)].find(({ leadId }) => {
    const lead = people.get(leadId);
    return lead && leadId !== personId && mayLead(lead, kind) && statusOn(lead, on) === 'active';
  });
}

/** The sessions of a kind somebody attends, with each that leads them; nearest to today first. */
function sessionsLike({ db, today }: Context, personId: number, kind: SupervisionKind): Like[] {
  return db.all<Like>(
    `SELECT l.person_id AS leadId, s.place_id AS placeId, s.link, s.start_time AS start, s.end_time AS "end"
     FROM session_part t CROSS JOIN session s ON s.id = t.session_id
       CROSS JOIN session_part l ON l.session_id = s.id AND l.part = 'lead'
     WHERE t.person_id = :personId AND t.part = 'attendee' AND s.kind = :kind
     ORDER BY abs(julianday(s.date) - julianday(:today)), s.id, l.id LIMIT 60`,
    { personId, kind, today },
  );
}

/** Days back and ahead in which it is counted who leads how much. */
const usualDays = 120;

/** Who leads a kind, whoever leads most first; for an hour, wherever they choose. */
function usualLeads({ db, today }: Context, kind: SupervisionKind): Like[] {
  return db.all<Like>(
    `SELECT l.person_id AS leadId, NULL AS placeId, NULL AS link, '09:00' AS start, '10:00' AS "end"
     FROM session s CROSS JOIN session_part l ON l.session_id = s.id AND l.part = 'lead'
     WHERE s.kind = :kind AND s.date >= :from AND s.date < :until
     GROUP BY l.person_id ORDER BY COUNT(*) DESC, l.person_id`,
    { kind, from: addDays(today, -usualDays), until: addDays(today, usualDays) },
  );
}
