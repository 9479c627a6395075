import type { SessionView } from '../../../contract/values.ts';
import { type Blocked, fitAt } from '../../../domain/blockedIntervals.ts';
import { type ClockTime, type IsoDate, momentOf } from '../../../domain/dates.ts';
import type { Finding } from '../../../domain/finding.ts';
import { ask } from '../../app/client.ts';
import type { DateRange } from './range.ts';

/** Where a drag or resize would put a session. */
export interface Target {
  date: IsoDate;
  start: ClockTime;
  end: ClockTime;
}

/** A drag as the line below the calendar says it. */
export interface Drag {
  phase: 'none' | 'dragging' | 'refused';
  session: SessionView | null;
  target: Target | null;
  findings: readonly Finding[];
}

const none: Drag = { phase: 'none', session: null, target: null, findings: [] };

/**
 * Whether a dragged session fits, live. What stands against it is fetched once when the drag begins; FullCalendar
 * asks at every move and wants the answer at once. It lives outside React so that a drag does not draw the calendar
 * anew; the line that shows it subscribes.
 */
export function createFit() {
  let drag = none;
  let blocked: readonly Blocked[] = [];
  const listeners = new Set<() => void>();
  const set = (next: Drag) => {
    drag = next;
    for (const listener of listeners) listener();
  };
  const isHard = () => drag.findings.some((finding) => finding.severity === 'hard');
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => drag,
    /** A drag begins; the answer of main comes while the mouse is still on its way. */
    begin: async (session: SessionView, { from, until }: DateRange) => {
      blocked = [];
      set({ ...none, phase: 'dragging', session });
      const answer = await ask('session.fit', { id: session.id, from, until });
      if (!answer.ok || drag.session !== session) return;
      blocked = answer.value.blocked;
      if (drag.target) set({ ...drag, findings: findingsAt(blocked, drag.target) });
    },
    /** Whether the session may be dropped there; says why not, or what is to be known. */
    judge: (target: Target): boolean => {
      set({ ...drag, target, findings: findingsAt(blocked, target) });
      return !isHard();
    },
    /** The mouse was let go: over a place that does not fit the reason stays in sight. */
    end: () =>
      set(drag.phase === 'dragging' && drag.target && isHard() ? { ...drag, phase: 'refused' } : none),
    clear: () => set(none),
  };
}
export type Fit = ReturnType<typeof createFit>;

function findingsAt(blocked: readonly Blocked[], { date, start, end }: Target): Finding[] {
  return fitAt(blocked, { start: momentOf(date, start), end: momentOf(date, end) });
}
