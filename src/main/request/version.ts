import type { ReadableDatabase, WritableDatabase } from '#main/store/database.ts';
import { notFound, stale } from './refusal.ts';

/** Tables whose rows carry a version, with the word the coordinator knows them by. */
const words = {
  person: 'person',
  place: 'place',
  service_user: 'service-user code',
  series: 'series',
  session: 'session',
  absence: 'absence',
  ask: 'question',
  long_term_cover: 'long-term cover',
  who_to_ring: 'contact',
  clinical_team: 'ward or community team',
  application: 'application',
  cadence_rule: 'rule',
  cadence_exception: 'exception',
  supervision_topic: 'topic',
  supervision_action: 'action',
  peer_support: 'offer',
  programme: 'programme',
  induction: 'induction',
  cohort: 'cohort',
  local_module: 'module',
} as const;
type Versioned = keyof typeof words;

/** Checks that a row is still as the screen saw it. Throws NOT_FOUND or STALE. */
export function expectVersion(db: ReadableDatabase, table: Versioned, id: number, version: number): void {
  const row = db.get<{ version: number }>(`SELECT version FROM ${table} WHERE id = ?`, [id]);
  if (!row) throw notFound(words[table]);
  if (row.version !== version) throw stale(words[table]);
}

/** Raises the version of a row; what belongs to it (parts, cover, hours) counts as part of it. */
export function raiseVersion(tx: WritableDatabase, table: Versioned, id: number): void {
  tx.run(`UPDATE ${table} SET version = version + 1 WHERE id = ?`, [id]);
}
