import type { ProgrammeView } from '#contract/programme.ts';
import { canBeTicked } from '#domain/induction/localModule.ts';

/** A step that a module can tick: its ids in all programmes that have it under this name. */
export interface TickableStep {
  name: string;
  ids: number[];
}

/** The steps a module can tick, those of the same name and kind in several programmes as one. */
export function tickableSteps(programmes: readonly ProgrammeView[]): TickableStep[] {
  const steps = programmes
    .flatMap(({ steps: own }) => own)
    .filter(({ kind, archived }) => canBeTicked(kind) && !archived);
  return [...Map.groupBy(steps, ({ name, kind }) => `${kind} ${name}`).values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ name: first.name, ids: alike.map(({ id }) => id) }] : [];
  });
}
