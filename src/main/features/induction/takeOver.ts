import type { Input } from '#contract/requests.ts';
import { type CopiedStep, type TemplateChange, templateChanges } from '#domain/induction/takingOver.ts';
import { programmeById } from '#main/features/programme/reads.ts';
import { invalid, notFound, stale } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { inductionById } from '#main/snapshot/inductions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { insertOwnStep, linkOrder, updateOwnStep } from './ownSteps.ts';

/** What changed in the programme is taken over by one person under way, or left as it was for them. */
export function takeOver(
  tx: WritableDatabase,
  { id, version, take, leave }: Input<'induction.takeOver'>,
): null {
  expectVersion(tx, 'induction', id, version);
  const induction = inductionById(tx, id);
  const { steps, programmeId, startDate } = induction;
  const template = programmeById(tx, programmeId).steps;
  const all = [...steps, ...induction.leftOut];
  const changes = new Map(templateChanges(template, all, startDate).map((each) => [each.originId, each]));
  if (take.some((step) => leave.includes(step)))
    throw invalid('leave', 'A step is either taken over or left.');
  const own = new Map(
    steps.flatMap(({ originId, id: stepId }) => (originId === null ? [] : [[originId, stepId]])),
  );
  const change = (originId: number) => {
    const known = changes.get(originId);
    const step = template.find((each) => each.id === originId);
    if (!known || !step) throw stale('programme');
    return { known, step };
  };
  // New steps first: others may come after them.
  for (const originId of byWhat(take, changes)) {
    const { known, step } = change(originId);
    const stepId = own.get(originId);
    if (known.what === 'added') own.set(originId, insertOwnStep(tx, id, step, startDate));
    else if (stepId === undefined) throw notFound('step');
    else if (known.what === 'archived') leaveOut(tx, stepId, step.version);
    else updateOwnStep(tx, stepId, step, startDate);
  }
  for (const originId of take) {
    const { known, step } = change(originId);
    if (known.what !== 'archived') linkOrder(tx, step, own);
  }
  for (const originId of leave) {
    const { known, step } = change(originId);
    if (known.what === 'added') insertOwnStep(tx, id, step, startDate, true);
    else keep(tx, all, originId, step.version);
  }
  if (take.length + leave.length > 0) raiseVersion(tx, 'induction', id);
  return null;
}

function byWhat(take: readonly number[], changes: ReadonlyMap<number, TemplateChange>): number[] {
  const isNew = (id: number) => changes.get(id)?.what === 'added';
  return [...take.filter(isNew), ...take.filter((id) => !isNew(id))];
}

/** No longer asked of this person; what was recorded of it stays. */
function leaveOut(tx: WritableDatabase, stepId: number, seenVersion: number): void {
  tx.run('UPDATE person_step SET left_out = 1, seen_version = ? WHERE id = ?', [seenVersion, stepId]);
}

function keep(tx: WritableDatabase, own: readonly CopiedStep[], originId: number, seenVersion: number): void {
  const step = own.find((each) => each.originId === originId);
  if (step) tx.run('UPDATE person_step SET seen_version = ? WHERE id = ?', [seenVersion, step.id]);
}
