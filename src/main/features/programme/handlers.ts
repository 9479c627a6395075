import type { programmeRequests } from '#contract/programme.ts';
import { templateChanges } from '#domain/induction/takingOver.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { inductionsOf } from '#main/snapshot/inductions.ts';
import { programmeById, programmeViews } from './reads.ts';
import { insertStep, moveStep, updateStep } from './stepWrites.ts';

export const programmeHandlers: Handlers<keyof typeof programmeRequests> = {
  'programme.list': ({ db }) => programmeViews(db),

  'programme.changes': ({ db }, { id }) => {
    const { steps } = programmeById(db, id);
    return [...inductionsOf(db).values()]
      .filter(({ programmeId }) => programmeId === id)
      .flatMap((induction) => {
        const { id: inductionId, version, personId, startDate, leftOut } = induction;
        const changes = templateChanges(steps, [...induction.steps, ...leftOut], startDate);
        return changes.length > 0 ? [{ inductionId, version, personId, changes }] : [];
      });
  },

  'programme.rename': (tx, _context, { id, version, name }) => {
    expectVersion(tx, 'programme', id, version);
    if (tx.get('SELECT 1 FROM programme WHERE name = ? AND id <> ?', [name, id])) {
      throw invalid('name', 'Another programme has this name. Choose a different one.');
    }
    const { changes } = tx.run('UPDATE programme SET name = ? WHERE id = ? AND name IS NOT ?', [
      name,
      id,
      name,
    ]);
    if (changes > 0) raiseVersion(tx, 'programme', id);
    return null;
  },

  'programme.addStep': (tx, _context, { id, version, ...fields }) => {
    expectVersion(tx, 'programme', id, version);
    const stepId = insertStep(tx, programmeById(tx, id), fields);
    raiseVersion(tx, 'programme', id);
    return stepId;
  },

  'programme.changeStep': (tx, _context, { id, version, stepId, ...fields }) => {
    expectVersion(tx, 'programme', id, version);
    if (updateStep(tx, programmeById(tx, id), stepId, fields)) raiseVersion(tx, 'programme', id);
    return null;
  },

  'programme.moveStep': (tx, _context, { id, version, stepId, to }) => {
    expectVersion(tx, 'programme', id, version);
    if (moveStep(tx, programmeById(tx, id), stepId, to)) raiseVersion(tx, 'programme', id);
    return null;
  },
};
