import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '#contract/bridge.ts';
import type { EventName } from '#contract/events.ts';

const events = {
  changed: true,
  tick: true,
  command: true,
  planningCover: true,
  planningTerm: true,
  trying: true,
  reopened: true,
} satisfies Record<EventName, true>;

const lost = {
  ok: false,
  failure: { code: 'INTERNAL', message: 'The question did not reach the program. Try again.' },
} as const;

const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke('understudy', { name, input }).catch(() => lost),
  on: (event, listener) => {
    if (!Object.hasOwn(events, event)) throw new RangeError('There is no such event');
    const hear = (_event: IpcRendererEvent, name: unknown, payload: Parameters<typeof listener>[0]) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on('understudy:event', hear);
    return () => ipcRenderer.off('understudy:event', hear);
  },
};

contextBridge.exposeInMainWorld('understudy', bridge);
