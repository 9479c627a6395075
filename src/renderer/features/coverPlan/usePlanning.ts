import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CoverPlan, CoverPlanRow, CoverPlanScope } from '#contract/coverPlan.ts';
import type { Failure } from '#contract/envelope.ts';
import type { Events } from '#contract/events.ts';
import type { SessionView } from '#contract/values.ts';
import { ask } from '#renderer/client/client.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import {
  asAccepted,
  type Choices,
  choicesWithin,
  markedKept,
  type RowState,
  rowStateOf,
  withKept,
  withLeftOut,
  withoutKept,
  withoutLeftOut,
} from './choices.ts';
import { keepChoices, keepCoverPlan, keptChoices, keptCoverPlan } from './memory.ts';
import { type Since, sinceThen, takenRows } from './sinceThen.ts';

export type CoverPlanProgress = Omit<Events['planningCover'], 'ticket'>;

/** A plan on screen: how it is being worked out, what the coordinator settled, and what became of it. */
export interface CoverPlanning {
  /** The newest one; it stays while another is worked out. Null before the first. */
  plan: CoverPlan | null;
  isPlanning: boolean;
  /** How far the planning under way has come; null before it says. */
  progress: CoverPlanProgress | null;
  /** Why the last planning gave no plan; null when it did. */
  failure: Failure | null;
  /** Whether the coordinator stopped the last planning. */
  isStopped: boolean;
  /** Whether something the plan was worked out from has changed since. */
  isOutOfDate: boolean;
  /** Why nothing was accepted when it was tried last, in main's words; null when that was not so. */
  refusal: string | null;
  choices: Choices;
  /** How a row of the plan stands by now. */
  rowState: (row: CoverPlanRow) => RowState;
  /** The session of a row as it is by now; as it was planned where nothing newer is known. */
  sessionOf: (row: CoverPlanRow) => SessionView;
  /** The rows that can be accepted still. */
  remaining: readonly CoverPlanRow[];
  /** Works the plan out anew, with the same choices. */
  replan: () => void;
  stop: () => void;
  /** Keeps whoever the plan has for a row; nothing needs to be worked out anew. */
  keep: (row: CoverPlanRow) => void;
  /** These change what the plan may do, so it is worked out anew. */
  letGo: (row: CoverPlanRow) => void;
  choose: (row: CoverPlanRow, personId: number) => void;
  leaveOut: (row: CoverPlanRow, personId: number) => void;
  allow: (row: CoverPlanRow, personId: number) => void;
  letAllGo: () => void;
  /** Arranges rows, all or none. Answers whether they are. */
  accept: (rows: readonly CoverPlanRow[]) => Promise<boolean>;
}

interface State {
  plan: CoverPlan | null;
  isPlanning: boolean;
  progress: CoverPlanProgress | null;
  failure: Failure | null;
  isStopped: boolean;
}

const nothingYet: State = {
  plan: null,
  isPlanning: false,
  progress: null,
  failure: null,
  isStopped: false,
};
const asMade: Since = { sessions: new Map(), isOutOfDate: false };

/**
 * Plans a scope as soon as it is given and whenever it changes; null plans nothing. Choices of the coordinator's stay as long
 * as they lie within the scope; a look elsewhere loses neither them nor the plan.
 */
export function useCoverPlanning(scope: CoverPlanScope | null): CoverPlanning {
  const [state, setState] = useState(nothingYet);
  const [since, setSince] = useState(asMade);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [choices, setChoices] = useState(() => keptChoices(scope));
  const propose = usePropose('coverPlan.accept', { tellsStale: false });
  // What is newest, for what goes on between drawings.
  const ticket = useRef<string | null>(null);
  const shown = useRef<CoverPlan | null>(null);
  const kept = useRef(choices);
  const looks = useRef(0);

  const key = JSON.stringify(scope);
  const current = useMemo(() => JSON.parse(key) as CoverPlanScope | null, [key]);

  const stop = useCallback(() => {
    if (ticket.current !== null) void ask('coverPlan.stop', { ticket: ticket.current });
  }, []);

  /** What became of the plan on screen. */
  const look = useCallback(async () => {
    const plan = shown.current;
    if (!plan) return asMade;
    looks.current += 1;
    const own = looks.current;
    const found = await sinceThen(plan);
    if (found && own === looks.current) setSince(found);
    return found ?? asMade;
  }, []);

  const make = useCallback(async () => {
    if (!current) return;
    stop();
    const own = crypto.randomUUID();
    ticket.current = own;
    setState((before) => ({ ...nothingYet, plan: before.plan, isPlanning: true }));
    const { sessions } = await look();
    if (ticket.current !== own) return;
    const isCovered = (choice: { sessionId: number; forPersonId: number }) =>
      sessions
        .get(choice.sessionId)
        ?.gaps.some((gap) => gap.personId === choice.forPersonId && gap.uncovered.length === 0) ?? false;
    const sent = choicesWithin(kept.current, current, isCovered);
    const envelope = await ask('coverPlan.make', { scope: current, ...sent, ticket: own });
    // Another planning has taken its place.
    if (ticket.current !== own) return;
    ticket.current = null;
    if (envelope.ok) {
      shown.current = envelope.value;
      looks.current += 1;
      setSince(asMade);
      setRefusal(null);
      setState({ ...nothingYet, plan: envelope.value });
      keepCoverPlan(current, kept.current, envelope.value);
    } else {
      setState((before) => ({ ...nothingYet, plan: before.plan, failure: envelope.failure }));
    }
  }, [current, look, stop]);

  useEffect(() => {
    const known = keptCoverPlan(current, kept.current);
    if (known) {
      shown.current = known;
      setSince(asMade);
      setState({ ...nothingYet, plan: known });
      // Nothing has changed since one with somebody imagined away was made: else it would not have been kept.
      if (!known.scope.imagined) void look();
    } else if (current) void make();
    else setState((before) => ({ ...nothingYet, plan: before.plan }));
    return () => {
      stop();
      ticket.current = null;
    };
  }, [current, look, make, stop]);

  useEffect(() => {
    const stops = [
      window.understudy.on('planningCover', ({ ticket: of, ...progress }) => {
        if (of === ticket.current) setState((before) => ({ ...before, progress }));
      }),
      window.understudy.on('changed', () => void look()),
    ];
    return () => {
      for (const end of stops) end();
    };
  }, [look]);

  const settle = (next: Choices, isPlanningAnew = true) => {
    kept.current = next;
    setChoices(next);
    if (current) keepChoices(current, next);
    if (isPlanningAnew) void make();
    else if (current && shown.current) keepCoverPlan(current, next, shown.current);
  };
  const plan = useMemo(() => state.plan && markedKept(state.plan, choices), [state.plan, choices]);
  const sessionOf = ({ session }: CoverPlanRow) => since.sessions.get(session.id) ?? session;
  const rowState = (row: CoverPlanRow) => rowStateOf(row, sessionOf(row));
  return {
    ...state,
    plan,
    isOutOfDate: since.isOutOfDate,
    refusal,
    choices,
    rowState,
    sessionOf,
    remaining: plan?.rows.filter((row) => row.chosen && rowState(row) === 'open') ?? [],
    replan: () => void make(),
    stop: () => {
      if (ticket.current === null) return;
      stop();
      // What main answers to it is of no use any more.
      ticket.current = null;
      setState((before) => ({ ...nothingYet, plan: before.plan, isStopped: true }));
    },
    keep: (row) => row.chosen && settle(withKept(kept.current, row, row.chosen.personId), false),
    letGo: (row) => settle(withoutKept(kept.current, row)),
    choose: (row, personId) => settle(withKept(kept.current, row, personId)),
    leaveOut: (row, personId) => settle(withLeftOut(kept.current, row, personId)),
    allow: (row, personId) => settle(withoutLeftOut(kept.current, row, personId)),
    letAllGo: () => settle({ ...kept.current, locked: [] }),
    accept: async (rows) => {
      const made = shown.current;
      if (!made) return false;
      // Asked anew: what was accepted a moment ago may not be on screen yet.
      const { sessions } = await look();
      const { scope: planned, digest } = made;
      const taken = takenRows(made, sessions).flatMap(asAccepted);
      const seen = rows.flatMap(({ chosen }) => chosen?.findings ?? []);
      const result = await propose({ scope: planned, digest, taken, rows: rows.flatMap(asAccepted) }, seen);
      if (!result.ok && result.failure?.code === 'STALE') {
        setRefusal(result.failure.message);
        setSince((before) => ({ ...before, isOutOfDate: true }));
      }
      return result.ok;
    },
  };
}
