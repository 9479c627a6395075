import type { whoToRingRequests } from '#contract/whoToRing.ts';
import { dateRange, timeRange } from '#renderer/text/dates.ts';
import { listWords } from '#renderer/text/kinds.ts';
import { type Row, type Rows, textIn, type Wording, type Wordings } from './rows.ts';

const namesShown = 3;

/** “Mon 30 Nov – Fri 4 Dec 09:00–12:30”. */
function whenIn(row: Row, rows: Rows): string {
  const from = textIn(row, 'from_date');
  if (!from) return '';
  const start = textIn(row, 'start_time');
  const end = textIn(row, 'end_time');
  const hours = start && end ? ` ${timeRange(start, end)}` : '';
  return `, ${dateRange(from, textIn(row, 'until_date'), rows.today)}${hours}`;
}

function aboutContact(words: (rows: Rows, row: Row) => string): Wording {
  return (rows) => {
    const contact = rows.first('contact');
    return contact && (contact.before || contact.after) ? words(rows, contact.any) : null;
  };
}

/** What was done with who can be rung while a coordinator is away. */
export const contactsHistory: Wordings<typeof whoToRingRequests> = {
  'contacts.name': aboutContact(
    (rows, row) =>
      `Named ${rows.person(row.by_person_id)} to ring while ${rows.person(row.for_person_id)} is away${whenIn(row, rows)}`,
  ),
  'contacts.nameAll': aboutContact((rows, row) => {
    const shown = rows.of('contact');
    const who = [...new Set(shown.map(({ any }) => rows.person(any.by_person_id)))];
    // Only the first rows come with an entry, so with more of them not everybody is known.
    const isAll = who.length <= namesShown && shown.length === rows.count('contact');
    const names = isAll ? listWords(who) : listWords([...who.slice(0, namesShown), 'others']);
    return `Named ${names} to ring while ${rows.person(row.for_person_id)} is away`;
  }),
  'contacts.remove': aboutContact(
    (rows, row) =>
      `${rows.person(row.by_person_id)} is no longer named to ring while ${rows.person(row.for_person_id)} is away${whenIn(row, rows)}`,
  ),
};
