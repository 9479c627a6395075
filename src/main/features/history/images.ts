import { compareText } from '#domain/lists.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { tableNow } from './formerNames.ts';

export type Row = Record<string, string | number | null>;

/** A row an entry touched, as it was before and after it; null where it was not there, or was erased. */
export interface Touched {
  table: string;
  rowId: number;
  before: Row | null;
  after: Row | null;
}

interface TouchedRows {
  touched: Touched[];
  touchedCount: number;
  counts: Record<string, number>;
}

const shown = 12;
/** Of every table at least this many, so that a series is not hidden behind its sessions. */
const shownOfEach = 2;

// What the words of history are about comes first, what merely belongs to it last.
const order = [
  'long_term_cover',
  'register',
  'supervision_action',
  'induction',
  'programme',
  'programme_step',
  'cohort',
  'local_module',
  'module_completion',
  'evidence',
  'step_session',
  'session',
  'series',
  'absence',
  'person',
  'cover',
  'who_to_ring',
  'swap',
  'ask',
  'told',
  'gap_not_needed',
  'person_status',
  'working_pattern',
  'application',
  'clinical_team',
  'workshop',
  'placement',
  'workshop_peer',
  'place',
  'service_user',
  'cadence_rule',
  'cadence_exception',
  'wellbeing_plan',
  'peer_support',
  'supervision_topic',
  'extra_day',
  'setting',
  'person_step',
  'cohort_session',
  'module_settled',
  'series_member',
  'override',
  'register_line',
  'register_topic',
  'session_part',
  'working_hours',
];

interface RowSpan {
  table: string;
  rowId: number;
  first: number;
  last: number;
}

/** The rows an entry touched: at most 12 of them with their images, and how many of each table there are. */
export function touchedRows(db: ReadableDatabase, entryId: number): TouchedRows {
  const byTable = Map.groupBy(spansOf(db, entryId), (span) => span.table);
  const tables = [...byTable.keys()].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
  const counts: Record<string, number> = {};
  const chosen = new Set<RowSpan>();
  for (const table of tables) {
    const spans = byTable.get(table) ?? [];
    counts[table] = spans.length;
    for (const span of spans.slice(0, shownOfEach)) if (chosen.size < shown) chosen.add(span);
  }
  for (const table of tables) {
    for (const span of byTable.get(table) ?? []) {
      if (chosen.size >= shown) break;
      chosen.add(span);
    }
  }
  const touched = tables.flatMap((table) => (byTable.get(table) ?? []).filter((span) => chosen.has(span)));
  return {
    touched: withImages(db, touched),
    touchedCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
  };
}

function rank(table: string): number {
  const at = order.indexOf(table);
  return at === -1 ? order.length : at;
}

function spansOf(db: ReadableDatabase, entryId: number): RowSpan[] {
  const spans = new Map<string, RowSpan>();
  for (const { id, table: logged, rowId } of db.all<{ id: number; table: string; rowId: number }>(
    'SELECT id, table_name AS "table", row_id AS rowId FROM change WHERE entry_id = ? ORDER BY id',
    [entryId],
  )) {
    const table = tableNow(logged);
    const key = `${table} ${rowId}`;
    const known = spans.get(key);
    if (known) known.last = id;
    else spans.set(key, { table, rowId, first: id, last: id });
  }
  return [...spans.values()];
}

function withImages(db: ReadableDatabase, spans: readonly RowSpan[]): Touched[] {
  const ids = JSON.stringify(spans.flatMap(({ first, last }) => [first, last]));
  const images = new Map(
    db
      .all<{ id: number; before: string | null; after: string | null }>(
        'SELECT id, before, after FROM change WHERE id IN (SELECT value FROM json_each(?))',
        [ids],
      )
      .map((image) => [image.id, image]),
  );
  return spans.map(({ table, rowId, first, last }) => ({
    table,
    rowId,
    before: parsed(images.get(first)?.before),
    after: parsed(images.get(last)?.after),
  }));
}

function parsed(image: string | null | undefined): Row | null {
  return image ? (JSON.parse(image) as Row) : null;
}

/** A row as it is now, or as the log saw it last when it is no longer there; null when it was erased. */
export function rowOrImage(db: ReadableDatabase, table: NamedTable, id: number): Row | null {
  const now = db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id]);
  if (now) return now;
  const image = db.get<{ image: string | null }>(
    'SELECT coalesce(after, before) AS image FROM change WHERE table_name = ? AND row_id = ? ORDER BY id DESC LIMIT 1',
    [table, id],
  );
  return parsed(image?.image);
}

export type NamedTable = 'person' | 'place' | 'session' | 'service_user' | 'person_step';
