import type { NamesOf } from '#contract/define.ts';
import type { HistoryEntry } from '#contract/history.ts';
import { sessionKinds } from '#domain/sessions/session.ts';
import { type IsoDate, momentOf } from '#domain/time/dates.ts';
import { momentWords } from '#renderer/text/dates.ts';
import { sessionKindWords } from '#renderer/text/kinds.ts';

export type Row = Record<string, string | number | null>;

/** A row an entry touched: as it was (null: it was made) and as it is (null: it was removed). */
export interface Touched {
  id: number;
  before: Row | null;
  after: Row | null;
  /** Whichever is there, the later first; an empty row when both were erased. */
  any: Row;
}

/** What the wordings read: one entry, with words for its rows. For an undo, `before` and `after` are swapped. */
export interface Rows {
  today: IsoDate;
  of: (table: string) => Touched[];
  first: (table: string) => Touched | null;
  count: (table: string) => number;
  person: (id: string | number | null | undefined) => string;
  place: (id: string | number | null | undefined) => string | null;
  /** The name of a step of somebody's induction. */
  step: (id: string | number | null | undefined) => string | null;
  /** “Group supervision Tue 24 Nov 10:00”. */
  session: (id: string | number | null | undefined) => string;
}

/** What an entry's rows say in words; null when they were erased. */
export type Wording = (rows: Rows) => string | null;

/** Words for every change in a map of requests. */
export type Wordings<M> = Record<NamesOf<M, 'write' | 'proposal'>, Wording>;

/** Reads an entry; `shortNameOf` gives a first name where it knows a unique one. */
export function rowsOf(
  entry: HistoryEntry,
  today: IsoDate,
  shortNameOf: (id: number) => string | undefined,
): Rows {
  const isUndo = entry.kind === 'undo';
  const all = entry.touched.map(({ table, rowId, before, after }) => {
    const was = isUndo ? after : before;
    const is = isUndo ? before : after;
    return { table, touched: { id: rowId, before: was, after: is, any: is ?? was ?? {} } };
  });
  const of = (table: string) => all.filter((one) => one.table === table).map(({ touched }) => touched);
  return {
    today,
    of,
    first: (table) => of(table)[0] ?? null,
    count: (table) => entry.counts[table] ?? 0,
    person: (id) =>
      (typeof id === 'number' ? shortNameOf(id) : undefined) ?? entry.people[String(id)] ?? 'Somebody',
    place: (id) => entry.places[String(id)] ?? null,
    step: (id) => entry.steps[String(id)] ?? null,
    session: (id) => {
      const session = entry.sessions[String(id)];
      if (!session) return 'a session';
      return `${sessionKindWords[session.kind]} ${momentWords(momentOf(session.date, session.start), today)}`;
    },
  };
}

/** A row's text, or null. */
export function textIn(row: Row | null, column: string): string | null {
  const value = row?.[column];
  return typeof value === 'string' ? value : null;
}

/** A row's number, or null. */
export function numberIn(row: Row | null, column: string): number | null {
  const value = row?.[column];
  return typeof value === 'number' ? value : null;
}

/** “Group supervision” from a session's or a series' row. */
export function kindIn(row: Row | null): string {
  const kind = sessionKinds.find((one) => one === row?.kind);
  return kind ? sessionKindWords[kind] : 'A session';
}

/** “Tue 24 Nov 10:00” from a session's row. */
export function timeIn(row: Row | null, today: IsoDate): string | null {
  const date = textIn(row, 'date');
  const start = textIn(row, 'start_time');
  return date && start ? momentWords(momentOf(date, start), today) : null;
}
