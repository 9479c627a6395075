/** One step from a version of the schema to the next. */
export interface Migration {
  readonly number: number;
  readonly sql: string;
}
