import { refusedBy } from './problem.ts';

export type UndoRefusal =
  /** There is no such step: never was, undone already, or beyond the floor or the fifty steps kept. */
  | { readonly reason: 'nothing' }
  /** Its images have been blanked by the retention purge. */
  | { readonly reason: 'purged' }
  /** A row it wrote, or one that has come to refer to such a row, was changed since; by which entry, where known. */
  | {
      readonly reason: 'changedSince';
      readonly table?: string;
      readonly rowId?: number;
      readonly byEntryId?: number;
    };

/** Why a step cannot be taken back. Nothing has been changed. */
export class UndoRefused extends Error {
  readonly facts: UndoRefusal;

  constructor(facts: UndoRefusal, options?: { cause?: unknown }) {
    super(`Undo refused: ${facts.reason}`, options);
    this.name = 'UndoRefused';
    this.facts = facts;
  }

  /** A rule of the schema that the old rows would break now means that something else has changed since. */
  static ifConstraint(fault: unknown, row: { table?: string; rowId?: number } = {}): unknown {
    return refusedBy(fault) ? new UndoRefused({ reason: 'changedSince', ...row }, { cause: fault }) : fault;
  }
}
