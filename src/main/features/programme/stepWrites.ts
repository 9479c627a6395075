import type { Input } from '#contract/requests.ts';
import { ringIn } from '#domain/induction/programme.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import type { StoredProgramme } from './reads.ts';

type Fields = Omit<Input<'programme.addStep'>, 'id' | 'version'>;

const columns = {
  name: 'name',
  kind: 'kind',
  needed: 'needed',
  minutes: 'minutes',
  signOff: 'sign_off',
  dueDays: 'due_days',
  validMonths: 'valid_months',
  gate: 'gate',
  archived: 'archived',
} as const;

/** Adds a step at the end of a programme; gives its id. Throws INVALID. */
export function insertStep(tx: WritableDatabase, programme: StoredProgramme, fields: Fields): number {
  checkStep(programme, 0, fields);
  const position = Math.max(0, ...programme.steps.map((step) => step.position)) + 1;
  const names = Object.entries(columns);
  const { id } = tx.run(
    `INSERT INTO programme_step (programme_id, position, ${names.map(([, column]) => column).join(', ')})
     VALUES (@programmeId, @position, ${names.map(([field]) => `@${field}`).join(', ')})`,
    { programmeId: programme.id, position, ...stored(fields, false) },
  );
  for (const after of fields.after) addAfter(tx, id, after);
  return id;
}

/** Changes a step; gives whether anything differs. Its version rises, so that people under way are asked. */
export function updateStep(
  tx: WritableDatabase,
  programme: StoredProgramme,
  stepId: number,
  { archived, ...fields }: Fields & { archived: boolean },
): boolean {
  const before = programme.steps.find((step) => step.id === stepId);
  if (!before) throw notFound('step');
  checkStep(programme, stepId, fields);
  const params = { ...stored(fields, archived), id: stepId };
  const set = Object.entries(columns);
  const same = set.map(([field, column]) => `${column} COLLATE BINARY IS @${field}`).join(' AND ');
  const isSame = tx.get(`SELECT 1 FROM programme_step WHERE id = @id AND ${same}`, params) !== undefined;
  const gone = before.after.filter((id) => !fields.after.includes(id));
  const come = fields.after.filter((id) => !before.after.includes(id));
  if (isSame && gone.length === 0 && come.length === 0) return false;
  tx.run(
    `UPDATE programme_step SET ${set.map(([field, column]) => `${column} = @${field}`).join(', ')},
       version = version + 1 WHERE id = @id`,
    params,
  );
  for (const after of gone) {
    tx.run('DELETE FROM programme_step_after WHERE step_id = ? AND after_step_id = ?', [stepId, after]);
  }
  for (const after of come) addAfter(tx, stepId, after);
  return true;
}

/** Moves a step among those not archived; gives whether anything differs. */
export function moveStep(
  tx: WritableDatabase,
  { steps }: StoredProgramme,
  stepId: number,
  to: number,
): boolean {
  const step = steps.find((each) => each.id === stepId);
  if (!step) throw notFound('step');
  const others = steps.filter((each) => each.id !== stepId);
  const shown = others.filter((each) => !each.archived);
  const before = shown[to];
  const at = before ? others.indexOf(before) : others.length;
  const ordered = [...others.slice(0, at), step, ...others.slice(at)];
  let isMoved = false;
  ordered.forEach(({ id, position }, index) => {
    if (position === index + 1) return;
    tx.run('UPDATE programme_step SET position = ? WHERE id = ?', [index + 1, id]);
    isMoved = true;
  });
  return isMoved;
}

function checkStep({ steps }: StoredProgramme, stepId: number, { name, after }: Fields): void {
  const others = steps.filter((step) => step.id !== stepId);
  if (others.some((step) => !step.archived && step.name.toLowerCase() === name.toLowerCase())) {
    throw invalid('name', 'Another step of this programme has this name. Choose a different one.');
  }
  const names = new Map(others.map((step) => [step.id, step.name])).set(stepId, name);
  if (new Set(after).size < after.length || after.some((id) => id !== stepId && !names.has(id))) {
    throw invalid('after', 'One of these steps is not in this programme any more. Choose again.');
  }
  const ring = ringIn([{ id: stepId, after }, ...others]);
  if (!ring) return;
  const words = ring.map((id) => names.get(id) ?? '…');
  throw invalid(
    'after',
    `These steps would wait for each other in a circle: ${words.join(' after ')}. Take one of them out.`,
  );
}

function addAfter(tx: WritableDatabase, stepId: number, after: number): void {
  tx.run('INSERT INTO programme_step_after (step_id, after_step_id) VALUES (?, ?)', [stepId, after]);
}

function stored({ after: _, isGate, ...fields }: Fields, archived: boolean) {
  return { ...fields, gate: isGate ? 1 : 0, archived: archived ? 1 : 0 };
}
