import type { historyRequests } from '#contract/history.ts';
import type { Context, Handlers } from '#main/request/context.ts';
import { redo, undo } from '#main/store/undo.ts';
import { UndoRefused } from '#main/store/undoRefused.ts';
import { undoState } from '#main/store/undoStack.ts';
import { entriesOf, entryById } from './reads.ts';
import { undoRefusal } from './refusals.ts';
import { noStrayCover } from './strayCover.ts';

export const historyHandlers: Handlers<keyof typeof historyRequests> = {
  'history.list': ({ db }, range) => entriesOf(db, range),
  'history.entry': ({ db }, { id }) => entryById(db, id),
  'history.state': ({ db, host }) => {
    const steps = undoState(host.store());
    return {
      undo: steps.undo ? entryById(db, steps.undo.entryId) : null,
      redo: steps.redo ? entryById(db, steps.redo.entryId) : null,
    };
  },

  'history.undo': (context, { entryId }) => {
    const { host, actorId, db } = context;
    const step = entryId === null ? {} : { entryId };
    const verify = noStrayCover(db, entryId ?? undoState(host.store()).undo?.entryId ?? null);
    return inWords(context, 'undo', () => undo(host.store(), { actorId, ...step, verify }));
  },
  'history.redo': (context) => {
    const { host, actorId, db } = context;
    const verify = noStrayCover(db, undoState(host.store()).redo?.entryId ?? null);
    return inWords(context, 'redo', () => redo(host.store(), { actorId, verify }));
  },
};

function inWords(
  { db }: Context,
  direction: 'undo' | 'redo',
  act: () => { entryId: number },
): { entryId: number } {
  try {
    return { entryId: act().entryId };
  } catch (fault) {
    throw fault instanceof UndoRefused ? undoRefusal(db, direction, fault.facts) : fault;
  }
}
