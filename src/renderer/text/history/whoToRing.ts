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

function aboutNaming(words: (rows: Rows, row: Row) => string): Wording {
  return (rows) => {
    const naming = rows.first('who_to_ring');
    return naming && (naming.before || naming.after) ? words(rows, naming.any) : null;
  };
}

/** What was done with who can be rung while a coordinator is away. */
export const whoToRingHistory: Wordings<typeof whoToRingRequests> = {
  'whoToRing.name': aboutNaming(
    (rows, row) =>
      `Named ${rows.person(row.by_person_id)} to ring while ${rows.person(row.for_person_id)} is away${whenIn(row, rows)}`,
  ),
  'whoToRing.nameAll': aboutNaming((rows, row) => {
    const shown = rows.of('who_to_ring');
    const who = [...new Set(shown.map(({ any }) => rows.person(any.by_person_id)))];
    // Only the first rows come with an entry, so with more of them not everybody is known.
    const isAll = who.length <= namesShown && shown.length === rows.count('who_to_ring');
    const names = isAll ? listWords(who) : listWords([...who.slice(0, namesShown), 'others']);
    return `Named ${names} to ring while ${rows.person(row.for_person_id)} is away`;
  }),
  'whoToRing.remove': aboutNaming(
    (rows, row) =>
      `${rows.person(row.by_person_id)} is no longer named to ring while ${rows.person(row.for_person_id)} is away${whenIn(row, rows)}`,
  ),
};
