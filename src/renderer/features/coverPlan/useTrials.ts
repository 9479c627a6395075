import { useCallback, useEffect, useRef, useState } from 'react';
import type { Trial } from '#contract/coverPlan.ts';
import type { Failure } from '#contract/envelope.ts';
import type { Events } from '#contract/events.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { ask, queryClient } from '#renderer/client/client.ts';

interface State {
  /** The newest; null before the first. They stay while others are worked out. */
  trials: Trial[] | null;
  isTrying: boolean;
  /** Whose absence is being tried; null before main says. */
  progress: Omit<Events['trying'], 'ticket'> | null;
  failure: Failure | null;
  isStopped: boolean;
  /** Whether something was written since they were worked out. */
  isOutOfDate: boolean;
}

const nothingYet: State = {
  trials: null,
  isTrying: false,
  progress: null,
  failure: null,
  isStopped: false,
  isOutOfDate: false,
};

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
  const [state, setState] = useState(nothingYet);
  const ticket = useRef<string | null>(null);
  const isOld = useRef(false);
  const from = dates?.from ?? null;
  const until = dates?.until ?? null;

  const callOff = useCallback(() => {
    if (ticket.current !== null) void ask('coverPlan.stop', { ticket: ticket.current });
    // What main answers to it is of no use any more.
    ticket.current = null;
  }, []);

  const tryAll = useCallback(async () => {
    if (from === null || until === null) return;
    callOff();
    const own = crypto.randomUUID();
    ticket.current = own;
    isOld.current = false;
    setState((before) => ({ ...nothingYet, trials: before.trials, isTrying: true }));
    const envelope = await ask('coverPlan.resilience', { from, until, ticket: own });
    if (ticket.current !== own) return;
    ticket.current = null;
    if (envelope.ok) {
      // What was written meanwhile is not in it.
      if (!isOld.current) queryClient.setQueryData(keyOf({ from, until }), envelope.value);
      setState({ ...nothingYet, trials: envelope.value, isOutOfDate: isOld.current });
    } else setState({ ...nothingYet, failure: envelope.failure });
  }, [from, until, callOff]);

  useEffect(() => {
    const known = from !== null && until !== null ? kept({ from, until }) : null;
    // Those of other days would be taken for those of these.
    setState({ ...nothingYet, trials: known });
    if (!known) void tryAll();
    return callOff;
  }, [from, until, tryAll, callOff]);

  useEffect(() => {
    const stops = [
      window.understudy.on('trying', ({ ticket: of, ...progress }) => {
        if (of === ticket.current) setState((before) => ({ ...before, progress }));
      }),
      window.understudy.on('changed', () => {
        isOld.current = true;
        setState((before) => ({ ...before, isOutOfDate: true }));
      }),
    ];
    return () => {
      for (const end of stops) end();
    };
  }, []);

  const stop = () => {
    callOff();
    setState((before) => ({ ...nothingYet, trials: before.trials, isStopped: true }));
  };
  return { ...state, again: () => void tryAll(), stop };
}
