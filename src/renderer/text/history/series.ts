import type { seriesRequests } from '#contract/series.ts';
import type { Weekday } from '#domain/time/dates.ts';
import { everyWords, shortDate } from '#renderer/text/dates.ts';
import { count } from '#renderer/text/kinds.ts';
import { kindIn, numberIn, type Row, type Rows, textIn, type Wordings } from './rows.ts';
import { endedCover } from './sessions.ts';

/** “every Tuesday 10:00”. */
function ruleIn(row: Row | null): string {
  const weekday = numberIn(row, 'weekday');
  const every = numberIn(row, 'every_weeks');
  if (weekday === null || every === null) return '';
  return ` ${everyWords(every, weekday as Weekday)} ${textIn(row, 'start_time') ?? ''}`.trimEnd();
}

const seriesIn = (row: Row | null) => `${kindIn(row)}${ruleIn(row)}`;

function startIn(row: Row | null, rows: Rows): string {
  const date = textIn(row, 'start_date');
  return date ? ` from ${shortDate(date, rows.today)}` : '';
}

/** The rule of a series that is new in this entry, or its first row. */
function main(rows: Rows): Row | null {
  const series = rows.of('series');
  const made = series.find(({ before, after }) => !before && after) ?? series[0];
  return made && (made.before || made.after) ? made.any : null;
}

/** What was done with series. */
export const seriesHistory: Wordings<typeof seriesRequests> = {
  'series.create': (rows) => {
    const series = main(rows);
    return (
      series && `Made ${seriesIn(series)}${startIn(series, rows)}, ${count(rows.count('session'), 'session')}`
    );
  },
  'series.changeRule': (rows) => {
    const series = main(rows);
    return (
      series && `Changed ${kindIn(series)} to${ruleIn(series)}${startIn(series, rows)}${endedCover(rows)}`
    );
  },
  'series.changeMembers': (rows) => {
    const series = main(rows);
    return series && `Changed who belongs to ${seriesIn(series)}${endedCover(rows)}`;
  },
  'series.setMembers': (rows) => {
    const series = main(rows);
    return series && `Changed who belongs to ${seriesIn(series)}${endedCover(rows)}`;
  },
  'series.end': (rows) => {
    const series = main(rows);
    return series && `Ended ${seriesIn(series)}${endedCover(rows)}`;
  },
};
