import Sqlite, { type Database, type Statement } from 'better-sqlite3';

/** What a statement may be given. Dates, times and JSON go in as text, yes and no as 1 and 0. */
export type Value = string | number | bigint | null;
export type Params = readonly Value[] | Readonly<Record<string, Value>>;

declare const readable: unique symbol;
declare const writable: unique symbol;

/** Reads only. Parameters are a list for `?` or an object for `@name`. Statements are prepared once each. */
export interface ReadableDatabase {
  readonly [readable]: true;
  all<T>(sql: string, params?: Params): T[];
  get<T>(sql: string, params?: Params): T | undefined;
  /** The first column of each row by itself: a list of numbers costs a third of a list of rows. */
  column<T extends Value>(sql: string, params?: Params): T[];
}

/** What a write is handed inside `transact`; outside one, the triggers refuse every change. */
export interface WritableDatabase extends ReadableDatabase {
  readonly [writable]: true;
  /** `id` is the row id of the last row inserted on this connection. */
  run(sql: string, params?: Params): { changes: number; id: number };
}

/** The connection itself; it stays inside `src/main/store`. */
export type Driver = Database;

export interface DriverOptions {
  readonly file: string;
  readonly nativeBinding?: string | undefined;
  readonly key?: string | undefined;
  readonly readonly?: boolean;
  readonly mustExist?: boolean;
  readonly timeoutMs?: number;
}

/** Opens a connection. The only place that is given the key and the driver's binary. */
export function openDriver(options: DriverOptions): Driver {
  const { file, nativeBinding, key, readonly = false, mustExist = false, timeoutMs = 2000 } = options;
  const driver = new Sqlite(file, {
    readonly,
    fileMustExist: mustExist,
    timeout: timeoutMs,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  if (key !== undefined) driver.key(Buffer.from(key, 'utf8'));
  return driver;
}

/** The narrow face of a connection, with a cache of its prepared statements. */
export function databaseOver(driver: Driver): WritableDatabase {
  const prepared = preparedOnce((sql) => driver.prepare(sql));
  const plucked = preparedOnce((sql) => driver.prepare(sql).pluck());
  const face = {
    all: (sql: string, params: Params = []) => prepared(sql).all(params),
    get: (sql: string, params: Params = []) => prepared(sql).get(params),
    column: (sql: string, params: Params = []) => plucked(sql).all(params),
    run: (sql: string, params: Params = []) => {
      const { changes, lastInsertRowid } = prepared(sql).run(params);
      return { changes, id: Number(lastInsertRowid) };
    },
  };
  return face as unknown as WritableDatabase;
}

function preparedOnce(prepare: (sql: string) => Statement): (sql: string) => Statement {
  const cache = new Map<string, Statement>();
  return (sql) => {
    const known = cache.get(sql);
    if (known) return known;
    // Statements are written by hand, so they are few; the bound is for lists spelled out in SQL.
    if (cache.size >= 500) cache.clear();
    const fresh = prepare(sql);
    cache.set(sql, fresh);
    return fresh;
  };
}
