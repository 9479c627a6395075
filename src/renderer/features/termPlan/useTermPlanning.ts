import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { Events } from '#contract/events.ts';
import type { TermPickInput, TermPlan, TermRowView } from '#contract/termPlan.ts';
import { ask } from '#renderer/client/client.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { forgetTerm, type KeptTerm, keepTerm, keptTerm, noPicks, type Picks, type Scope } from './memory.ts';
import { picksOf, withKept, withLeftOut, withoutKept } from './picks.ts';

export type TermProgress = Omit<Events['planningTerm'], 'ticket'>;

/** A term on screen: how it is being worked out, what the coordinator settled, and what became of it. */
export interface TermPlanning {
  /** The newest one; it stays while another is worked out. Null before the first. */
  plan: TermPlan | null;
  isPlanning: boolean;
  progress: TermProgress | null;
  failure: Failure | null;
  /** Whether the last planning was stopped before it had found a plan. */
  isStopped: boolean;
  /** Whether something the plan was worked out from has changed since. */
  isOutOfDate: boolean;
  make: (scope: Scope) => void;
  replan: () => void;
  /** The best found by then becomes the plan. */
  stop: () => void;
  /** These change what the plan may do, so it is worked out anew. */
  choose: (row: TermRowView, time: Pick<TermPickInput, 'date' | 'start' | 'placeId'>) => void;
  leaveOut: (row: TermRowView) => void;
  letGo: (row: TermRowView) => void;
  /** How many times were kept by hand, and how many left out. */
  kept: number;
  leftOut: number;
  letAllGo: () => void;
  /** Forgets the plan and all that was settled. */
  discard: () => void;
  /** Books everything that is placed. */
  accept: () => Promise<void>;
}

interface State {
  plan: TermPlan | null;
  isPlanning: boolean;
  progress: TermProgress | null;
  failure: Failure | null;
  isStopped: boolean;
  isOutOfDate: boolean;
}

const nothingYet: State = {
  plan: null,
  isPlanning: false,
  progress: null,
  failure: null,
  isStopped: false,
  isOutOfDate: false,
};

/** Plans a term when asked to, and again with what the coordinator settles; a look elsewhere loses nothing of it. */
export function useTermPlanning(): TermPlanning {
  const [state, setState] = useState((): State => ({ ...nothingYet, plan: keptTerm()?.made?.plan ?? null }));
  const [picks, setPicks] = useState(() => keptTerm()?.picks ?? noPicks);
  const propose = usePropose('termPlan.accept', { tellsStale: false });
  // What is newest, for what goes on between drawings.
  const ticket = useRef<string | null>(null);
  const stopped = useRef<string | null>(null);
  const looks = useRef(0);
  const hasChanged = useRef(false);

  const stop = useCallback(() => {
    stopped.current = ticket.current;
    if (ticket.current !== null) void ask('termPlan.stop', { ticket: ticket.current });
  }, []);

  const show = useCallback((made: NonNullable<KeptTerm['made']>, isOutOfDate = false) => {
    setPicks(made.picks);
    setState({ ...nothingYet, plan: made.plan, isOutOfDate });
  }, []);

  /** What became of the plan on screen, or of the one that was booked last. */
  const look = useCallback(async () => {
    const kept = keptTerm();
    if (!kept || ticket.current !== null) return;
    looks.current += 1;
    const own = looks.current;
    const holds = async ({ plan: { scope, digest } }: NonNullable<KeptTerm['made']>) => {
      const envelope = await ask('termPlan.holds', { scope, digest });
      return envelope.ok && envelope.value.holds;
    };
    const { booked, made } = kept;
    if (booked && (await holds(booked))) {
      if (own !== looks.current) return;
      // It was undone: everything is as it was when that plan was made.
      keepTerm({ scope: booked.plan.scope, picks: booked.picks, made: booked, booked: null });
      show(booked);
    } else if (made) {
      const isOutOfDate = !(await holds(made));
      if (own === looks.current) setState((before) => ({ ...before, isOutOfDate }));
    }
  }, [show]);

  const work = useCallback(
    async (scope: Scope, with_: Picks, booked: KeptTerm['booked']) => {
      stop();
      const own = crypto.randomUUID();
      ticket.current = own;
      looks.current += 1;
      hasChanged.current = false;
      const made = keptTerm()?.made ?? null;
      keepTerm({ scope, picks: with_, made, booked });
      setPicks(with_);
      setState((before) => ({ ...nothingYet, plan: before.plan, isPlanning: true }));
      const envelope = await ask('termPlan.make', { scope, ...with_, ticket: own });
      // Another planning has taken its place.
      if (ticket.current !== own) return;
      ticket.current = null;
      if (envelope.ok) {
        const found = { plan: envelope.value, picks: with_ };
        keepTerm({ scope, picks: with_, made: found, booked });
        show(found, hasChanged.current);
      } else {
        const isStopped = stopped.current === own;
        const failure = isStopped ? null : envelope.failure;
        setState((before) => ({ ...nothingYet, plan: before.plan, failure, isStopped }));
      }
      if (hasChanged.current) void look();
    },
    [stop, show, look],
  );

  useEffect(() => {
    const kept = keptTerm();
    // What was under way when the screen was left, and had found nothing, is taken up again.
    const isMade = kept?.made && JSON.stringify(kept.made.picks) === JSON.stringify(kept.picks);
    if (kept && !isMade) void work(kept.scope, kept.picks, kept.booked);
    else void look();
    const ends = [
      window.understudy.on('planningTerm', ({ ticket: of, ...progress }) => {
        if (of === ticket.current) setState((before) => ({ ...before, progress }));
      }),
      window.understudy.on('changed', () => {
        hasChanged.current = true;
        void look();
      }),
    ];
    return () => {
      for (const end of ends) end();
      // The best found by then is kept.
      stop();
    };
  }, [stop, work, look]);

  const again = (with_: Picks) => {
    const kept = keptTerm();
    if (kept) void work(kept.scope, with_, kept.booked);
  };
  const { plan } = state;
  return {
    ...state,
    kept: picks.locked.length,
    leftOut: picks.forbidden.length,
    make: (scope) => void work(scope, noPicks, null),
    replan: () => again(picks),
    stop,
    choose: (row, time) => again(withKept(picks, row, time)),
    leaveOut: (row) => again(withLeftOut(picks, row)),
    letGo: (row) => again(withoutKept(picks, row)),
    letAllGo: () => again(noPicks),
    discard: () => {
      stop();
      ticket.current = null;
      looks.current += 1;
      forgetTerm();
      setPicks(noPicks);
      setState(nothingYet);
    },
    accept: async () => {
      if (!plan) return;
      const result = await propose({ scope: plan.scope, digest: plan.digest, rows: picksOf(plan) }, []);
      if (result.ok) {
        // What was settled is in the calendar now; what is left is planned without it.
        keepTerm({ scope: plan.scope, picks: noPicks, made: null, booked: { plan, picks } });
        void work(plan.scope, noPicks, { plan, picks });
      } else if (result.failure?.code === 'STALE') setState((before) => ({ ...before, isOutOfDate: true }));
    },
  };
}
