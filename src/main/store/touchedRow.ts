import type { LoggedTable } from './schema.ts';

/** All that an entry did to one row. */
export interface TouchedRow {
  readonly table: LoggedTable;
  readonly rowId: number;
  readonly lastChangeId: number;
  /** It was not there before the entry: reversing removes it. */
  readonly cameWith: boolean;
  /** It is not there after the entry. */
  readonly gone: boolean;
}
