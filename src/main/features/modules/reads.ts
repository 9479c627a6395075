import type { OwnModules } from '#contract/modules.ts';
import type { Output } from '#contract/requests.ts';
import { type LocalModule, tickedBy } from '#domain/induction/localModule.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { inductionsOf } from '#main/snapshot/inductions.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** That somebody completed a module on a day. */
export interface Completion {
  id: number;
  moduleId: number;
  name: string;
  doneOn: string;
  reference: string | null;
}

/** Every module with the steps it ticks, by name, those archived last. */
export function allModules(db: ReadableDatabase): LocalModule[] {
  const modules = db
    .all<{ id: number; version: number; name: string; archived: 0 | 1 }>(
      'SELECT id, version, name, archived FROM local_module ORDER BY archived, name COLLATE NOCASE, id',
    )
    .map((row): LocalModule => ({ ...row, archived: row.archived === 1, steps: [] }));
  const byId = new Map(modules.map((module) => [module.id, module]));
  for (const { moduleId, stepId } of db.all<{ moduleId: number; stepId: number }>(
    'SELECT local_module_id AS moduleId, programme_step_id AS stepId FROM local_module_step ORDER BY id',
  )) {
    byId.get(moduleId)?.steps.push(stepId);
  }
  return modules;
}

/** One module. Throws NOT_FOUND. */
export function moduleById(db: ReadableDatabase, id: number): LocalModule {
  const module = allModules(db).find((each) => each.id === id);
  if (!module) throw notFound('module');
  return module;
}

/** What somebody completed, the latest first. */
export function completionsOf(db: ReadableDatabase, personId: number): Completion[] {
  return db.all<Completion>(
    `SELECT id, local_module_id AS moduleId, name, done_on AS doneOn, reference
     FROM module_completion WHERE person_id = ? ORDER BY done_on DESC, id DESC`,
    [personId],
  );
}

/** The steps of somebody's own for which each of their completions was settled, and whether it ticked them. */
function settledOf(
  db: ReadableDatabase,
  personId: number,
): { completionId: number; stepId: number; ticked: 0 | 1 }[] {
  return db.all(
    `SELECT t.module_completion_id AS completionId, t.person_step_id AS stepId,
            EXISTS (SELECT 1 FROM evidence e WHERE e.person_step_id = t.person_step_id
                    AND e.module_completion_id = t.module_completion_id) AS ticked
     FROM module_completion c CROSS JOIN module_settled t ON t.module_completion_id = c.id WHERE c.person_id = ?`,
    [personId],
  );
}

/** The modules of somebody: completed, offered for steps of theirs, and to be completed. Nothing without an induction. */
export function modulesOf({ db }: Pick<Context, 'db'>, personId: number): OwnModules {
  const steps = inductionsOf(db, [personId]).get(personId)?.steps ?? [];
  const modules = allModules(db);
  const byId = new Map(modules.map((module) => [module.id, module]));
  const completions = completionsOf(db, personId);
  const settled = settledOf(db, personId);
  const names = new Map(steps.map((step) => [step.id, step.name]));
  return {
    completed: completions.map(({ moduleId: _, ...completion }) => ({
      ...completion,
      ticked: settled
        .filter(({ completionId, ticked }) => completionId === completion.id && ticked === 1)
        .flatMap(({ stepId }) => names.get(stepId) ?? []),
    })),
    offers: completions.flatMap(({ id: completionId, moduleId, name, doneOn }) => {
      const module = byId.get(moduleId);
      if (!module || module.archived) return [];
      const known = settled.filter((each) => each.completionId === completionId).map(({ stepId }) => stepId);
      return tickedBy(steps, module)
        .filter(({ id }) => !known.includes(id))
        .map(({ id: stepId, name: step }) => ({ completionId, name, doneOn, stepId, step }));
    }),
    modules: modules
      .filter(({ archived }) => !archived)
      .map((module) => {
        const ticks = tickedBy(steps, module).map(({ name }) => name);
        return { id: module.id, name: module.name, ticks };
      }),
  };
}

/** To whom something completed before is offered for further steps of their induction. */
export function moduleOffers(context: Pick<Context, 'db'>): Output<'module.offers'> {
  const people = context.db
    .all<{ personId: number }>(
      'SELECT DISTINCT person_id AS personId FROM module_completion ORDER BY person_id',
    )
    .map(({ personId }) => personId);
  return [...inductionsOf(context.db, people).values()].flatMap(({ id, version, personId }) => {
    const { offers } = modulesOf(context, personId);
    return offers.length > 0 ? [{ id, version, personId, offers }] : [];
  });
}
