import { useEffect } from 'react';
import { ask } from './client.ts';

/**
 * Gets the solver ready where something may be planned next, so that the first plan need not wait for it; once there is
 * nothing else to do, so that the screen itself need not wait.
 */
export function useWarmSolver(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void ask('coverPlan.warm', {}));
    return () => cancelIdleCallback(idle);
  }, []);
}
