import { openable } from './openable.ts';

/** A message to be handed to the mail program. */
export interface Mail {
  to: string;
  subject: string;
  body: string;
}

// Windows hands a program about 2,000 characters of an address and drops the rest without a word.
const longest = 2000;

/**
 * The mailto address of a message to one person, made here from its parts so that it can hold nothing but a subject and
 * a text (RFC 6068): whatever they contain is percent-encoded, and lines end in CR LF. Null when the recipient is not
 * one address, or `tooLong` when no mail program would take all of it.
 */
export function mailto({ to, subject, body }: Mail): { address: string; shown: string } | null | 'tooLong' {
  const recipient = openable(`mailto:${encodeURIComponent(to).replaceAll('%40', '@')}`);
  if (recipient?.kind !== 'mail') return null;
  const lines = body.replace(/\r\n?|\n/g, '\r\n');
  const address = `${recipient.address}?subject=${encoded(subject)}&body=${encoded(lines)}`;
  return address.length > longest ? 'tooLong' : { address, shown: recipient.shown };
}

/** Half of a surrogate pair is no character: it becomes a question mark instead of a fault. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
