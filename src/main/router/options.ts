import type { EventName, Events } from '#contract/events.ts';
import type { Desktop } from '#main/request/desktop.ts';
import type { Solver } from '#main/solver/solver.ts';

/** What main/app gives of the machine it runs on. */
export interface UnderstudyOptions {
  /** Absolute folder of the database. */
  dataDir: string;
  resourcesDir: string;
  /** London wall clock, `YYYY-MM-DDTHH:MM`. */
  clock: () => string;
  /** UTC instant for the log. */
  instant: () => string;
  desktop: Desktop;
  /** Closed with the rest. */
  solver: Solver;
  announce: <E extends EventName>(event: E, payload: Events[E]) => void;
  nativeBinding?: string | undefined;
  log: { info(text: string): void; error(text: string, fault?: unknown): void };
}
