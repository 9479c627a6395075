import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../contract/envelope.ts';
import type { Events } from '../../../contract/events.ts';
import type { Sent } from '../../../contract/requests.ts';
import type { TermPickInput, TermPlan, TermRowView } from '../../../contract/termPlan.ts';
import { ask } from '../../app/client.ts';
import { usePropose } from '../../app/usePropose.tsx';

type Scope = Sent<'termPlan.make'>['scope'];
export type TermProgress = Omit<Events['planningTerm'], 'ticket'>;

/** A term on screen: how it is being worked out, what the coordinator settled, and what became of it. */
export interface TermPlanning {
  /** The newest one; it stays while another is worked out. Null before the first. */
  plan: TermPlan | null;
  isPlanning: boolean;
  progress: TermProgress | null;
  failure: Failure | null;
  isStopped: boolean;
  /** Whether something has changed since the plan was made. */
  isOutOfDate: boolean;
  make: (scope: Scope) => void;
  replan: () => void;
  stop: () => void;
  /** These change what the plan may do, so it is worked out anew. */
  choose: (row: TermRowView, time: Pick<TermPickInput, 'date' | 'start' | 'placeId'>) => void;
  leaveOut: (row: TermRowView) => void;
  letGo: (row: TermRowView) => void;
  /** How much was settled by hand. */
  settled: number;
  letAllGo: () => void;
  /** Books everything that is placed. */
  accept: () => Promise<void>;
}

interface Picks {
  locked: TermPickInput[];
  forbidden: TermPickInput[];
}

const noPicks: Picks = { locked: [], forbidden: [] };

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

const isFor = (row: Pick<TermRowView, 'circle' | 'dueOn'>) => (pick: TermPickInput) =>
  pick.circle === row.circle && pick.dueOn === row.dueOn;

/** The new sessions of a plan, as they are accepted. */
export function picksOf({ rows }: Pick<TermPlan, 'rows'>): TermPickInput[] {
  return rows.flatMap(({ circle, dueOn, chosen, sessionId }) =>
    chosen && sessionId === null
      ? [{ circle, dueOn, date: chosen.date, start: chosen.start, placeId: chosen.placeId }]
      : [],
  );
}

/** Plans a term when asked to, and again with what the coordinator settles. */
export function useTermPlanning(): TermPlanning {
  const [state, setState] = useState(nothingYet);
  const [picks, setPicks] = useState(noPicks);
  const propose = usePropose('termPlan.accept', { tellsStale: false });
  const ticket = useRef<string | null>(null);
  const scope = useRef<Scope | null>(null);

  const stopNow = useCallback(() => {
    if (ticket.current !== null) void ask('termPlan.stop', { ticket: ticket.current });
    ticket.current = null;
  }, []);

  const work = useCallback(
    async (with_: Picks) => {
      if (!scope.current) return;
      stopNow();
      const own = crypto.randomUUID();
      ticket.current = own;
      setPicks(with_);
      setState((before) => ({ ...nothingYet, plan: before.plan, isPlanning: true }));
      const envelope = await ask('termPlan.make', { scope: scope.current, ...with_, ticket: own });
      if (ticket.current !== own) return;
      ticket.current = null;
      setState((before) =>
        envelope.ok
          ? { ...nothingYet, plan: envelope.value }
          : { ...nothingYet, plan: before.plan, failure: envelope.failure },
      );
    },
    [stopNow],
  );

  useEffect(() => {
    const stops = [
      window.understudy.on('planningTerm', ({ ticket: of, ...progress }) => {
        if (of === ticket.current) setState((before) => ({ ...before, progress }));
      }),
      window.understudy.on('changed', () =>
        setState((before) => ({ ...before, isOutOfDate: before.plan !== null })),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
      stopNow();
    };
  }, [stopNow]);

  const without = (list: readonly TermPickInput[], row: TermRowView) =>
    list.filter((pick) => !isFor(row)(pick));
  const { plan } = state;
  return {
    ...state,
    settled: picks.locked.length + picks.forbidden.length,
    make: (wanted) => {
      scope.current = wanted;
      void work(noPicks);
    },
    replan: () => void work(picks),
    stop: () => {
      stopNow();
      setState((before) => ({ ...nothingYet, plan: before.plan, isStopped: true }));
    },
    choose: (row, { date, start, placeId }) =>
      void work({
        locked: [
          ...without(picks.locked, row),
          { circle: row.circle, dueOn: row.dueOn, date, start, placeId },
        ],
        forbidden: picks.forbidden,
      }),
    leaveOut: (row) => {
      if (!row.chosen) return;
      const { date, start, placeId } = row.chosen;
      void work({
        locked: without(picks.locked, row),
        forbidden: [...picks.forbidden, { circle: row.circle, dueOn: row.dueOn, date, start, placeId }],
      });
    },
    letGo: (row) => void work({ ...picks, locked: without(picks.locked, row) }),
    letAllGo: () => void work(noPicks),
    accept: async () => {
      if (!plan) return;
      const result = await propose({ scope: plan.scope, digest: plan.digest, rows: picksOf(plan) }, []);
      if (result.done) void work(noPicks);
      else if (result.failure?.code === 'STALE') setState((before) => ({ ...before, isOutOfDate: true }));
    },
  };
}
