import type { StepKind } from './programme.ts';
import type { CopiedStep } from './takingOver.ts';

/** What a trust teaches in its own way. `steps`: the steps of programmes it ticks. */
export interface LocalModule {
  id: number;
  version: number;
  name: string;
  archived: boolean;
  steps: number[];
}

const notTaught: ReadonlySet<StepKind> = new Set(['check', 'access']);

/** Whether a module can tick a step of a kind: what is learned or done, never a check or access to notes. */
export function canBeTicked(kind: StepKind): boolean {
  return !notTaught.has(kind);
}

/** The steps of somebody's own that a module ticks. */
export function tickedBy(own: readonly CopiedStep[], { steps }: Pick<LocalModule, 'steps'>): CopiedStep[] {
  return own.filter(
    ({ originId, kind }) => originId !== null && steps.includes(originId) && canBeTicked(kind),
  );
}
