import type { ToldView, ToTell } from '#contract/told.ts';
import { changeToTell, needsTelling, type Told } from '#domain/gaps/told.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { everybodyIn, sessionById, sessionsById } from '#main/snapshot/sessions.ts';
import { gatherAround, viewsOf } from '#main/snapshot/snapshot.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** What was told of some sessions, by session. */
export function toldOf(db: ReadableDatabase, sessionIds: readonly number[]): Map<number, Told> {
  const rows = db.all<Told & { sessionId: number }>(
    `SELECT session_id AS sessionId, told_on AS "on", by_person_id AS byPersonId, what FROM told
     WHERE session_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(sessionIds)],
  );
  return new Map(rows.map(({ sessionId, ...told }) => [sessionId, told]));
}

// Whatever else a session needs to be told of, it is cancelled, covered, or has been told of before.
const mayNeedTelling = `s.service_user_id IS NOT NULL
  AND (s.state = 'cancelled' OR EXISTS (SELECT 1 FROM cover c WHERE c.session_id = s.id)
       OR EXISTS (SELECT 1 FROM told t WHERE t.session_id = s.id))`;

/**
 * The changes that begin in `[from, until)` and that their service users must still be told of, soonest first, each with
 * the sessions to the horizon that it is about.
 */
export function toTellBetween(context: Context, from: IsoDate, until: IsoDate): ToTell[] {
  const { db, now, horizon } = context;
  const near = db.all<{ id: number; serviceUserId: number }>(
    // The dates come first: by service user every year there is would be looked through.
    `SELECT s.id, s.service_user_id AS serviceUserId FROM session s INDEXED BY session_date
     WHERE s.date >= :from AND s.date < :until AND ${mayNeedTelling}`,
    { from, until },
  );
  const far = db.all<{ id: number }>(
    `SELECT s.id FROM session s
     WHERE s.service_user_id IN (SELECT value FROM json_each(:serviceUsers))
       AND s.date >= :until AND s.date < :horizon AND ${mayNeedTelling}`,
    {
      serviceUsers: JSON.stringify([...new Set(near.map(({ serviceUserId }) => serviceUserId))]),
      until,
      horizon,
    },
  );
  const ids = [...near, ...far].map(({ id }) => id);
  const told = toldOf(db, ids);
  const sessions = sessionsById(db, ids).filter((session) =>
    needsTelling(session, told.get(session.id) ?? null, now),
  );
  const changes = [
    ...Map.groupBy(sessions, (session) => changeToTell(session, told.get(session.id) ?? null)).values(),
  ];
  const begun = changes.filter(([first]) => first !== undefined && first.date < until);
  const first = begun.flatMap((alike) => alike[0] ?? []);
  const [soonest, latest] = [first.at(0), first.at(-1)];
  if (!soonest || !latest) return [];
  const around = gatherAround(context, soonest.date, addDays(latest.date, 1), first, everybodyIn(first));
  const others = new Map(begun.map(([head, ...rest]) => [head?.id, rest]));
  return viewsOf(around).map((session) => ({
    session,
    told: toldView(told.get(session.id)),
    others: (others.get(session.id) ?? []).map(({ id: sessionId, version, date, start }) => ({
      sessionId,
      version,
      date,
      start,
    })),
  }));
}

/** How it stands with one session. Throws NOT_FOUND. */
export function toldStateOf({ db, now }: Context, sessionId: number): { told: ToldView; toTell: boolean } {
  const session = sessionById(db, sessionId);
  const told = toldOf(db, [sessionId]).get(sessionId);
  return { told: toldView(told), toTell: needsTelling(session, told ?? null, now) };
}

function toldView(told: Told | undefined): ToldView {
  return told ? { on: told.on, byPersonId: told.byPersonId } : null;
}
