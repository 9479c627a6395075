import { dailyBackup } from '#main/features/backup/daily.ts';
import { extendOpenSeries } from '#main/features/series/extend.ts';
import { contextOf } from '#main/request/context.ts';
import { answer } from './answer.ts';
import { openHost } from './openHost.ts';
import type { UnderstudyOptions } from './options.ts';

/** What main/app starts: everything behind the window, without Electron. */
export interface Understudy {
  /** Answers one message; `trusted` says whether the sender is our own top frame. Never rejects. */
  answer(message: unknown, trusted: boolean): Promise<unknown>;
  /** Call about once an hour: extends open series to the horizon when the day has changed, and backs up once a day. */
  upkeep(): void;
  close(): void;
}

/** Opens the database (or notes why it cannot be opened) and answers requests from then on. Never throws. */
export function startUnderstudy(options: UnderstudyOptions): Understudy {
  const { log } = options;
  const upkeep = () => {
    if (host.problem()) return;
    try {
      extendOpenSeries(contextOf(host));
      dailyBackup(host).catch((fault: unknown) => log.error('The daily backup failed', fault));
    } catch (fault) {
      log.error('The upkeep of the database failed', fault);
    }
  };
  const host = openHost(options, upkeep);
  upkeep();
  return {
    answer: (message, trusted) => answer(host, log, message, trusted),
    upkeep,
    close: () => {
      options.solver.close();
      host.close();
    },
  };
}
