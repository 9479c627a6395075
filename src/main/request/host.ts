import type { EventName, Events } from '#contract/events.ts';
import type { Solver } from '#main/solver/solver.ts';
import type { Store } from '#main/store/open.ts';
import type { Desktop } from './desktop.ts';

/** What reaches beyond one database: which one is open, the folders, and the desktop. */
export interface Host {
  /** The open store. Throws a Refusal (NO_DATABASE) when there is none. */
  store(): Store;
  desktop: Desktop;
  /** Works out plans on a thread of its own. */
  solver: Solver;
  /** Tells the window something it did not ask for. */
  announce<E extends EventName>(event: E, payload: Events[E]): void;
  version: string;
  /** The database driver's binary, where it is not the one inside its package (development only). */
  nativeBinding?: string | undefined;
  dataDir: string;
  resourcesDir: string;
  /** The file of the database that is open or should be. */
  file(): string;
  sample(): boolean;
  problem(): { code: string; message: string } | null;
  /** Closes the open database, lets `change` act on the files, and opens the one that should be open. */
  swap(change: (file: string) => void | Promise<void>): Promise<void>;
  /** Opens the sample team (made anew, relative to the clock), or goes back to the real one and deletes the sample. */
  openSample(): Promise<void>;
  leaveSample(): Promise<void>;
  /** The London wall clock now, and the UTC instant for names of files. */
  now(): string;
  instant(): string;
}
