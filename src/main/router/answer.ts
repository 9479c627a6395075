import type { z } from 'zod';
import { type Envelope, type Failure, message } from '#contract/envelope.ts';
import { type RequestName, requests } from '#contract/requests.ts';
import type { Host } from '#main/request/host.ts';
import { notFound, Refusal } from '#main/request/refusal.ts';
import { refusedBy, StoreProblem } from '#main/store/problem.ts';
import { respond } from './respond.ts';

interface Log {
  info(text: string): void;
  error(text: string, fault?: unknown): void;
}

function failed(failure: Failure): Envelope<never> {
  return { ok: false, failure };
}

/** `hours.0.start` → the first thing wrong with it, in the words of the contract. */
function fieldProblems(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    fields[path.join('.')] ??= issue.message;
  }
  return fields;
}

/**
 * Answers one message from the renderer: trust first, then the strict parse, then the deed. Never rejects; a fault
 * nobody foresaw becomes INTERNAL and only the local log knows more.
 */
export async function answer(
  host: Host,
  log: Log,
  sent: unknown,
  trusted: boolean,
): Promise<Envelope<unknown>> {
  if (!trusted) {
    log.error('Refused a message from an untrusted sender');
    return failed({ code: 'UNTRUSTED', message: 'Only Understudy’s own window may ask this.' });
  }
  const envelope = message.safeParse(sent);
  if (!envelope.success) return failed({ code: 'INVALID', message: 'This message cannot be read.' });
  const { name, input } = envelope.data;
  if (!Object.hasOwn(requests, name)) {
    return failed({ code: 'UNKNOWN_REQUEST', message: 'Understudy does not know this request.' });
  }
  try {
    const parsed = requests[name as RequestName].input.safeParse(input);
    if (!parsed.success) {
      return failed({
        code: 'INVALID',
        message: 'Something in this form needs another look.',
        fields: fieldProblems(parsed.error),
      });
    }
    return { ok: true, value: await respond(host, name as RequestName, parsed.data) };
  } catch (fault) {
    if (fault instanceof Refusal) return failed(fault.failure);
    if (fault instanceof StoreProblem) {
      log.error(`${name}: ${fault.code}`);
      return failed({ code: 'NO_DATABASE', message: fault.message });
    }
    // Every id that a change names is guarded by a foreign key, so nothing has to ask for each of them before.
    if (refusedBy(fault) === 'foreignKey') return failed(notFound('person, place or code you chose').failure);
    log.error(`${name}: INTERNAL`, fault);
    return failed({
      code: 'INTERNAL',
      message:
        'Something went wrong inside Understudy. Nothing was changed. Try again; the log file has the details.',
    });
  }
}
