import type { Finding } from '#domain/finding.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { count } from '#renderer/text/kinds.ts';

/** Parts of the sentences about standing in for somebody. */

type Facts = Finding['facts'];

/** “Maya Robinson has no individual supervision in the first 10 days of the cover. Book one.” */
export function firstSupervisionSentence(who: string, { days, on }: Facts, today: IsoDate): string {
  const within = typeof days === 'number' ? `the first ${count(days, 'day')}` : 'the first days';
  const first = typeof on === 'string' ? `: the first is ${shortDate(on, today)}` : '';
  return `${who} has no individual supervision in ${within} of the cover${first}. Reserves are supported while they stand in: choose ${first ? 'an earlier time' : 'a time'}.`;
}

/** “Maya Robinson has no access to notes by then: “Access to patient notes” is open. …” */
export function noNotesAccessSentence(who: string, { step }: Facts): string {
  const open = typeof step === 'string' ? `: “${step}” is open` : '';
  return `No access to notes is recorded for ${who} by then${open}. Sign it off under Reserves, or record “without access” there with the way work is handed over.`;
}

/** “NHS induction” of Maya Robinson is on Tue 5 Jan, after the cover begins. …” */
export function inductionAfterSentence(who: string, { step, on }: Facts, today: IsoDate): string {
  const what = typeof step === 'string' ? `“${step}”` : 'An induction';
  const day = typeof on === 'string' ? ` on ${shortDate(on, today)},` : '';
  return `${what} of ${who} comes${day} after the cover begins. Ask for an earlier date, or begin the cover later.`;
}
