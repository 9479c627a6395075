import { powerMonitor } from 'electron';
import type { Moment } from '../../domain/dates.ts';
import type { Clock } from './clock.ts';

/** Calls `tell` at each full minute of the clock, and at once when the machine wakes. Answers with a way to stop. */
export function startTicks(clock: Clock, tell: (now: Moment) => void): () => void {
  let last = clock.moment();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    const now = clock.moment();
    if (now !== last) tell(now);
    last = now;
    timer = setTimeout(look, clock.untilNextMinute());
  };
  look();
  powerMonitor.on('resume', look);
  powerMonitor.on('unlock-screen', look);
  return () => {
    clearTimeout(timer);
    powerMonitor.off('resume', look);
    powerMonitor.off('unlock-screen', look);
  };
}
