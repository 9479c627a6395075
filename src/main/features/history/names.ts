import type { HistoryEntry } from '#contract/history.ts';
import { sessionKinds } from '#domain/sessions/session.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { type NamedTable, type Row, rowOrImage, type Touched } from './images.ts';

type Names = Pick<HistoryEntry, 'people' | 'places' | 'serviceUsers' | 'steps' | 'sessions'>;

const refersTo: Record<string, NamedTable> = {
  person_id: 'person',
  for_person_id: 'person',
  by_person_id: 'person',
  asked_person_id: 'person',
  assessor_person_id: 'person',
  one_person_id: 'person',
  other_person_id: 'person',
  actor_id: 'person',
  owner_person_id: 'person',
  led_by_person_id: 'person',
  place_id: 'place',
  base_place_id: 'place',
  service_user_id: 'service_user',
  session_id: 'session',
  person_step_id: 'person_step',
};

/** What the ids in these rows stand for, of rows that are no longer there too. */
export function namesIn(db: ReadableDatabase, touched: readonly Touched[], actorId: number | null): Names {
  const wanted: Record<NamedTable, Set<number>> = {
    person: new Set(actorId === null ? [] : [actorId]),
    place: new Set(),
    service_user: new Set(),
    session: new Set(),
    person_step: new Set(),
  };
  for (const { table, rowId, before, after } of touched) {
    if (isNamed(table)) wanted[table].add(rowId);
    for (const row of [before, after]) collect(row, wanted);
  }
  // A session named by its parts or cover says more with its place and code.
  const names: Names = { people: {}, places: {}, serviceUsers: {}, steps: {}, sessions: {} };
  for (const id of wanted.session) {
    const row = rowOrImage(db, 'session', id);
    const kind = sessionKinds.find((each) => each === row?.kind);
    if (!row || !kind) continue;
    names.sessions[id] = { kind, date: String(row.date), start: String(row.start_time) };
    collect(row, wanted);
  }
  const fill = (into: Record<string, string>, table: NamedTable, column: string) => {
    for (const id of wanted[table]) {
      const name = rowOrImage(db, table, id)?.[column];
      if (typeof name === 'string') into[id] = name;
    }
  };
  fill(names.people, 'person', 'name');
  fill(names.places, 'place', 'name');
  fill(names.serviceUsers, 'service_user', 'code');
  fill(names.steps, 'person_step', 'name');
  return names;
}

function collect(row: Row | null, wanted: Record<NamedTable, Set<number>>): void {
  for (const [column, value] of Object.entries(row ?? {})) {
    const table = refersTo[column];
    if (table && typeof value === 'number') wanted[table].add(value);
  }
}

function isNamed(table: string): table is NamedTable {
  return table === 'person' || table === 'place' || table === 'service_user' || table === 'session';
}
