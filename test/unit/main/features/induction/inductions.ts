import { outcomesOf } from '#domain/induction/induction.ts';
import type { World } from '#test/unit/main/features/world.ts';

/** The step that is left open where somebody is to be ready later. */
export const lastStep = 'Access to patient notes';

/**
 * Begins somebody's induction by the programme as it comes with the app, with everything held since early 2026; where
 * the day is still to come, all but access to notes, which is expected by that day.
 */
export async function readyOn(world: World, personId: number, date: string): Promise<void> {
  const { date: today } = await world.must('today.board', {});
  const isLater = date > today;
  await begin(world, personId, isLater ? [lastStep] : []);
  if (!isLater) return;
  const induction = await world.must('induction.get', { personId });
  const step = induction?.steps.find(({ name }) => name === lastStep);
  if (!induction || !step) throw new Error('The programme has no such step.');
  const { id, version } = induction;
  await world.must('step.setDue', { id, version, stepId: step.id, dueOn: date });
}

/** Begins somebody's induction by the first programme, with everything held since early 2026 but the steps named. */
export async function begin(world: World, personId: number, open: readonly string[]): Promise<void> {
  const [programme] = await world.must('programme.list', {});
  if (!programme) throw new Error('There is no programme.');
  const { version } = await world.must('person.get', { id: personId });
  const held = programme.steps
    .filter(({ name }) => !open.includes(name))
    .map(({ id, kind }) => ({
      originId: id,
      doneOn: '2026-01-05',
      outcome: outcomesOf[kind][0],
      expiresOn: null,
      reference: null,
    }));
  await world.must('induction.start', {
    personId,
    version,
    programmeId: programme.id,
    startDate: '2026-01-01',
    held,
  });
}

/** The DBS check of somebody whose induction has begun turns out not cleared; nothing where none has begun. */
export async function notCleared(world: World, personId: number): Promise<void> {
  const induction = await world.must('induction.get', { personId });
  const step = induction?.steps.find(({ name }) => name === 'DBS check');
  if (!induction || !step) return;
  const { id, version } = induction;
  const about = { id, version, stepId: step.id, reference: null, signedById: null, expiresOn: null };
  await world.must('step.signOff', { ...about, doneOn: '2026-11-20', outcome: 'notCleared' });
}
