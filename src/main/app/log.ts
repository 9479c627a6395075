import { join } from 'node:path';
import { app } from 'electron';
import electronLog from 'electron-log/node';
import { redactFault } from './redact.ts';

/** What the app writes down of itself. Nobody who calls it hands it a name, a note or anything else typed. */
export interface Log {
  info(text: string): void;
  error(text: string, fault?: unknown): void;
}

/** Where the log of a data folder is. */
export function logFolder(dataDir: string): string {
  return join(dataDir, 'logs');
}

/** Opens the log file: one megabyte, then it starts anew and keeps one old file. Faults are redacted here. */
export function openLog(dataDir: string): Log {
  const { file, console } = electronLog.transports;
  file.resolvePathFn = () => join(logFolder(dataDir), 'understudy.log');
  file.maxSize = 1024 * 1024;
  file.format = '{iso} {level} {text}';
  console.level = app.isPackaged ? false : 'error';
  return {
    info: (text) => electronLog.info(text),
    error: (text, fault) => electronLog.error(fault === undefined ? text : `${text}\n${redactFault(fault)}`),
  };
}

/** Writes down what nobody caught, and goes on: every write is one transaction, so none is left half done. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (fault) => log.error('Uncaught exception', fault));
  process.on('unhandledRejection', (fault) => log.error('Unhandled rejection', fault));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.error(`A process of the program ended: ${type}, ${reason}, ${exitCode}`),
  );
}
