/** What main tells the renderer without being asked. */
export interface Events {
  /** Something was written; `entryId` names the entry of history to show in a toast, null for automatic writes. */
  changed: { entryId: number | null; name: string };
  /** The clock moved on to this London wall-clock minute. */
  tick: { now: string };
  /** The menu asks for something the renderer does. */
  command: { command: MenuCommand };
  /** Another database is open: the sample, the real one, or a restored one. */
  reopened: Record<string, never>;
}
export type EventName = keyof Events;

export const menuCommands = [
  'undo',
  'redo',
  'recordAbsence',
  'newSeries',
  'newSession',
  'addPerson',
  'history',
  'palette',
  'shortcuts',
  'printRota',
  'printCoverList',
  'printWhoToRing',
  'settings',
] as const;
export type MenuCommand = (typeof menuCommands)[number];
