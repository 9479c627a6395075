/** Running other programs: quietly for a step of ours, or in the foreground as if the person had started them. */

import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { constants as system } from 'node:os';
import { delimiter, join } from 'node:path';

export type Environment = NodeJS.ProcessEnv;

/** Runs a step and gives what it printed; a failure carries the end of its output, which is where the reason is. */
export function quietly(
  command: string,
  args: readonly string[],
  { cwd, env = process.env }: { cwd: string; env?: Environment },
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(printed);
      else fail(new Error(`${command} failed (${code ?? 'killed'}): ${lastLines(complaints || printed)}`));
    });
  });
}

/** Runs a program on our own terminal, hands it our signals, and gives the exit code it ended with. */
export function inForeground(
  command: string,
  args: readonly string[],
  env: Environment,
  cwd: string,
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    const stopListening = handOnSignals(child);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      stopListening();
      done(code ?? 128 + (signal ? system.signals[signal] : 0));
    });
  });
}

/** The full path of a program the machine has, if it has it. */
export function whereIs(program: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** A line for whoever waits for a long step. On stderr, so that it never mixes with a program's own output. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Ends a command-line program: the exit code of its work, or its fault as a plain sentence without a stack. */
export async function exitWith(work: Promise<number>): Promise<void> {
  try {
    process.exitCode = await work;
  } catch (fault) {
    tell(fault instanceof Error ? fault.message : String(fault));
    process.exitCode = 1;
  }
}

/** Hands our signals on to a program instead of ending by them; gives what stops that. */
export function handOnSignals(child: ChildProcess): () => void {
  const handOn = (signal: NodeJS.Signals) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, handOn);
  // npm hands a signal to the shell it runs us in, which ends without a word to us.
  const parent = process.ppid;
  const orphaned = process.env.npm_lifecycle_event ? () => process.ppid !== parent : () => false;
  const watch = setInterval(() => orphaned() && child.kill(), 1000);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, handOn);
  };
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-15).join('\n');
}
