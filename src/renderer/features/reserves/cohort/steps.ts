import type { ProgrammeView } from '#contract/programme.ts';
import { count, listWords } from '#renderer/text/kinds.ts';

/** A step that a cohort can do together. */
export interface CohortStep {
  /** Of the first programme that has it. */
  id: number;
  name: string;
  /** As many sessions, and as long, as the programme asks for that asks for most. */
  needed: number;
  minutes: number;
  /** “6 sessions”, and which programmes have it where not all do. */
  note: string;
}

/** The training of all programmes; what has the same name in several is one step, which people of each do together. */
export function cohortSteps(programmes: readonly ProgrammeView[]): CohortStep[] {
  const all = programmes.flatMap((programme) =>
    programme.steps
      .filter(({ kind, archived }) => kind === 'trainingSession' && !archived)
      .map((step) => ({ step, programme: programme.name })),
  );
  return [...Map.groupBy(all, ({ step }) => step.name)].flatMap(([name, alike]) => {
    const [first] = alike;
    if (!first) return [];
    const needed = Math.max(...alike.map(({ step }) => step.needed));
    const minutes = Math.max(...alike.map(({ step }) => step.minutes));
    const only =
      alike.length < programmes.length
        ? `, only in ${listWords(alike.map(({ programme }) => programme))}`
        : '';
    return [{ id: first.step.id, name, needed, minutes, note: `${count(needed, 'session')}${only}` }];
  });
}
