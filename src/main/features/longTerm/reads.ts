import type { LongTermView } from '#contract/longTerm.ts';
import { type Absence, type Spell, spellsOf } from '#domain/absence/absence.ts';
import { stepStateOf } from '#domain/induction/stepState.ts';
import { isHandBackDue, isRunning, type LongTermCover } from '#domain/longTerm/longTerm.ts';
import { dateOf, type IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { absencesOf, spellBack } from '#main/snapshot/absences.ts';
import { inductionsOf } from '#main/snapshot/inductions.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** Long-term cover with the version a change must carry. */
export interface StoredLongTerm extends LongTermCover {
  version: number;
}

// A handover or hand-back that was cancelled counts as none booked.
const planned = (column: string) =>
  `(SELECT s.id FROM session s WHERE s.id = ${column} AND s.state = 'planned')`;
const columns = `id, version, for_person_id AS forPersonId, by_person_id AS byPersonId, from_date AS "from",
  until_date AS until, ${planned('handover_session_id')} AS handoverSessionId,
  ${planned('first_supervision_session_id')} AS firstSupervisionSessionId,
  ${planned('hand_back_session_id')} AS handBackSessionId`;

/** One long-term cover. Throws NOT_FOUND. */
export function longTermById(db: ReadableDatabase, id: number): StoredLongTerm {
  const cover = db.get<StoredLongTerm>(`SELECT ${columns} FROM long_term_cover WHERE id = ?`, [id]);
  if (!cover) throw notFound('long-term cover');
  return cover;
}

/** All long-term cover of one person, by start. */
export function longTermFor(db: ReadableDatabase, personId: number): StoredLongTerm[] {
  return db.all<StoredLongTerm>(
    `SELECT ${columns} FROM long_term_cover WHERE for_person_id = ? ORDER BY from_date, id`,
    [personId],
  );
}

/** Long-term cover that runs on a date or will, by start. */
export function runningLongTerm(db: ReadableDatabase, today: IsoDate): StoredLongTerm[] {
  return db.all<StoredLongTerm>(
    `SELECT ${columns} FROM long_term_cover WHERE until_date IS NULL OR until_date >= ? ORDER BY from_date, id`,
    [today],
  );
}

/** The spell somebody is stood in for: the last that began by the first day of the cover; null when it is gone. */
function spellCovered({ from, forPersonId }: LongTermCover, db: ReadableDatabase): Spell | null {
  const spells = spellsOf(absencesOf(db, forPersonId));
  return spells.findLast((spell) => dateOf(spell.interval.start) <= from) ?? null;
}

/** Long-term cover as screens show it. */
export function longTermView(context: Context, cover: StoredLongTerm): LongTermView {
  const { db, today } = context;
  const { handoverSessionId, firstSupervisionSessionId, handBackSessionId, ...rest } = cover;
  const spell = spellCovered(cover, db);
  // Without any spell the absence was removed: the person was never away.
  const back = spell ? spellBack(spell) : cover.from;
  return {
    ...rest,
    handover: meetingOf(db, handoverSessionId),
    firstSupervision: meetingOf(db, firstSupervisionSessionId),
    handBack: meetingOf(db, handBackSessionId),
    steps: stepsOf(context, cover),
    absenceId: spell ? (absenceAt(spell, today)?.id ?? null) : null,
    backOn: back,
    handBackDue: isHandBackDue(cover, back, today),
    running: isRunning(cover, today),
  };
}

function stepsOf({ db, now }: Context, { id, byPersonId }: StoredLongTerm): LongTermView['steps'] {
  const induction = inductionsOf(db, [byPersonId]).get(byPersonId);
  if (!induction) return [];
  return induction.steps
    .filter(({ cover }) => cover?.id === id)
    .map((step) => {
      const { id: stepId, name, dueOn } = step;
      return { id: stepId, name, dueOn, state: stepStateOf(step, induction, now) };
    });
}

/** The absence of a spell that holds a date, else its last. */
export function absenceAt(spell: Spell, date: IsoDate): Absence | undefined {
  const holds = ({ from, until }: Absence) => from <= date && (until === null || until >= date);
  return spell.absences.find(holds) ?? spell.absences.at(-1);
}

function meetingOf(db: ReadableDatabase, sessionId: number | null): LongTermView['handover'] {
  if (sessionId === null) return null;
  return (
    db.get<NonNullable<LongTermView['handover']>>(
      `SELECT id AS sessionId, date, start_time AS start, end_time AS "end" FROM session WHERE id = ?`,
      [sessionId],
    ) ?? null
  );
}
