// The package's own types are hidden by its `exports`; this is the part of them that the store uses.
declare module 'better-sqlite3' {
  type Params = readonly unknown[] | Readonly<Record<string, unknown>>;

  export interface Statement {
    all(params?: Params): unknown[];
    get(params?: Params): unknown;
    pluck(): this;
    run(params?: Params): { changes: number; lastInsertRowid: number | bigint };
  }

  export interface Database {
    readonly inTransaction: boolean;
    readonly open: boolean;
    prepare(sql: string): Statement;
    exec(sql: string): this;
    pragma(source: string, options?: { simple?: boolean }): unknown;
    transaction<T>(act: () => T): { exclusive(): T };
    backup(
      file: string,
      options?: { progress?: (left: { remainingPages: number }) => number },
    ): Promise<unknown>;
    key(key: Buffer): number;
    close(): this;
  }

  const Sqlite: new (
    file: string,
    options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number; nativeBinding?: string },
  ) => Database;
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it.
  export default Sqlite;
}
