import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CoverPlan, CoverPlanRow, CoverPlanScope } from '#contract/coverPlan.ts';
import type { SessionView } from '#contract/values.ts';
import { ask } from '#renderer/client/client.ts';
import { oneAtATime } from '#renderer/client/oneAtATime.ts';
import type { Planning } from '#renderer/client/planning.ts';
import type { PlanOnScreen } from '#renderer/client/planState.ts';
import { type ProgressOf, usePlanning } from '#renderer/client/usePlanning.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import {
  asAccepted,
  type Choices,
  choicesWithin,
  isCoveredIn,
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

export type CoverPlanProgress = ProgressOf<'planningCover'>;

/** A plan on screen: how it is being worked out, what the coordinator settled, and what became of it. */
export interface CoverPlanning extends PlanOnScreen<CoverPlan, CoverPlanProgress> {
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

/** The sessions as they are by now; as they were planned until it was looked. */
const asPlanned: Since['sessions'] = new Map();

/**
 * Plans a scope as soon as it is given and whenever it changes; null plans nothing. Choices of the coordinator's stay as long
 * as they lie within the scope; a look elsewhere loses neither them nor the plan.
 */
export function useCoverPlanning(scope: CoverPlanScope | null): CoverPlanning {
  const [sessions, setSessions] = useState(asPlanned);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [choices, setChoices] = useState(() => keptChoices(scope));
  const propose = usePropose('coverPlan.accept', { tellsStale: false });
  const [through] = useState(oneAtATime);
  // What is newest, for what goes on between drawings.
  const kept = useRef(choices);
  const key = JSON.stringify(scope);
  const current = useMemo(() => JSON.parse(key) as CoverPlanScope | null, [key]);

  /** What became of the sessions of the plan on screen. */
  const look = useCallback(async (of: Planning<CoverPlan, CoverPlanProgress>) => {
    const made = of.current().plan;
    if (!made) return asPlanned;
    const isNewest = of.looking();
    const found = await sinceThen(made);
    if (!found) return asPlanned;
    if (isNewest()) {
      setSessions(found.sessions);
      of.send({ type: 'outOfDate', isOutOfDate: found.isOutOfDate });
    }
    return found.sessions;
  }, []);
  const [shown, planning] = usePlanning<CoverPlan, 'planningCover'>('planningCover', () => ({
    first: null,
    stop: (ticket) => void ask('coverPlan.stop', { ticket }),
    look,
  }));

  const make = useCallback(async () => {
    if (!current) return;
    await planning.make(
      async (ticket) => {
        const byNow = await look(planning);
        if (planning.current().ticket !== ticket) return null;
        const sent = choicesWithin(kept.current, current, isCoveredIn(byNow));
        return ask('coverPlan.make', { scope: current, ...sent, ticket });
      },
      (made) => {
        setSessions(asPlanned);
        setRefusal(null);
        keepCoverPlan(current, kept.current, made);
      },
    );
  }, [current, look, planning]);

  useEffect(() => {
    const known = keptCoverPlan(current, kept.current);
    if (known) {
      setSessions(asPlanned);
      planning.send({ type: 'restored', plan: known });
      // Nothing has changed since one with somebody imagined away was made: else it would not have been kept.
      if (!known.scope.imagined) void look(planning);
    } else void make();
    return planning.callOff;
  }, [current, look, make, planning]);

  const settle = (next: Choices, isPlanningAnew = true) => {
    kept.current = next;
    setChoices(next);
    if (current) keepChoices(current, next);
    const made = planning.current().plan;
    if (isPlanningAnew) void make();
    else if (current && made) keepCoverPlan(current, next, made);
  };
  const accept = async (rows: readonly CoverPlanRow[]) => {
    const made = planning.current().plan;
    if (!made) return false;
    // Asked anew: what was accepted a moment ago may not be on screen yet.
    const taken = takenRows(made, await look(planning)).flatMap(asAccepted);
    const { scope: planned, digest } = made;
    const seen = rows.flatMap(({ chosen }) => chosen?.findings ?? []);
    const result = await propose({ scope: planned, digest, taken, rows: rows.flatMap(asAccepted) }, seen);
    if (!result.ok && result.failure?.code === 'STALE') {
      setRefusal(result.failure.message);
      planning.send({ type: 'outOfDate', isOutOfDate: true });
    }
    return result.ok;
  };
  const plan = useMemo(() => shown.plan && markedKept(shown.plan, choices), [shown.plan, choices]);
  const sessionOf = ({ session }: CoverPlanRow) => sessions.get(session.id) ?? session;
  const rowState = (row: CoverPlanRow) => rowStateOf(row, sessionOf(row));
  return {
    ...shown,
    plan,
    refusal,
    choices,
    rowState,
    sessionOf,
    remaining: plan?.rows.filter((row) => row.chosen && rowState(row) === 'open') ?? [],
    replan: () => void make(),
    stop: planning.stop,
    keep: (row) => row.chosen && settle(withKept(kept.current, row, row.chosen.personId), false),
    letGo: (row) => settle(withoutKept(kept.current, row)),
    choose: (row, personId) => settle(withKept(kept.current, row, personId)),
    leaveOut: (row, personId) => settle(withLeftOut(kept.current, row, personId)),
    allow: (row, personId) => settle(withoutLeftOut(kept.current, row, personId)),
    letAllGo: () => settle({ ...kept.current, locked: [] }),
    accept: async (rows) => (await through(() => accept(rows))) ?? false,
  };
}
