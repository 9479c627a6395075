import type { Failure } from '#contract/envelope.ts';

/** A plan that main works out, as a screen shows it. */
export interface PlanOnScreen<Plan, Progress> {
  /** The newest one; it stays while another is worked out. Null before the first. */
  plan: Plan | null;
  isPlanning: boolean;
  /** How far the planning under way has come; null before it says. */
  progress: Progress | null;
  /** Why the last planning gave no plan; null when it did. */
  failure: Failure | null;
  /** Whether the coordinator stopped the last planning, and it gave no plan. */
  isStopped: boolean;
  /** Whether something the plan was worked out from has changed since. */
  isOutOfDate: boolean;
}

/** What is known of a planning at one moment. */
export interface PlanState<Plan, Progress> extends Omit<PlanOnScreen<Plan, Progress>, 'isPlanning'> {
  /** Of the planning under way; null while there is none. */
  ticket: string | null;
  /** The planning under way was asked to come to its end: what it has found by then becomes the plan. */
  isEnding: boolean;
  /** Something was written since the planning under way was asked for: the plan may not know of it. */
  hasChanged: boolean;
  /** Counts the looks at what became of the plan; an older look than the newest says nothing any more. */
  looks: number;
}

/** What can happen to a plan. Those with a ticket count only while the planning of that ticket is under way. */
export type PlanEvent<Plan, Progress> =
  | { type: 'asked'; ticket: string }
  | { type: 'progress'; ticket: string; progress: Progress }
  | { type: 'answered'; ticket: string; plan: Plan }
  | { type: 'failed'; ticket: string; failure: Failure }
  /** Whatever main answers to the planning under way is of no use any more: the coordinator stopped it. */
  | { type: 'stopped' }
  /** The same, but by nobody's wish: something else is on screen by now. */
  | { type: 'calledOff' }
  /** The planning under way is to come to its end. */
  | { type: 'ending' }
  /** Something was written. */
  | { type: 'changed' }
  /** It is being looked what became of the plan. */
  | { type: 'looking' }
  | { type: 'outOfDate'; isOutOfDate: boolean }
  /** A plan made before is on screen again. */
  | { type: 'restored'; plan: Plan }
  | { type: 'discarded' };

const idle = {
  ticket: null,
  progress: null,
  failure: null,
  isStopped: false,
  isEnding: false,
  hasChanged: false,
};

/** Before anything is planned; or with a plan made before. */
export function planAtFirst<Plan, Progress>(plan: Plan | null): PlanState<Plan, Progress> {
  return { ...idle, plan, isOutOfDate: false, looks: 0 };
}

/** How things stand after an event. */
export function planAfter<Plan, Progress>(
  state: PlanState<Plan, Progress>,
  event: PlanEvent<Plan, Progress>,
): PlanState<Plan, Progress> {
  // Another planning has taken its place, or it was called off.
  if ('ticket' in event && event.type !== 'asked' && event.ticket !== state.ticket) return state;
  const looks = state.looks + 1;
  switch (event.type) {
    case 'asked':
      return { ...state, ...idle, ticket: event.ticket, looks };
    case 'progress':
      return { ...state, progress: event.progress };
    case 'answered':
      return { ...idle, plan: event.plan, isOutOfDate: state.hasChanged, looks };
    case 'failed':
      return state.isEnding
        ? { ...state, ...idle, isStopped: true }
        : { ...state, ...idle, failure: event.failure };
    case 'stopped':
      return state.ticket === null ? state : { ...state, ...idle, isStopped: true };
    case 'calledOff':
      return { ...state, ...idle };
    case 'ending':
      return state.ticket === null ? state : { ...state, isEnding: true };
    case 'changed':
      return state.ticket === null ? state : { ...state, hasChanged: true };
    case 'looking':
      return { ...state, looks };
    case 'outOfDate':
      return { ...state, isOutOfDate: event.isOutOfDate };
    case 'restored':
      return { ...idle, plan: event.plan, isOutOfDate: false, looks };
    case 'discarded':
      return { ...idle, plan: null, isOutOfDate: false, looks };
  }
}
