import type { Output } from '#contract/requests.ts';
import type { SessionView } from '#contract/values.ts';
import { fitAt } from '#domain/booking/blockedIntervals.ts';
import type { Finding } from '#domain/finding.ts';
import { type ClockTime, type IsoDate, momentOf, timeOf } from '#domain/time/dates.ts';
import { ask } from '#renderer/client/client.ts';
import type { DateRange } from './range.ts';

/** Where a drag or resize would put a session. */
export interface Target {
  date: IsoDate;
  start: ClockTime;
  end: ClockTime;
}

/** A step of somebody's induction on its way from a list to the calendar. */
export interface DraggedStep {
  kind: 'step';
  inductionId: number;
  stepId: number;
  /** How long it takes. */
  minutes: number;
  name: string;
}

/** What is dragged: a session of the calendar, or something from a list beside it that is to become one. */
export type Dragged = { kind: 'session'; session: SessionView } | DraggedStep;

/** A drag as the line below the calendar says it. */
export interface Drag {
  phase: 'none' | 'dragging' | 'refused';
  what: Dragged | null;
  /** The day, and the time of it where there is one. */
  target: Pick<Target, 'date'> | Target | null;
  findings: readonly Finding[];
  /** Whether it may be dropped there. */
  fits: boolean;
}

const none: Drag = { phase: 'none', what: null, target: null, findings: [], fits: true };

type Known = Pick<Output<'step.fit'>, 'blocked'> & Partial<Output<'step.fit'>>;

/**
 * Whether what is dragged fits, live. What stands against it is fetched once when the drag begins; FullCalendar
 * asks at every move and wants the answer at once. It lives outside React so that a drag does not draw the calendar
 * anew; the line that shows it subscribes.
 */
export function createFit() {
  let drag = none;
  let known: Known | null = null;
  const listeners = new Set<() => void>();
  const set = (next: Drag) => {
    drag = next;
    for (const listener of listeners) listener();
  };
  const fit = {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => drag,
    /** A drag begins; the answer of main comes while the mouse is still on its way. */
    begin: async (what: Dragged, { from, until }: DateRange) => {
      known = null;
      set({ ...none, phase: 'dragging', what });
      const answer =
        what.kind === 'session'
          ? await ask('session.fit', { id: what.session.id, from, until })
          : await ask('step.fit', { id: what.inductionId, stepId: what.stepId, from, until });
      if (!answer.ok || drag.what !== what) return;
      known = answer.value;
      if (drag.target) set({ ...drag, ...judged(known, drag.target) });
    },
    /** Whether it may be dropped there; says why not, or what is to be known. */
    judge: (target: Pick<Target, 'date'> | Target): boolean => {
      set({ ...drag, target, ...(known ? judged(known, target) : { findings: [], fits: true }) });
      return drag.fits;
    },
    /** The mouse was let go: over a place that does not fit the reason stays in sight. */
    end: () =>
      set(drag.phase === 'dragging' && drag.target && !drag.fits ? { ...drag, phase: 'refused' } : none),
    clear: () => set(none),
  };
  return fit;
}
export type Fit = ReturnType<typeof createFit>;

function judged(
  known: Known,
  target: Pick<Target, 'date'> | Target,
): Pick<Drag, 'target' | 'findings' | 'fits'> {
  if ('start' in target) {
    const { date, start, end } = target;
    const findings = fitAt(known.blocked, { start: momentOf(date, start), end: momentOf(date, end) });
    return { target, findings, fits: !findings.some(({ severity }) => severity === 'hard') };
  }
  const day = known.days?.find(({ date }) => date === target.date);
  if (!day?.slot) return { target, findings: day?.why ?? [], fits: false };
  const first = { date: day.date, start: timeOf(day.slot.start), end: timeOf(day.slot.end) };
  return { target: first, findings: fitAt(known.blocked, day.slot), fits: true };
}
