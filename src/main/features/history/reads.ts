import type { HistoryEntry } from '#contract/history.ts';
import { notFound } from '#main/request/refusal.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { requestNow } from './formerNames.ts';
import { touchedRows } from './images.ts';
import { namesIn } from './names.ts';

interface EntryRow {
  id: number;
  name: string;
  kind: 'do' | 'undo' | 'redo';
  targetName: string | null;
  automatic: 0 | 1;
  at: string;
  actorId: number | null;
}

const columns = `e.id, e.name, e.kind, t.name AS targetName, e.automatic, e.at, e.actor_id AS actorId`;
const joins = 'LEFT JOIN entry t ON t.id = e.target_id';

/** Whatever changes in a session raises its version, so the session's own row tells; the rest is a safety net. */
const ofSession = `
  SELECT entry_id FROM change WHERE table_name = 'session' AND row_id = :sessionId
  UNION SELECT c.entry_id FROM session_part r CROSS JOIN change c
    ON c.table_name = 'session_part' AND c.row_id = r.id WHERE r.session_id = :sessionId
  UNION SELECT c.entry_id FROM cover r CROSS JOIN change c
    ON c.table_name = 'cover' AND c.row_id = r.id WHERE r.session_id = :sessionId
  UNION SELECT c.entry_id FROM ask r CROSS JOIN change c
    ON c.table_name = 'ask' AND c.row_id = r.id WHERE r.session_id = :sessionId
  UNION SELECT c.entry_id FROM gap_not_needed r CROSS JOIN change c
    ON c.table_name = 'gap_not_needed' AND c.row_id = r.id WHERE r.session_id = :sessionId
  UNION SELECT c.entry_id FROM told r CROSS JOIN change c
    ON c.table_name = 'told' AND c.row_id = r.id WHERE r.session_id = :sessionId
  UNION SELECT c.entry_id FROM override r CROSS JOIN change c
    ON c.table_name = 'override' AND c.row_id = r.id WHERE r.session_id = :sessionId`;

// The tables with few rows are searched by their images, which know of removed rows too. `contact` is what
// `who_to_ring` was called before.
const ofPerson = `
  SELECT entry_id FROM change WHERE table_name = 'person' AND row_id = :personId
  UNION SELECT entry_id FROM change
    WHERE table_name IN ('absence', 'person_status', 'working_pattern', 'series_member', 'cover', 'ask', 'contact',
                         'who_to_ring', 'gap_not_needed', 'long_term_cover', 'placement', 'workshop_peer', 'application', 'induction')
      AND :personId IN (
        json_extract(coalesce(after, before), '$.person_id'), json_extract(coalesce(after, before), '$.for_person_id'),
        json_extract(coalesce(after, before), '$.by_person_id'),
        json_extract(coalesce(after, before), '$.asked_person_id'))
  UNION SELECT c.entry_id FROM session_part r CROSS JOIN change c
    ON c.table_name = 'session_part' AND c.row_id = r.id WHERE r.person_id = :personId`;

interface HistoryRange {
  before: number | null;
  sessionId: number | null;
  personId: number | null;
  limit: number;
}

/** Entries newest first, those before one when given, of one session or one person when asked. */
export function entriesOf(
  db: ReadableDatabase,
  { before, sessionId, personId, limit }: HistoryRange,
): { entries: HistoryEntry[]; more: boolean } {
  const conditions: string[] = [];
  const params: Record<string, number> = { limit: limit + 1 };
  if (before !== null) {
    conditions.push('e.id < :before');
    params.before = before;
  }
  if (sessionId !== null) {
    conditions.push(`e.id IN (${ofSession})`);
    params.sessionId = sessionId;
  }
  if (personId !== null) {
    // The app extends everybody's series every day: that is nobody's doing.
    conditions.push(`e.automatic = 0 AND e.id IN (${ofPerson})`);
    params.personId = personId;
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const rows = db.all<EntryRow>(
    `SELECT ${columns} FROM entry e ${joins} ${where} ORDER BY e.id DESC LIMIT :limit`,
    params,
  );
  return { entries: rows.slice(0, limit).map((row) => complete(db, row)), more: rows.length > limit };
}

/** One entry. Throws NOT_FOUND. */
export function entryById(db: ReadableDatabase, id: number): HistoryEntry {
  const row = db.get<EntryRow>(`SELECT ${columns} FROM entry e ${joins} WHERE e.id = ?`, [id]);
  if (!row) throw notFound('entry of history');
  return complete(db, row);
}

function complete(db: ReadableDatabase, row: EntryRow): HistoryEntry {
  const rows = touchedRows(db, row.id);
  const name = requestNow(row.name);
  const targetName = row.targetName === null ? null : requestNow(row.targetName);
  return {
    ...row,
    name,
    targetName,
    automatic: row.automatic === 1,
    ...rows,
    ...namesIn(db, rows.touched, row.actorId),
  };
}
