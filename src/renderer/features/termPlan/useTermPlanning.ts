import { useCallback, useEffect, useState } from 'react';
import type { TermPickInput, TermPlan, TermRowView } from '#contract/termPlan.ts';
import { ask } from '#renderer/client/client.ts';
import { oneAtATime } from '#renderer/client/oneAtATime.ts';
import type { Planning } from '#renderer/client/planning.ts';
import type { PlanOnScreen } from '#renderer/client/planState.ts';
import { type ProgressOf, usePlanning } from '#renderer/client/usePlanning.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { forgetTerm, type KeptTerm, keepTerm, keptTerm, noPicks, type Picks, type Scope } from './memory.ts';
import { picksOf, withKept, withLeftOut, withoutKept } from './picks.ts';

export type TermProgress = ProgressOf<'planningTerm'>;
type TermPlans = Planning<TermPlan, TermProgress>;

/** A term on screen: how it is being worked out, what the coordinator settled, and what became of it. */
export interface TermPlanning extends PlanOnScreen<TermPlan, TermProgress> {
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

async function holds({ plan: { scope, digest } }: NonNullable<KeptTerm['made']>): Promise<boolean> {
  const envelope = await ask('termPlan.holds', { scope, digest });
  return envelope.ok && envelope.value.holds;
}

/** Plans a term when asked to, and again with what the coordinator settles; a look elsewhere loses nothing of it. */
export function useTermPlanning(): TermPlanning {
  const [picks, setPicks] = useState(() => keptTerm()?.picks ?? noPicks);
  const propose = usePropose('termPlan.accept', { tellsStale: false });
  const [through] = useState(oneAtATime);

  /** What became of the plan on screen, or of the one that was booked last. */
  const look = useCallback(async (of: TermPlans) => {
    const kept = keptTerm();
    if (!kept || of.current().ticket !== null) return;
    const isNewest = of.looking();
    const { booked, made } = kept;
    if (booked && (await holds(booked))) {
      if (!isNewest()) return;
      // It was undone: everything is as it was when that plan was made.
      keepTerm({ scope: booked.plan.scope, picks: booked.picks, made: booked, booked: null });
      setPicks(booked.picks);
      of.send({ type: 'restored', plan: booked.plan });
    } else if (made) {
      const isOutOfDate = !(await holds(made));
      if (isNewest()) of.send({ type: 'outOfDate', isOutOfDate });
    }
  }, []);
  const [shown, planning] = usePlanning<TermPlan, 'planningTerm'>('planningTerm', () => ({
    first: keptTerm()?.made?.plan ?? null,
    stop: (ticket) => void ask('termPlan.stop', { ticket }),
    look,
  }));

  const make = useCallback(
    async (scope: Scope, with_: Picks, booked: KeptTerm['booked']) => {
      keepTerm({ scope, picks: with_, made: keptTerm()?.made ?? null, booked });
      setPicks(with_);
      await planning.make(
        (ticket) => ask('termPlan.make', { scope, ...with_, ticket }),
        (plan) => keepTerm({ scope, picks: with_, made: { plan, picks: with_ }, booked }),
      );
    },
    [planning],
  );

  useEffect(() => {
    const kept = keptTerm();
    // What was under way when the screen was left, and had found nothing, is taken up again.
    const isMade = kept?.made && JSON.stringify(kept.made.picks) === JSON.stringify(kept.picks);
    if (kept && !isMade) void make(kept.scope, kept.picks, kept.booked);
    else void look(planning);
    // The best found by then is kept.
    return planning.end;
  }, [look, make, planning]);

  const again = (with_: Picks) => {
    const kept = keptTerm();
    if (kept) void make(kept.scope, with_, kept.booked);
  };
  const { plan } = shown;
  const accept = async () => {
    if (!plan) return;
    const result = await propose({ scope: plan.scope, digest: plan.digest, rows: picksOf(plan) }, []);
    if (result.ok) {
      // What was settled is in the calendar now; what is left is planned without it.
      keepTerm({ scope: plan.scope, picks: noPicks, made: null, booked: { plan, picks } });
      void make(plan.scope, noPicks, { plan, picks });
    } else if (result.failure?.code === 'STALE') planning.send({ type: 'outOfDate', isOutOfDate: true });
  };
  return {
    ...shown,
    kept: picks.locked.length,
    leftOut: picks.forbidden.length,
    make: (scope) => void make(scope, noPicks, null),
    replan: () => again(picks),
    stop: planning.end,
    choose: (row, time) => again(withKept(picks, row, time)),
    leaveOut: (row) => again(withLeftOut(picks, row)),
    letGo: (row) => again(withoutKept(picks, row)),
    letAllGo: () => again(noPicks),
    discard: () => {
      planning.discard();
      forgetTerm();
      setPicks(noPicks);
    },
    accept: async () => void (await through(accept)),
  };
}
