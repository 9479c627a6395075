import type { WritableDatabase } from './database.ts';
import { linkOf, type Store } from './link.ts';
import { reverseEntry } from './reversal.ts';
import { commitEntry } from './transact.ts';
import { UndoRefused } from './undoRefused.ts';
import { readStacks, type StackedStep } from './undoStack.ts';

export interface Undone {
  /** The entry that undid or redid it. */
  readonly entryId: number;
  /** What was undone or redone: its own entry and name. */
  readonly target: { readonly entryId: number; readonly name: string };
}

export interface UndoRequest {
  /** The step of a toast; the newest when left out. */
  readonly entryId?: number;
  readonly actorId?: number | null;
  /** Looks at what the step would lead to, and throws to leave everything as it is. */
  readonly verify?: (tx: WritableDatabase) => void;
}

/**
 * Takes one step back, as an entry of its own.
 * @throws UndoRefused when there is no such step, or when a row it wrote has changed since.
 */
export function undo(store: Store, request: UndoRequest = {}): Undone {
  const steps = readStacks(linkOf(store).db).undo;
  return takeBack(store, 'undo', pick(steps, request.entryId), request);
}

/**
 * Does again what was undone last, as an entry of its own.
 * @throws UndoRefused as `undo`.
 */
export function redo(store: Store, request: Omit<UndoRequest, 'entryId'> = {}): Undone {
  return takeBack(store, 'redo', pick(readStacks(linkOf(store).db).redo), request);
}

function pick(steps: readonly StackedStep[], entryId?: number): StackedStep {
  const step = entryId === undefined ? steps.at(-1) : steps.find((one) => one.entryId === entryId);
  if (!step) throw new UndoRefused({ reason: 'nothing' });
  return step;
}

function takeBack(
  store: Store,
  kind: 'undo' | 'redo',
  step: StackedStep,
  { actorId, verify }: Omit<UndoRequest, 'entryId'>,
): Undone {
  const link = linkOf(store);
  const targetId = step.entryId;
  const name = link.db.get<{ name: string }>('SELECT name FROM entry WHERE id = ?', [targetId])?.name ?? '';
  const head = { name, kind, targetId, ...(actorId === undefined ? {} : { actorId }) };
  try {
    const { entryId } = commitEntry(link, head, (tx) => {
      reverseEntry(tx, step);
      verify?.(tx);
    });
    if (entryId === null) throw new UndoRefused({ reason: 'nothing' });
    return { entryId, target: { entryId: targetId, name } };
  } catch (fault) {
    throw UndoRefused.ifConstraint(fault);
  }
}
