import { useMemo } from 'react';
import type { SeriesView } from '../../../contract/series.ts';
import type { SessionView } from '../../../contract/values.ts';
import { addMonths, momentOf } from '../../../domain/dates.ts';
import { useAsk } from '../../app/client.ts';
import { useNow, useToday } from '../../app/clock.ts';

const none: SessionView[] = [];

/** The sessions of a series that have not begun, whatever their state, soonest first. */
export function useUpcoming(series: SeriesView | undefined): SessionView[] {
  const today = useToday();
  const now = useNow();
  const { data: settings } = useAsk('settings.get', {});
  const people = series ? [...new Set(series.members.map((member) => member.personId))] : [];
  const months = settings?.horizonMonths ?? 12;
  const { data } = useAsk(
    'calendar.between',
    {
      from: today,
      until: addMonths(today, months + 1),
      people: people.length > 0 ? people : null,
      kinds: series ? [series.kind] : null,
    },
    { enabled: series !== undefined, keep: true },
  );
  const id = series?.id;
  return useMemo(
    () =>
      data?.sessions.filter(
        (session) => session.seriesId === id && momentOf(session.date, session.start) > now,
      ) ?? none,
    [data, id, now],
  );
}
