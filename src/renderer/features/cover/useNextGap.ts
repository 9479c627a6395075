import { isOpenGap } from '#domain/gaps/gap.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useNow } from '#renderer/client/clock.ts';

interface At {
  sessionId: number;
  personId: number;
  date: string;
  start: string;
}

/** The next open gap of the absence that made this one (after it in time, else the first); null when none is left. */
export function useNextGap(at: At | null): { sessionId: number; personId: number; left: number } | null {
  const now = useNow();
  const { data: absences } = useAsk('absence.list', {}, { enabled: at !== null });
  const absence = absences?.find(
    ({ personId, from, until }) =>
      at !== null && personId === at.personId && from <= at.date && (until === null || until >= at.date),
  );
  const { data } = useAsk('absence.get', { id: absence?.id ?? 1 }, { enabled: absence !== undefined });
  if (!at || !data || !absence) return null;
  const others = data.impact.filter(
    ({ session, gap }) =>
      gap !== null && isOpenGap(gap) && session.id !== at.sessionId && `${session.date}T${session.end}` > now,
  );
  const after = others.find(({ session }) => `${session.date}${session.start}` >= `${at.date}${at.start}`);
  const next = after ?? others[0];
  return next?.gap ? { sessionId: next.session.id, personId: next.gap.personId, left: others.length } : null;
}
