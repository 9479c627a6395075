import { useEffect } from 'react';
import { ask } from '../../app/client.ts';

/** Gets the solver ready where something may be planned next, so that the first plan need not wait for it. */
export function useWarmSolver(): void {
  useEffect(() => {
    void ask('plan.warm', {});
  }, []);
}
