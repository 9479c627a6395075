import type { CalendarPage } from '../../../contract/sessions.ts';
import type { IsoDate } from '../../../domain/dates.ts';

/** The day each person last stood in for somebody, swaps left out, of these sessions up to today. */
export function lastCover(sessions: CalendarPage['sessions'], today: IsoDate): Map<number, IsoDate> {
  const last = new Map<number, IsoDate>();
  for (const { date, state, cover } of sessions) {
    if (state !== 'planned' || date > today) continue;
    for (const { byPersonId, swapId } of cover) {
      if (swapId === null && date > (last.get(byPersonId) ?? '')) last.set(byPersonId, date);
    }
  }
  return last;
}
