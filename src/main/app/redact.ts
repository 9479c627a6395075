import { homedir } from 'node:os';

/** Kinds of error whose message speaks of the program or the database, never of what somebody typed. */
const plainKinds = new Set(['TypeError', 'ReferenceError', 'SqliteError']);

/**
 * A fault as the log may hold it: its kind, its code and its stack. Messages may repeat what was typed, so they are
 * left out, but for a few kinds, and from those whatever stands in quotes. The home folder holds the account's name.
 */
export function redactFault(fault: unknown, home: string = homedir()): string {
  const lines: string[] = [];
  let next = fault;
  for (let depth = 0; depth < 4 && next !== undefined; depth += 1) {
    const [first, ...frames] = linesOf(next);
    lines.push(depth === 0 ? `${first}` : `caused by ${first}`, ...frames);
    next = next instanceof Error ? next.cause : undefined;
  }
  return lines.join('\n').replaceAll(home, '~');
}

function linesOf(fault: unknown): string[] {
  if (!(fault instanceof Error)) return [`a thrown ${typeof fault}`];
  const kind = /^\w{1,60}$/.test(fault.name) ? fault.name : 'Error';
  const code = 'code' in fault && typeof fault.code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(fault.code);
  const message = plainKinds.has(kind) ? `: ${withoutQuoted(fault.message)}` : '';
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line) && line.length < 400);
  return [`${kind}${code ? ` ${fault.code}` : ''}${message}`, ...frames];
}

function withoutQuoted(message: string): string {
  return message.replaceAll(/(["'`“‘]).*(["'`”’])/gs, '…').replaceAll(/\s+/g, ' ');
}
