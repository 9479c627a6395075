import type { absenceRequests } from '#contract/absence.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { type Row, type Rows, type Touched, textIn, type Wording, type Wordings } from './rows.ts';
import { endedCover } from './sessions.ts';

/** “away from Mon 23 Nov, no end date”, “away on Mon 23 Nov 09:00–12:00”. Never why. */
function awayIn(row: Row | null, today: IsoDate): string | null {
  const from = textIn(row, 'from_date');
  if (!from) return null;
  const until = textIn(row, 'until_date');
  const fromTime = textIn(row, 'from_time');
  const untilTime = textIn(row, 'until_time');
  if (until === from) {
    if (fromTime && untilTime) return `away on ${shortDate(from, today)} ${fromTime}–${untilTime}`;
    const part = fromTime ? ` from ${fromTime}` : untilTime ? ` until ${untilTime}` : '';
    return `away on ${shortDate(from, today)}${part}`;
  }
  const start = `away from ${shortDate(from, today)}${fromTime ? ` ${fromTime}` : ''}`;
  if (!until) return `${start}, no end date`;
  return `${start} until ${shortDate(until, today)}${untilTime ? ` ${untilTime}` : ''}`;
}

function aboutAbsence(words: (rows: Rows, who: string, absence: Touched) => string): Wording {
  return (rows) => {
    const absence = rows.first('absence');
    return absence && (absence.before || absence.after)
      ? words(rows, rows.person(absence.any.person_id), absence)
      : null;
  };
}

/** What was done with absences. */
export const absenceHistory: Wordings<typeof absenceRequests> = {
  'absence.record': aboutAbsence(
    (rows, who, { any }) => `Recorded ${who} ${awayIn(any, rows.today) ?? 'away'}`,
  ),
  'absence.change': aboutAbsence((rows, who, { before, after }) => {
    const was = awayIn(before, rows.today);
    const is = awayIn(after, rows.today);
    // Only the kind may have changed, and the kind is nobody's business here.
    if (!was || !is || was === is) return `Changed ${who}’s absence${endedCover(rows)}`;
    return `Changed ${who}’s absence: now ${is}${endedCover(rows)}`;
  }),
  // The one that ends is a row that was there; what is left of it are new rows after it.
  'absence.phaseReturn': (rows) => {
    const absences = rows.of('absence');
    const ended = absences.find(({ before, after }) => before && after);
    const last = textIn(ended?.after ?? null, 'until_date');
    if (!ended) return null;
    const left = absences
      .filter(({ before }) => !before)
      .map(({ after }) => textIn(after, 'until_date') ?? '');
    const fewer = left.sort().at(-1);
    const until = fewer ? `, with fewer hours until ${shortDate(fewer, rows.today)}` : '';
    return `${rows.person(ended.any.person_id)} is back${last ? ` after ${shortDate(last, rows.today)}` : ''}${until}${endedCover(rows)}`;
  },
  'absence.remove': aboutAbsence(
    (rows, who, { any }) =>
      `Removed ${who}’s absence (${awayIn(any, rows.today) ?? 'away'})${endedCover(rows)}`,
  ),
  'absence.setLongTerm': aboutAbsence((rows, who, { after }) => {
    const from = textIn(after, 'long_term_from');
    return from
      ? `${who}’s absence counts as long-term from ${shortDate(from, rows.today)}`
      : `${who}’s absence counts as long-term as the setting says`;
  }),
};
