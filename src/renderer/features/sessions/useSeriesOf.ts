import type { SessionView } from '#contract/values.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useNow } from '#renderer/client/clock.ts';
import { ruleFrom } from '#renderer/parts/seriesRule.ts';
import type { Scope } from './ScopeField.tsx';

/** The series of a session, for a change that reaches further than this one; null while it is not known. */
export function useSeriesOf(session: SessionView, scope: Scope) {
  const now = useNow();
  const { data: all } = useAsk('series.list', {}, { enabled: session.seriesId !== null });
  const series = all?.find(({ id }) => id === session.seriesId);
  if (!series || !all || scope === 'one') return null;
  const fromSlot: IsoDate | null = scope === 'all' ? null : session.slot;
  return { series, fromSlot, rule: ruleFrom(series, all, fromSlot, now) };
}
