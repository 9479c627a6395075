import type { Input } from '#contract/requests.ts';
import { outcomesOf } from '#domain/induction/induction.ts';
import { tickedBy } from '#domain/induction/localModule.ts';
import type { CopiedStep } from '#domain/induction/takingOver.ts';
import { outOfOrder } from '#domain/reserves/stepOrder.ts';
import { checkEvidence, insertEvidence } from '#main/features/induction/evidence.ts';
import { type Context, type Decision, proposalHandler } from '#main/request/context.ts';
import { invalid, notFound, notPossible, stale } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { inductionById, type StoredInduction } from '#main/snapshot/inductions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { type Completion, completionsOf, moduleById, modulesOf } from './reads.ts';

type Completing = Decision & { induction: StoredInduction; name: string; steps: CopiedStep[] };

/** Somebody completed a module: every step of theirs it is mapped to is ticked, judged by the order of steps. */
export const complete = proposalHandler<'module.complete', Completing>({
  decide: ({ db, today }, { id, version, moduleId, doneOn, reference }) => {
    expectVersion(db, 'induction', id, version);
    const induction = inductionById(db, id);
    const { personId } = induction;
    const module = moduleById(db, moduleId);
    if (module.archived)
      throw invalid('moduleId', 'This module is archived. Take it out of the archive first.');
    checkEvidence({ kind: 'reading' }, { doneOn, outcome: 'done', expiresOn: null, reference }, today);
    if (completionsOf(db, personId).some((each) => each.moduleId === moduleId && each.doneOn === doneOn)) {
      throw invalid('doneOn', 'It is recorded already that this module was completed on this day.');
    }
    const steps = tickedBy(induction.steps, module);
    const findings = steps.flatMap((step) => outOfOrder(step, induction, doneOn, today, personId));
    return { findings, induction, name: module.name, steps };
  },
  write: (tx, { actorId }, { id, moduleId, doneOn, reference }, { induction, name, steps }) => {
    const made = tx.run(
      'INSERT INTO module_completion (local_module_id, person_id, name, done_on, reference) VALUES (?, ?, ?, ?, ?)',
      [moduleId, induction.personId, name, doneOn, reference],
    );
    const completion = { id: made.id, doneOn, reference };
    for (const step of steps) tick(tx, completion, step, actorId);
    raiseVersion(tx, 'induction', id);
    return made.id;
  },
});

/** Of the steps offered because of a module completed before, those taken are ticked and the others left. */
export function settle(
  tx: WritableDatabase,
  { actorId }: Pick<Context, 'actorId'>,
  { id, version, take, leave }: Input<'module.settle'>,
): null {
  expectVersion(tx, 'induction', id, version);
  const induction = inductionById(tx, id);
  const completions = new Map(completionsOf(tx, induction.personId).map((each) => [each.id, each]));
  const { offers } = modulesOf({ db: tx }, induction.personId);
  const settled = new Set<string>();
  for (const [chosen, isTaken] of [[take, true] as const, [leave, false] as const]) {
    for (const { completionId, stepId } of chosen) {
      const completion = completions.get(completionId);
      const step = induction.steps.find((each) => each.id === stepId);
      const isOffered = offers.some((each) => each.completionId === completionId && each.stepId === stepId);
      if (!completion || !step || !isOffered) throw stale('offer');
      const key = `${completionId} ${stepId}`;
      if (settled.has(key)) throw invalid('leave', 'A step is either ticked or left.');
      settled.add(key);
      if (isTaken) tick(tx, completion, step, actorId);
      else markSettled(tx, completionId, stepId);
    }
  }
  if (settled.size > 0) raiseVersion(tx, 'induction', id);
  return null;
}

/** The module was not completed after all: it goes, and what shows steps because of it. */
export function takeBack(
  tx: WritableDatabase,
  { id, version, completionId }: Input<'module.takeBack'>,
): null {
  expectVersion(tx, 'induction', id, version);
  const { personId } = inductionById(tx, id);
  if (!completionsOf(tx, personId).some((each) => each.id === completionId))
    throw notFound('completed module');
  tx.run('DELETE FROM evidence WHERE module_completion_id = ?', [completionId]);
  tx.run('DELETE FROM module_settled WHERE module_completion_id = ?', [completionId]);
  const { changes } = tx.run('DELETE FROM module_completion WHERE id = ?', [completionId]);
  if (changes === 0) throw notPossible('It has been taken back already.');
  raiseVersion(tx, 'induction', id);
  return null;
}

/** A completed module counts for the whole of a step, however many times it asks for, as what is held already does. */
function tick(
  tx: WritableDatabase,
  { id, doneOn, reference }: Pick<Completion, 'id' | 'doneOn' | 'reference'>,
  step: CopiedStep,
  signedById: number | null,
): void {
  const recorded = { doneOn, outcome: outcomesOf[step.kind][0], expiresOn: null, reference };
  for (let time = 0; time < step.needed; time += 1) {
    const evidenceId = insertEvidence(tx, step.id, step, recorded, { signedById, held: false });
    tx.run('UPDATE evidence SET module_completion_id = ? WHERE id = ?', [id, evidenceId]);
  }
  markSettled(tx, id, step.id);
}

function markSettled(tx: WritableDatabase, completionId: number, stepId: number): void {
  tx.run('INSERT INTO module_settled (module_completion_id, person_step_id) VALUES (?, ?)', [
    completionId,
    stepId,
  ]);
}
