import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** What makes somebody busy in a session: the table, who, and what tells one stand-in of a session from another. */
const sources = [
  { table: 'session_part', person: 'person_id', cover: () => '0' },
  { table: 'cover', person: 'by_person_id', cover: (row: string) => `${row}.id` },
] as const;
type Source = (typeof sources)[number];

/** Whether the schema has `session_day` yet. */
function isKept(db: ReadableDatabase): boolean {
  return db.get(`SELECT 1 FROM sqlite_schema WHERE name = 'session_day'`) !== undefined;
}

/**
 * The triggers that keep `session_day` equal to who has a part in a session or stands in, by date; none before the
 * schema has it. They hold in whatever order rows come and go: undo may bring a part back before its session.
 */
export function sessionDayTriggers(db: ReadableDatabase): (readonly [name: string, rest: string])[] {
  if (!isKept(db)) return [];
  const everybody = (row: string) =>
    sources
      .map(({ table, person }) => `SELECT ${person} FROM ${table} WHERE session_id = ${row}.id`)
      .join(' UNION ');
  return [
    ...sources.flatMap(sourceTriggers),
    [
      'session_day_session_insert',
      `AFTER INSERT ON session BEGIN ${sources.map((source) => addSql(source, 's.id = new.id')).join(' ')} END`,
    ],
    [
      'session_day_session_update',
      `AFTER UPDATE OF date ON session WHEN old.date <> new.date BEGIN UPDATE session_day SET date = new.date ` +
        `WHERE person_id IN (${everybody('new')}) AND date = old.date AND session_id = old.id; END`,
    ],
    [
      'session_day_session_delete',
      `AFTER DELETE ON session BEGIN DELETE FROM session_day ` +
        `WHERE person_id IN (${everybody('old')}) AND date = old.date AND session_id = old.id; END`,
    ],
  ];
}

/** Fills `session_day` anew from the sessions as they are; does nothing before the schema has it. */
export function fillSessionDays(db: WritableDatabase): void {
  if (!isKept(db)) return;
  db.run('DELETE FROM session_day');
  for (const source of sources) db.run(addSql(source, '1'));
}

function sourceTriggers(source: Source): (readonly [name: string, rest: string])[] {
  const { table, person, cover } = source;
  const add = addSql(source, 't.id = new.id');
  const remove =
    `DELETE FROM session_day WHERE person_id = old.${person} ` +
    `AND date = (SELECT date FROM session WHERE id = old.session_id) ` +
    `AND session_id = old.session_id AND cover_id = ${cover('old')};`;
  return [
    [`session_day_${table}_insert`, `AFTER INSERT ON ${table} BEGIN ${add} END`],
    [
      `session_day_${table}_update`,
      `AFTER UPDATE OF session_id, ${person} ON ${table} BEGIN ${remove} ${add} END`,
    ],
    [`session_day_${table}_delete`, `AFTER DELETE ON ${table} BEGIN ${remove} END`],
  ];
}

function addSql({ table, person, cover }: Source, condition: string): string {
  return (
    `INSERT INTO session_day (person_id, date, session_id, cover_id) ` +
    `SELECT t.${person}, s.date, s.id, ${cover('t')} FROM ${table} t JOIN session s ON s.id = t.session_id ` +
    `WHERE ${condition};`
  );
}
