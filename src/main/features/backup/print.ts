import type { Input } from '../../../contract/requests.ts';
import type { House } from '../house.ts';
import { dateInWords } from '../words.ts';
import type { Done } from './restore.ts';

/** Prints the week rota or the cover list, or saves it as PDF. Throws NOT_POSSIBLE. */
export async function print(house: House, { what, from, weeks, to }: Input<'print.make'>): Promise<Done> {
  const route = `/print/${what}?from=${from}&weeks=${weeks}`;
  const { done, file } = await house.desktop.print(
    route,
    to,
    `${titleOf(what, weeks)} ${dateInWords(from)}.pdf`,
  );
  if (!done) return { done, message: to === 'pdf' ? 'No file was saved.' : 'Nothing was printed.' };
  return { done, message: file === null ? 'Sent to the printer.' : `Saved as ${file}.` };
}

function titleOf(what: 'rota' | 'coverList', weeks: 1 | 4): string {
  if (what === 'coverList') return weeks === 1 ? 'Cover list' : 'Four-week cover list';
  return weeks === 1 ? 'Week rota' : 'Four-week rota';
}
