import type { SeriesView } from '#contract/series.ts';
import type { SessionView } from '#contract/values.ts';
import { useAsk } from '#renderer/client/client.ts';

const none: SessionView[] = [];

/** The sessions of a series that have not begun, whatever their state, soonest first. */
export function useUpcoming(series: SeriesView | undefined): SessionView[] {
  const { data } = useAsk(
    'series.coming',
    { id: series?.id ?? 0 },
    { enabled: series !== undefined, keep: true },
  );
  return data ?? none;
}
