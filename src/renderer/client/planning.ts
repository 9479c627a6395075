import type { Envelope } from '#contract/envelope.ts';
import { type PlanEvent, type PlanState, planAfter, planAtFirst } from './planState.ts';

/** A plan while it is worked out, stopped, kept, and held against what was written since. */
export interface Planning<Plan, Progress> {
  /** Calls the listener at every change, until what it answers is called. */
  subscribe: (listener: () => void) => () => void;
  current: () => PlanState<Plan, Progress>;
  send: (event: PlanEvent<Plan, Progress>) => void;
  /**
   * Works a plan out, in place of what is under way. `work` may give null where it was called off before main was asked;
   * `keep` is given the plan, unless another planning has taken its place.
   */
  make: (
    work: (ticket: string) => Promise<Envelope<Plan> | null>,
    keep: (plan: Plan) => void,
  ) => Promise<void>;
  /** The coordinator stops the planning under way; the plan from before stays. */
  stop: () => void;
  /** Ends the planning under way; the best found by then becomes the plan. */
  end: () => void;
  /** Something else is on screen by now: whatever main answers is of no use any more. */
  callOff: () => void;
  /** Forgets the plan, and what is under way. */
  discard: () => void;
  /** Something was written. */
  changed: () => void;
  /** A look at what became of the plan begins; what it gives says whether it is the newest still. */
  looking: () => () => boolean;
}

/** What a planning has to do with the world around it. */
export interface PlanningSetting<Plan, Progress> {
  /** A plan made before, shown at first. */
  first: Plan | null;
  /** Tells main to stop the planning of a ticket. */
  stop: (ticket: string) => void;
  /** Looks what became of the plan, and says so to the planning; called after something was written. */
  look: (planning: Planning<Plan, Progress>) => unknown;
}

/** A planning; it lives outside React, so that what goes on between two drawings sees what is newest. */
export function createPlanning<Plan, Progress>({
  first,
  stop,
  look,
}: PlanningSetting<Plan, Progress>): Planning<Plan, Progress> {
  let state = planAtFirst<Plan, Progress>(first);
  const listeners = new Set<() => void>();
  const send = (event: PlanEvent<Plan, Progress>) => {
    state = planAfter(state, event);
    for (const listener of listeners) listener();
  };
  /** Main is told first: afterwards the ticket may be gone. */
  const stopAnd = (type: 'stopped' | 'ending' | 'calledOff' | 'discarded') => () => {
    if (state.ticket !== null) stop(state.ticket);
    send({ type });
  };
  const planning: Planning<Plan, Progress> = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    send,
    make: async (work, keep) => {
      if (state.ticket !== null) stop(state.ticket);
      const ticket = crypto.randomUUID();
      send({ type: 'asked', ticket });
      const answer = await work(ticket);
      if (!answer || state.ticket !== ticket) return;
      const { hasChanged } = state;
      if (answer.ok) {
        keep(answer.value);
        send({ type: 'answered', ticket, plan: answer.value });
      } else send({ type: 'failed', ticket, failure: answer.failure });
      if (hasChanged) look(planning);
    },
    stop: stopAnd('stopped'),
    end: stopAnd('ending'),
    callOff: stopAnd('calledOff'),
    discard: stopAnd('discarded'),
    changed: () => {
      send({ type: 'changed' });
      look(planning);
    },
    looking: () => {
      send({ type: 'looking' });
      const own = state.looks;
      return () => own === state.looks;
    },
  };
  return planning;
}
