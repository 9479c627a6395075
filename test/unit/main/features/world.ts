import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Envelope } from '#contract/envelope.ts';
import { type Output, type RequestName, requests, type Sent } from '#contract/requests.ts';
import type { Desktop } from '#main/request/desktop.ts';
import { startUnderstudy } from '#main/router/understudy.ts';
import { openSolver } from '#main/solver/solver.ts';
import { makeSolverWorker } from '#test/unit/main/solver/makeWorker.ts';
import { changeUnlogged, dumpTables } from './dump.ts';

export interface World {
  dataDir: string;
  /** What was announced, oldest first. */
  announced: { event: string; payload: unknown }[];
  /** Faults that were logged. */
  faults: unknown[];
  /** Any message at all, as it would come over the wire. */
  send(message: unknown, trusted?: boolean): Promise<unknown>;
  /** Every row of every table but the log's, versions left out; the app is closed and opened for it. */
  dump(): Promise<Record<string, unknown[]>>;
  /** Changes rows behind the app's back and its log, where no request makes them so; closed and opened for it. */
  behind(sql: string): void;
  ask<N extends RequestName>(name: N, input: Sent<N>): Promise<Envelope<Output<N>>>;
  /** The value of an answer, checked against the contract; throws the failure otherwise. */
  must<N extends RequestName>(name: N, input: Sent<N>): Promise<Output<N>>;
  /** A proposal with every soft finding accepted; hard ones throw. */
  agree<N extends RequestName>(name: N, input: Sent<N>): Promise<Output<N>>;
  /** Sets the clock, a London wall-clock moment. */
  at(moment: string): void;
  upkeep(): void;
  /** Closes and opens again, as when the app is started the next time. */
  restart(): void;
  close(): void;
}

const desktop: Desktop = {
  version: '0.0.0-test',
  openLink: async () => true,
  writeMail: async () => true,
  copyText: () => {},
  chooseFolder: async () => null,
  chooseFile: async () => null,
  print: async () => ({ done: true, file: null }),
};

/** The whole of main behind the window, on a real file in a folder of its own. */
export function openWorld(
  options: { now?: string; dataDir?: string; desktop?: Partial<Desktop>; makeWorker?: () => Worker } = {},
): World {
  let now = options.now ?? '2026-11-23T08:30';
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'understudy-world-'));
  const announced: World['announced'] = [];
  const faults: unknown[] = [];
  const start = () =>
    startUnderstudy({
      dataDir,
      resourcesDir: resolve('resources'),
      clock: () => now,
      instant: () => `${now}:00.000Z`,
      desktop: { ...desktop, ...options.desktop },
      solver: openSolver(options.makeWorker ?? makeSolverWorker),
      announce: (event, payload) => announced.push({ event, payload }),
      log: { info: () => {}, error: (text, fault) => faults.push(fault ?? text) },
    });
  let understudy = start();
  const ask: World['ask'] = async (name, input) =>
    (await understudy.answer({ name, input }, true)) as Envelope<Output<typeof name>>;
  const must: World['must'] = async (name, input) => {
    const envelope = await ask(name, input);
    if (!envelope.ok)
      throw new Error(`${name}: ${JSON.stringify(envelope.failure)}`, { cause: faults.at(-1) });
    requests[name].output.parse(envelope.value);
    return envelope.value;
  };
  return {
    dataDir,
    send: (message, trusted = true) => understudy.answer(message, trusted),
    async dump() {
      understudy.close();
      try {
        return dumpTables(join(dataDir, 'understudy.sqlite'));
      } finally {
        understudy = start();
      }
    },
    behind(sql) {
      understudy.close();
      try {
        changeUnlogged(join(dataDir, 'understudy.sqlite'), (database) => database.exec(sql));
      } finally {
        understudy = start();
      }
    },
    announced,
    faults,
    ask,
    must,
    async agree(name, input) {
      const checked = await ask(`${name}.check` as RequestName, input as never);
      if (!checked.ok) throw new Error(`${name}: ${JSON.stringify(checked.failure)}`);
      const { findings } = checked.value as {
        findings: {
          code: string;
          personId: number | null;
          sessionId: number | null;
          when: { start: string } | null;
        }[];
      };
      const accepted = findings.map((f) => [f.code, f.personId, f.sessionId, f.when?.start ?? ''].join('|'));
      return must(name, { ...(input as object), accepted } as Sent<typeof name>);
    },
    at(moment) {
      now = moment;
    },
    upkeep: () => understudy.upkeep(),
    restart() {
      understudy.close();
      understudy = start();
    },
    close() {
      understudy.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
