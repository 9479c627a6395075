import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadSampleTeam } from '#main/features/setup/sampleTeam.ts';
import { contextOf } from '#main/request/context.ts';
import type { Host } from '#main/request/host.ts';
import { Refusal } from '#main/request/refusal.ts';
import { openStore, type Store } from '#main/store/open.ts';
import { StoreProblem } from '#main/store/problem.ts';
import type { UnderstudyOptions } from './options.ts';

const realName = 'understudy.sqlite';
const sampleName = 'sample.sqlite';

/** Opens the sample if it was left open, otherwise the real database; a problem is kept, not thrown. */
export function openHost(options: UnderstudyOptions, reopened: () => void): Host & { close(): void } {
  const { dataDir, announce, log } = options;
  const fileOf = (name: string) => join(dataDir, name);
  let sample = existsSync(fileOf(sampleName));
  let store: Store | null = null;
  let problem: { code: string; message: string } | null = null;

  const open = () => {
    problem = null;
    try {
      store = openStore({
        file: fileOf(sample ? sampleName : realName),
        nativeBinding: options.nativeBinding,
        instant: options.instant,
        onChange: ({ entryId, name }) => announce('changed', { entryId, name }),
      });
    } catch (fault) {
      store = null;
      log.error('The database could not be opened', fault);
      problem =
        fault instanceof StoreProblem
          ? { code: fault.code, message: fault.message }
          : {
              code: 'UNREADABLE',
              message: 'Your database could not be opened. Restore a backup, or try again.',
            };
    }
  };
  const close = () => {
    store?.close();
    store = null;
  };
  const reopen = () => {
    open();
    reopened();
    announce('reopened', {});
  };
  const removeSample = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal'])
      rmSync(fileOf(sampleName) + suffix, { force: true });
  };

  const host: Host & { close(): void } = {
    store: () => {
      if (store) return store;
      throw new Refusal({ code: 'NO_DATABASE', message: problem?.message ?? 'No database is open.' });
    },
    desktop: options.desktop,
    solver: options.solver,
    announce,
    version: options.desktop.version,
    nativeBinding: options.nativeBinding,
    dataDir,
    resourcesDir: options.resourcesDir,
    file: () => fileOf(sample ? sampleName : realName),
    sample: () => sample,
    problem: () => problem,
    swap: async (change) => {
      close();
      try {
        await change(host.file());
      } finally {
        reopen();
      }
    },
    openSample: async () => {
      close();
      removeSample();
      sample = true;
      open();
      if (store) loadSampleTeam(contextOf(host));
      reopened();
      announce('reopened', {});
    },
    leaveSample: async () => {
      close();
      removeSample();
      sample = false;
      reopen();
    },
    now: options.clock,
    instant: options.instant,
    close,
  };
  open();
  return host;
}
