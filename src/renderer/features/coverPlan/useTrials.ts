import { useCallback, useEffect } from 'react';
import type { Trial } from '#contract/coverPlan.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { ask, queryClient } from '#renderer/client/client.ts';
import { usePlanning } from '#renderer/client/usePlanning.ts';

interface Dates {
  from: IsoDate;
  until: IsoDate;
}

/** What was worked out lately for these days and still holds; a look elsewhere does not lose it. */
const keyOf = (dates: Dates) => ['kept trials', dates];
queryClient.setQueryDefaults(['kept trials'], { gcTime: Number.POSITIVE_INFINITY });

function kept(dates: Dates): Trial[] | null {
  const state = queryClient.getQueryState<Trial[]>(keyOf(dates));
  return state && !state.isInvalidated ? (state.data ?? null) : null;
}

/** Tries everybody's absence on `[from, until)` as soon as the days are given and whenever they change; null tries nothing. */
export function useTrials(dates: Dates | null) {
  const from = dates?.from ?? null;
  const until = dates?.until ?? null;
  const [shown, trying] = usePlanning<Trial[], 'trying'>('trying', () => ({
    first: null,
    stop: (ticket) => void ask('coverPlan.stop', { ticket }),
    // Any absence may come out differently after any change.
    look: (of) => of.send({ type: 'outOfDate', isOutOfDate: true }),
  }));

  const tryAll = useCallback(async () => {
    if (from === null || until === null) return;
    // What stood there before it failed is not shown again.
    if (trying.current().failure) trying.discard();
    await trying.make(
      (ticket) => ask('coverPlan.resilience', { from, until, ticket }),
      (trials) => {
        // What was written meanwhile is not in it.
        if (!trying.current().hasChanged) queryClient.setQueryData(keyOf({ from, until }), trials);
      },
    );
  }, [from, until, trying]);

  useEffect(() => {
    const known = from !== null && until !== null ? kept({ from, until }) : null;
    // Those of other days would be taken for those of these.
    if (known) trying.send({ type: 'restored', plan: known });
    else {
      trying.discard();
      void tryAll();
    }
    return trying.callOff;
  }, [from, until, tryAll, trying]);

  const { plan: trials, isPlanning: isTrying, ...rest } = shown;
  return {
    ...rest,
    trials: rest.failure ? null : trials,
    isTrying,
    again: () => void tryAll(),
    stop: trying.stop,
  };
}
