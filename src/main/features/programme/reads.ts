import type { ProgrammeView } from '#contract/programme.ts';
import type { Pathway, ProgrammeStep } from '#domain/induction/programme.ts';
import { notFound } from '#main/request/refusal.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** A programme with its steps in order. */
export interface StoredProgramme {
  id: number;
  version: number;
  name: string;
  pathway: Pathway;
  steps: ProgrammeStep[];
}

type StepRow = Omit<ProgrammeStep, 'isGate' | 'archived' | 'after'> & {
  programmeId: number;
  gate: 0 | 1;
  archived: 0 | 1;
};

/** Every programme, in the order in which they were made. */
export function allProgrammes(db: ReadableDatabase): StoredProgramme[] {
  const programmes = db
    .all<Omit<StoredProgramme, 'steps'>>('SELECT id, version, name, pathway FROM programme ORDER BY id')
    .map((row): StoredProgramme => ({ ...row, steps: [] }));
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const steps = new Map<number, ProgrammeStep>();
  for (const { programmeId, gate, archived, ...row } of db.all<StepRow>(
    `SELECT id, version, programme_id AS programmeId, position, name, kind, needed, minutes, sign_off AS signOff,
            due_days AS dueDays, valid_months AS validMonths, gate, archived
     FROM programme_step ORDER BY position, id`,
  )) {
    const step = { ...row, isGate: gate === 1, archived: archived === 1, after: [] };
    steps.set(row.id, step);
    byId.get(programmeId)?.steps.push(step);
  }
  for (const { stepId, after } of db.all<{ stepId: number; after: number }>(
    'SELECT step_id AS stepId, after_step_id AS after FROM programme_step_after ORDER BY id',
  )) {
    steps.get(stepId)?.after.push(after);
  }
  return programmes;
}

/** One programme. Throws NOT_FOUND. */
export function programmeById(db: ReadableDatabase, id: number): StoredProgramme {
  const programme = allProgrammes(db).find((each) => each.id === id);
  if (!programme) throw notFound('programme');
  return programme;
}

/** Programmes as screens show them. */
export function programmeViews(db: ReadableDatabase): ProgrammeView[] {
  const people = new Map(
    db
      .all<{ id: number; people: number }>(
        'SELECT programme_id AS id, count(*) AS people FROM induction GROUP BY programme_id',
      )
      .map((row) => [row.id, row.people]),
  );
  return allProgrammes(db).map((programme) => ({ ...programme, people: people.get(programme.id) ?? 0 }));
}
