import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { type SeriesRule, slotsOf } from './series.ts';
import type { Session } from './session.ts';

/** A new rule for “this and following”: the old series ends before `fromSlot`, a linked successor starts there. */
export interface RuleChange {
  newRule: SeriesRule;
  /** The first slot of the old series that the change concerns; earlier slots are left alone. */
  fromSlot: IsoDate;
  /** New sessions are made for slots before this date (the horizon, exclusive). */
  until: IsoDate;
  /** The old series' sessions. */
  sessions: readonly Session[];
  untouched: (session: Session) => boolean;
  begun: (session: Session) => boolean;
}

/** What to write; every session from `fromSlot` on is in exactly one of `keep`, `remove`, `slotGone`, `history`. */
export interface RuleChangePlan {
  /** Touched or begun sessions whose slot the new rule gives too: they join the successor as they are. */
  keep: Session[];
  /** Nobody did anything about them: delete. */
  remove: Session[];
  /** Slots of the new rule to place and make sessions for. */
  create: IsoDate[];
  /** Touched sessions whose slot is no more: they stay; those with `ask` get the question 'slotGone'. */
  slotGone: { session: Session; ask: boolean }[];
  /** Begun sessions whose slot is no more: they stay in the old series, nothing is asked. */
  history: Session[];
}

/** Plans “this and following” (and “all”, with the first slot not begun): nothing touched is ever deleted. */
export function planRuleChange(change: RuleChange): RuleChangePlan {
  const plan: RuleChangePlan = { keep: [], remove: [], create: [], slotGone: [], history: [] };
  const concerned = change.sessions.filter(
    (session) => session.slot !== null && session.slot >= change.fromSlot,
  );
  // A session may lie beyond the horizon of today (it was once set further): its slot still counts as given.
  const end = concerned.reduce(
    (last, { slot }) => (slot !== null && slot >= last ? addDays(slot, 1) : last),
    change.until,
  );
  const all = slotsOf(change.newRule, change.fromSlot, end);
  const given = new Set(all);
  const taken = new Set<IsoDate>();
  for (const session of concerned) {
    if (session.slot === null) continue;
    const begun = change.begun(session);
    if (!begun && change.untouched(session)) {
      plan.remove.push(session);
    } else if (given.has(session.slot)) {
      plan.keep.push(session);
      taken.add(session.slot);
    } else if (begun) {
      plan.history.push(session);
    } else {
      // A cancelled session will not take place anyway, so there is nothing to decide about its date.
      plan.slotGone.push({ session, ask: session.state !== 'cancelled' });
    }
  }
  plan.create = all.filter((slot) => slot < change.until && !taken.has(slot));
  return plan;
}
