import type { ReadableDatabase } from './database.ts';
import { linkOf, type Store } from './link.ts';

/** How many steps back undo reaches. */
const stepsKept = 50;

/** Enough of the newest entries to find that many steps among undone and redone ones. */
const entriesRead = 500;

export interface UndoStep {
  /** The entry of what was done, and what it is called. */
  readonly entryId: number;
  readonly name: string;
  readonly at: string;
  readonly actorId: number | null;
}

/** A step on a stack, with the entry whose images take it back: what did it, redid it or undid it last. */
export interface StackedStep {
  readonly entryId: number;
  readonly sourceId: number;
}

export interface Stacks {
  /** Newest last. */
  readonly undo: readonly StackedStep[];
  readonly redo: readonly StackedStep[];
}

/** What Undo and Redo would do now; null where there is nothing. */
export function undoState(store: Store): { undo: UndoStep | null; redo: UndoStep | null } {
  const { db } = linkOf(store);
  const { undo, redo } = readStacks(db);
  return { undo: stepOf(db, undo.at(-1)), redo: stepOf(db, redo.at(-1)) };
}

/** Both stacks, from the entries since the last floor. Automatic entries neither stand on them nor clear them. */
export function readStacks(db: ReadableDatabase): Stacks {
  const entries = db
    .all<{ id: number; kind: 'do' | 'undo' | 'redo'; target: number }>(
      `SELECT id, kind, coalesce(target_id, id) AS target FROM entry
       WHERE automatic = 0 AND id > coalesce((SELECT max(id) FROM entry WHERE floor = 1), 0)
       ORDER BY id DESC LIMIT ${entriesRead}`,
    )
    .toReversed();
  let undo: StackedStep[] = [];
  let redo: StackedStep[] = [];
  for (const { id, kind, target } of entries) {
    const step: StackedStep = { entryId: target, sourceId: id };
    const others = (stack: StackedStep[]): StackedStep[] => stack.filter(({ entryId }) => entryId !== target);
    if (kind === 'undo') {
      undo = others(undo);
      redo = [...redo, step];
    } else {
      redo = kind === 'do' ? [] : others(redo);
      // A step pushed out stays out, also when later ones are undone.
      undo = [...undo, step].slice(-stepsKept);
    }
  }
  return { undo, redo };
}

function stepOf(db: ReadableDatabase, step: StackedStep | undefined): UndoStep | null {
  if (!step) return null;
  return (
    db.get<UndoStep>('SELECT id AS entryId, name, at, actor_id AS actorId FROM entry WHERE id = ?', [
      step.entryId,
    ]) ?? null
  );
}
