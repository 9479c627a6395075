import type { Input, Output } from '#contract/requests.ts';
import type { CoverIn } from '#domain/cover/swap.ts';
import { noHandover } from '#domain/longTerm/findings.ts';
import { hasBegun } from '#domain/sessions/session.ts';
import { addDays, momentOf } from '#domain/time/dates.ts';
import { dropCoverSteps } from '#main/features/induction/coverSteps.ts';
import { writeNewSession } from '#main/features/sessions/shape.ts';
import { meetingSlots } from '#main/features/sessions/slots.ts';
import { dropAll, lapseFindings, swapHalves } from '#main/features/sessions/swapHalves.ts';
import { type Context, type Decision, proposalHandler } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { sessionById, sessionsById } from '#main/snapshot/sessions.ts';
import type { ReadableDatabase, WritableDatabase } from '#main/store/database.ts';
import { type Handing, handingOn } from './meeting.ts';
import { longTermById, type StoredLongTerm } from './reads.ts';
import { lapsingIn } from './writes.ts';

interface EndDecision extends Decision {
  cover: StoredLongTerm;
  /** Whether it ends before it began: then nothing of it stays. */
  never: boolean;
  lapsing: CoverIn[];
  handing: Handing | null;
}

/** The last day a reserve stands in, and the hand-back: cover after that day lapses, after asking. */
export const endLongTerm = proposalHandler<'longTerm.end', EndDecision>({
  decide: (context, { id, version, until, handBack }) => {
    expectVersion(context.db, 'long_term_cover', id, version);
    const cover = longTermById(context.db, id);
    const never = until < cover.from;
    if (until < addDays(cover.from, -1)) {
      throw invalid('until', 'Choose a day from the first on, or the day before it to take it all back.');
    }
    if (handBack && cover.handBackSessionId !== null) {
      throw notPossible('A hand-back is booked already. Open that session to move it.');
    }
    if (handBack && never) {
      throw invalid('handBack', 'Nothing is handed back when nobody has stood in. Choose no hand-back.');
    }
    const handing = handBack ? handingOn(context, handBack, cover.byPersonId, cover.forPersonId) : null;
    const own = lapsingAfter(context, cover, until);
    // A swap is given up as a whole, also where the reserve gave a session they stood in for.
    const lapsing = [...own, ...swapHalves(context, own)];
    const isHandedBack = handing !== null || cover.handBackSessionId !== null || never;
    return {
      cover,
      never,
      lapsing,
      handing,
      findings: [
        ...lapseFindings(lapsing),
        ...(handing?.decision.findings ?? []),
        ...(isHandedBack ? [] : [noHandover(cover.byPersonId, true)]),
      ],
    };
  },

  write: (tx, context, { id, until }, { cover, never, lapsing, handing }) => {
    dropAll(tx, lapsing);
    if (never) {
      const { handoverSessionId, firstSupervisionSessionId } = cover;
      cancelBooked(tx, context, [handoverSessionId, firstSupervisionSessionId]);
      cancelBooked(tx, context, aloneIn(tx, dropCoverSteps(tx, id), cover.byPersonId));
      tx.run('DELETE FROM long_term_cover WHERE id = ?', [id]);
      return null;
    }
    const handBackId = handing ? writeNewSession(tx, handing.input, handing.decision.after) : null;
    tx.run(
      `UPDATE long_term_cover SET until_date = :until, version = version + 1,
         hand_back_session_id = coalesce(:handBackId, hand_back_session_id)
       WHERE id = :id`,
      { id, until, handBackId },
    );
    return id;
  },
});

/** What was booked for cover is not needed when nobody stands in; a session that has been stays as it was. */
function cancelBooked(tx: WritableDatabase, { now }: Context, sessionIds: readonly (number | null)[]): void {
  for (const id of sessionIds) {
    if (id === null || hasBegun(sessionById(tx, id), now)) continue;
    tx.run("UPDATE session SET state = 'cancelled', cancel_reason = 'noLongerNeeded' WHERE id = ?", [id]);
    raiseVersion(tx, 'session', id);
  }
}

/** Of these sessions the ones that are only for somebody: nobody else attends, no series makes them. */
function aloneIn(db: ReadableDatabase, sessionIds: readonly number[], personId: number): number[] {
  return sessionsById(db, sessionIds)
    .filter(({ seriesId, state, parts }) => {
      const others = parts.filter((part) => part.part === 'attendee' && part.personId !== personId);
      return seriesId === null && state === 'planned' && others.length === 0;
    })
    .map(({ id }) => id);
}

/** Cover by the reserve for the person after a day, in sessions that have not begun. */
function lapsingAfter({ db, now }: Context, cover: StoredLongTerm, until: string): CoverIn[] {
  const { forPersonId, byPersonId } = cover;
  const ids = db.all<{ id: number }>(
    `SELECT DISTINCT s.id FROM cover c CROSS JOIN session s ON s.id = c.session_id
     WHERE c.by_person_id = :byPersonId AND c.for_person_id = :forPersonId AND s.date > :until
       AND s.date >= :from AND s.state = 'planned'`,
    { forPersonId, byPersonId, until, from: cover.from },
  );
  return sessionsById(
    db,
    ids.map((row) => row.id),
  )
    .filter((session) => !hasBegun(session, now))
    .flatMap((session) =>
      lapsingIn(
        session,
        session.cover.filter((row) => row.forPersonId === forPersonId && row.byPersonId === byPersonId),
      ),
    );
}

/** How many days after the last day the hand-back is looked for. */
const daysAfter = 14;

/** The first times after the last day at which both could meet. Throws NOT_FOUND. */
export function handBackSlots(
  context: Context,
  { id, until, placeId }: Input<'longTerm.handBackSlots'>,
): Output<'longTerm.handBackSlots'> {
  const { byPersonId, forPersonId } = longTermById(context.db, id);
  const first = addDays(until, 1);
  const start = first > context.today ? first : context.today;
  const slots = meetingSlots(context, {
    people: [byPersonId, forPersonId],
    minutes: [60, 30],
    from: momentOf(first, '00:00'),
    last: addDays(start, daysAfter),
    placeId,
    count: 3,
  });
  return { slots };
}
