import type { termPlanRequests } from '#contract/termPlan.ts';
import { count } from '#renderer/text/kinds.ts';
import type { Wordings } from './rows.ts';

/** What was done with the plan of a term. Slots without a session are dates of a series, too. */
export const termPlanHistory: Wordings<typeof termPlanRequests> = {
  'termPlan.accept': (rows) => {
    const dates = rows.count('session');
    if (dates === 0) return null;
    const series = rows.count('series');
    const inSeries = series > 0 ? ` in ${series} series` : '';
    return `Booked a term of supervision: ${count(dates, 'date')}${inSeries}`;
  },
};
