import type { Moment } from '#domain/time/dates.ts';
import type { Clock } from './clock.ts';

export interface Ticks {
  /** Looks at the clock now: for when the machine wakes, as timers sleep with it. */
  look(): void;
  stop(): void;
}

/** Calls `tell` with each new minute of the clock, as it begins. */
export function startTicks(clock: Clock, tell: (now: Moment) => void): Ticks {
  let last = clock.moment();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(look, clock.untilNextMinute());
    const now = clock.moment();
    if (now === last) return;
    last = now;
    tell(now);
  };
  look();
  return { look, stop: () => clearTimeout(timer) };
}
