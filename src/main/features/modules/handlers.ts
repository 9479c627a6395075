import type { modulesRequests } from '#contract/modules.ts';
import { canBeTicked } from '#domain/induction/localModule.ts';
import { allProgrammes } from '#main/features/programme/reads.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { complete, settle, takeBack } from './complete.ts';
import { allModules, moduleById, moduleOffers, modulesOf } from './reads.ts';

export const modulesHandlers: Handlers<keyof typeof modulesRequests> = {
  'module.list': ({ db }) => allModules(db),
  'module.offers': moduleOffers,
  'module.ofPerson': (context, { personId }) => modulesOf(context, personId),

  'module.add': (tx, _context, { name, steps }) => {
    checkName(tx, 0, name);
    const { id } = tx.run('INSERT INTO local_module (name) VALUES (?)', [name]);
    mapTo(tx, id, [], steps);
    return id;
  },

  'module.change': (tx, _context, { id, version, name, steps, archived }) => {
    expectVersion(tx, 'local_module', id, version);
    checkName(tx, id, name);
    tx.run('UPDATE local_module SET name = ?, archived = ? WHERE id = ?', [name, archived ? 1 : 0, id]);
    mapTo(tx, id, moduleById(tx, id).steps, steps);
    raiseVersion(tx, 'local_module', id);
    return null;
  },

  'module.settle': settle,
  'module.takeBack': (tx, _context, input) => takeBack(tx, input),

  'module.complete': complete,
};

function checkName(tx: WritableDatabase, id: number, name: string): void {
  if (tx.get('SELECT 1 FROM local_module WHERE name = ? AND id <> ?', [name, id])) {
    throw invalid('name', 'Another module has this name. Choose a different one.');
  }
}

/** Maps a module to steps of programmes. Whoever completed it is offered those that are new; what was ticked stays. */
function mapTo(tx: WritableDatabase, id: number, known: readonly number[], wanted: readonly number[]): void {
  const kinds = new Map(
    allProgrammes(tx).flatMap(({ steps }) => steps.map((step) => [step.id, step.kind] as const)),
  );
  for (const stepId of known) {
    if (wanted.includes(stepId)) continue;
    tx.run('DELETE FROM local_module_step WHERE local_module_id = ? AND programme_step_id = ?', [id, stepId]);
  }
  for (const stepId of new Set(wanted)) {
    const kind = kinds.get(stepId);
    if (!kind) throw invalid('steps', 'A step chosen is not in any programme any more. Choose again.');
    if (!canBeTicked(kind)) {
      throw invalid(
        'steps',
        'A module cannot tick a check or access to notes. Sign those off by themselves.',
      );
    }
    if (known.includes(stepId)) continue;
    tx.run('INSERT INTO local_module_step (local_module_id, programme_step_id) VALUES (?, ?)', [id, stepId]);
  }
}
