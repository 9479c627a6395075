import { useEffect, useState } from 'react';
import type { Events } from '#contract/events.ts';
import { createPlanning, type Planning, type PlanningSetting } from './planning.ts';
import type { PlanOnScreen } from './planState.ts';

type ProgressName = 'planningCover' | 'planningTerm' | 'trying';

/** How far a planning has come, as main says it under the name. */
export type ProgressOf<N extends ProgressName> = Omit<Events[N], 'ticket'>;

/**
 * A planning for as long as the screen is there, and the plan to show: it hears of its progress, and of all that is written.
 * `setting` is asked for once.
 */
export function usePlanning<Plan, N extends ProgressName>(
  name: N,
  setting: () => PlanningSetting<Plan, ProgressOf<N>>,
): [PlanOnScreen<Plan, ProgressOf<N>>, Planning<Plan, ProgressOf<N>>] {
  const [planning] = useState(() => createPlanning(setting()));
  const [state, setState] = useState(planning.current);
  useEffect(() => {
    const ends = [
      planning.subscribe(() => setState(planning.current())),
      window.understudy.on(name, ({ ticket, ...progress }) =>
        planning.send({ type: 'progress', ticket, progress }),
      ),
      window.understudy.on('changed', planning.changed),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [planning, name]);
  const { plan, ticket, progress, failure, isStopped, isOutOfDate } = state;
  return [{ plan, isPlanning: ticket !== null, progress, failure, isStopped, isOutOfDate }, planning];
}
