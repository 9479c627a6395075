import type { longTermRequests } from '#contract/longTerm.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { count } from '#renderer/text/kinds.ts';
import { type Rows, type Touched, textIn, type Wording, type Wordings } from './rows.ts';
import { endedCover } from './sessions.ts';

function about(words: (rows: Rows, cover: Touched, by: string, forWhom: string) => string): Wording {
  return (rows) => {
    const cover = rows.first('long_term_cover');
    if (!cover || !(cover.before || cover.after)) return null;
    return words(rows, cover, rows.person(cover.any.by_person_id), rows.person(cover.any.for_person_id));
  };
}

/** How many sessions the cover of an entry is about: each was raised, and so were those booked along with it. */
function covered(rows: Rows, { any }: Touched): number {
  const booked = [any.handover_session_id, any.first_supervision_session_id];
  return rows.count('session') - booked.filter((id) => typeof id === 'number').length;
}

const dateIn = (rows: Rows, { any }: Touched, column: string) => {
  const date = textIn(any, column);
  return date ? shortDate(date, rows.today) : null;
};

/** What was done with long-term cover. */
export const longTermHistory: Wordings<typeof longTermRequests> = {
  'longTerm.start': about((rows, cover, by, forWhom) => {
    const from = dateIn(rows, cover, 'from_date');
    const many = count(covered(rows, cover), 'session');
    return `${by} stands in for ${forWhom}${from ? ` from ${from}` : ''}: ${many}${endedCover(rows)}`;
  }),
  'longTerm.continue': about(
    (rows, _, by, forWhom) => `${by} takes on ${count(rows.count('session'), 'more session')} for ${forWhom}`,
  ),
  'longTerm.end': about((rows, cover, by, forWhom) => {
    const until = dateIn(rows, cover, 'until_date');
    if (!cover.after) return `${by} does not stand in for ${forWhom}`;
    return `${by} stands in for ${forWhom}${until ? ` until ${until}` : ''}${endedCover(rows)}`;
  }),
};
