import { outcomesOf } from '#domain/induction/induction.ts';
import type { Pathway } from '#domain/induction/programme.ts';
import type { CopiedStep } from '#domain/induction/takingOver.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { insertEvidence } from '#main/features/induction/evidence.ts';
import { startInduction } from '#main/features/induction/start.ts';
import { allProgrammes } from '#main/features/programme/reads.ts';
import type { Context } from '#main/request/context.ts';
import { inductionsOf } from '#main/snapshot/inductions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import type { SampleIds } from './samplePeople.ts';

/** Where a reserve of the sample stands: who is ready, who soon will be, and who is stuck. Days count from today. */
interface SampleInduction {
  who: 'maya' | 'callum' | 'leila';
  pathway: Pathway;
  started: number;
  /** Steps not done at all; every other is done. */
  open: readonly string[];
  /** Steps done in part: how often. */
  partly?: Record<string, number>;
  /** When a step is expected, or runs out, where it is not as the programme says. */
  expected?: Record<string, number>;
  expires?: Record<string, number>;
  /** What was held before. */
  held?: readonly string[];
}

const checks = ['Occupational health', 'Identity', 'Right to work', 'Qualifications and registration'];

const inductions: readonly SampleInduction[] = [
  {
    who: 'maya',
    pathway: 'new',
    started: -230,
    open: [],
    expires: { 'Mandatory training': 25 },
  },
  {
    who: 'callum',
    pathway: 'new',
    started: -70,
    open: ['Access to patient notes', 'Wellbeing plan agreed'],
    partly: { Shadowing: 1 },
    expected: { 'Access to patient notes': 21, 'Wellbeing plan agreed': 9 },
  },
  {
    who: 'leila',
    pathway: 'existingWorkforce',
    started: -35,
    open: [
      'Employment history and references',
      'Site visits',
      'Training assessment',
      'Access to patient notes',
      'Ward visits',
      'Shadowing',
      'Risk, safety and handover',
      'Wellbeing plan agreed',
    ],
    partly: { 'Training programme': 2 },
    held: ['DBS check', ...checks],
  },
];

/** Writes the inductions of the sample's reserves from the programmes as they come with the app. */
export function writeInductions(
  tx: WritableDatabase,
  context: Pick<Context, 'today' | 'actorId'>,
  ids: SampleIds,
): void {
  for (const sample of inductions) begin(tx, context, ids.people[sample.who], sample);
}

function begin(
  tx: WritableDatabase,
  context: Pick<Context, 'today' | 'actorId'>,
  personId: number,
  sample: SampleInduction,
): void {
  const { today } = context;
  const programme = allProgrammes(tx).find(({ pathway }) => pathway === sample.pathway);
  const version = tx.get<{ version: number }>('SELECT version FROM person WHERE id = ?', [personId])?.version;
  if (!programme || version === undefined) return;
  const startDate = addDays(today, sample.started);
  const held = programme.steps
    .filter(({ name }) => sample.held?.includes(name))
    .map(({ id, kind }) => ({
      originId: id,
      doneOn: addDays(startDate, -200),
      outcome: outcomesOf[kind][0],
      expiresOn: null,
      reference: 'Personnel file',
    }));
  startInduction(tx, context, { personId, version, programmeId: programme.id, startDate, held });
  const steps = inductionsOf(tx, [personId]).get(personId)?.steps ?? [];
  steps.forEach((step, at) => {
    signOff(tx, context, step, sample, addDays(startDate, 3 + at * 2));
  });
}

function signOff(
  tx: WritableDatabase,
  { today, actorId }: Pick<Context, 'today' | 'actorId'>,
  step: CopiedStep,
  { open, partly, expected, expires, held }: SampleInduction,
  first: IsoDate,
): void {
  const due = expected?.[step.name];
  if (due !== undefined)
    tx.run('UPDATE person_step SET due_on = ? WHERE id = ?', [addDays(today, due), step.id]);
  if (open.includes(step.name) || held?.includes(step.name)) return;
  const [outcome] = outcomesOf[step.kind];
  const until = expires?.[step.name];
  const reference = step.kind === 'check' ? 'Personnel file' : null;
  for (let time = 0; time < (partly?.[step.name] ?? step.needed); time += 1) {
    const day = addDays(first, time * 2);
    const doneOn = day < today ? day : addDays(today, -1);
    const expiresOn = until === undefined ? null : addDays(today, until);
    insertEvidence(
      tx,
      step.id,
      step,
      { doneOn, outcome, expiresOn, reference },
      { signedById: actorId, held: false },
    );
  }
}
