import type { Input } from '#contract/requests.ts';
import type { Finding } from '#domain/finding.ts';
import { planRuleChange, type RuleChangePlan } from '#domain/sessions/ruleChange.ts';
import type { SeriesRule } from '#domain/sessions/series.ts';
import { hasBegun, isTouched, sessionInterval } from '#domain/sessions/session.ts';
import { addDays, type IsoDate, mondayOf } from '#domain/time/dates.ts';
import { workshopSessions } from '#main/features/clinicalTeams/reads.ts';
import { toldOf } from '#main/features/told/reads.ts';
import type { Context, Decision } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { type StoredSession, sessionsOfSeries } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { seriesFindings } from './judge.ts';
import { type MadeSession, type SeriesPlan, sessionsFor, storeSessions } from './makeSessions.ts';
import { chainOf, type StoredSeries, seriesById } from './reads.ts';
import { checkRule, insertSeries } from './writes.ts';

/** “This and following”, or “all”: the chain ends before a slot and a linked successor goes on by the new rule. */
export interface RuleChangeDecision extends Decision {
  chain: StoredSeries[];
  fromSlot: IsoDate;
  plan: RuleChangePlan;
  successor: Omit<StoredSeries, 'id' | 'version' | 'placeName' | 'site' | 'serviceUserCode' | 'successorId'>;
  made: MadeSession[];
}

/** The first slot of a chain whose session has not begun. Throws NOT_POSSIBLE when there is none. */
export function firstToCome(sessions: readonly StoredSession[], now: string): IsoDate {
  const slots = sessions.filter((session) => !hasBegun(session, now)).map((session) => session.slot ?? '');
  const first = slots.sort()[0];
  if (!first) throw notPossible('All sessions of this series have begun. Start a new series instead.');
  return first;
}

/** The first slot of the new rule: in the same week where it can still be, otherwise one round later. */
function startOf(
  rule: Pick<SeriesRule, 'weekday' | 'everyWeeks'>,
  fromSlot: IsoDate,
  today: IsoDate,
): IsoDate {
  const sameWeek = addDays(mondayOf(fromSlot), rule.weekday - 1);
  return sameWeek > today || sameWeek === fromSlot ? sameWeek : addDays(sameWeek, rule.everyWeeks * 7);
}

/** Works out what a new rule from a slot on would do; writes nothing. */
export function decideRuleChange(context: Context, input: Input<'series.changeRule'>): RuleChangeDecision {
  expectVersion(context.db, 'series', input.id, input.version);
  checkRule(input);
  const chain = chainOf(context.db, input.id);
  const sessions = sessionsOfSeries(
    context.db,
    chain.map((series) => series.id),
  );
  const changed = seriesById(context.db, input.id);
  const fromSlot = input.fromSlot ?? firstToCome(sessions, context.now);
  if (!sessions.some((session) => session.slot === fromSlot)) {
    throw invalid('fromSlot', 'The series has no session with this date. Choose one of its dates.');
  }
  const startDate = startOf(input, fromSlot, context.today);
  const successor = {
    ...input,
    kind: changed.kind,
    serviceUserId: changed.serviceUserId,
    startDate,
    predecessorId: changed.id,
    extendedTo: context.horizon,
    members: chain
      .flatMap((series) => (series.id === changed.id ? series.members : []))
      .filter((member) => member.until === null || member.until >= startDate)
      .map((member) => ({ ...member, from: member.from < startDate ? startDate : member.from })),
  };
  const ids = sessions.map((session) => session.id);
  const told = toldOf(context.db, ids);
  const workshops = workshopSessions(context.db, ids);
  const plan = planRuleChange({
    newRule: successor,
    fromSlot: startDate < fromSlot ? startDate : fromSlot,
    until: context.horizon,
    sessions,
    // What a service user was told of, or prepares a team, must not vanish without a word.
    untouched: (session) =>
      !isTouched(session, (session as StoredSession).changedByHand) &&
      !told.has(session.id) &&
      !workshops.has(session.id),
    begun: (session) => hasBegun(session, context.now),
  });
  const made = sessionsFor(context, successor satisfies SeriesPlan, plan.create);
  const leaving = new Set(plan.remove.map((session) => session.id));
  return {
    findings: [...seriesFindings(context, successor, made, leaving), ...goneFindings(plan)],
    chain,
    fromSlot,
    plan,
    successor,
    made,
  };
}

function goneFindings(plan: RuleChangePlan): Finding[] {
  return plan.slotGone.map(({ session }) => ({
    code: 'slotGone',
    severity: 'soft',
    personId: null,
    sessionId: session.id,
    when: sessionInterval(session),
    facts: { kind: session.kind, date: session.date, start: session.start, state: session.state },
  }));
}

/** Writes it; gives the successor's id. */
export function writeRuleChange(tx: WritableDatabase, decision: RuleChangeDecision): number {
  const { chain, fromSlot, plan, successor, made } = decision;
  const first = successor.startDate < fromSlot ? successor.startDate : fromSlot;
  for (const series of chain) endBefore(tx, series, first);
  removeSessions(tx, plan.remove);
  const id = insertSeries(tx, successor);
  const taken = new Set(plan.create);
  for (const session of plan.keep) {
    if (session.slot === null || taken.has(session.slot)) continue;
    taken.add(session.slot);
    tx.run('UPDATE session SET series_id = ? WHERE id = ?', [id, session.id]);
    raiseVersion(tx, 'session', session.id);
  }
  for (const { session, ask } of plan.slotGone) {
    if (!ask) continue;
    tx.run("UPDATE session SET question = 'slotGone' WHERE id = ?", [session.id]);
    raiseVersion(tx, 'session', session.id);
  }
  storeSessions(tx, { ...successor, id }, made);
  return id;
}

/** Ends a series so that its last slot lies before a date. */
export function endBefore(tx: WritableDatabase, series: StoredSeries, date: IsoDate): void {
  const until = addDays(date, -1);
  if (series.until !== null && series.until <= until) return;
  tx.run('UPDATE series SET until_date = ?, slot_count = NULL WHERE id = ?', [until, series.id]);
  raiseVersion(tx, 'series', series.id);
}

function removeSessions(tx: WritableDatabase, sessions: readonly { id: number }[]): void {
  for (const { id } of sessions) {
    tx.run('UPDATE override SET session_id = NULL WHERE session_id = ?', [id]);
    tx.run('DELETE FROM session_part WHERE session_id = ?', [id]);
    tx.run('DELETE FROM session WHERE id = ?', [id]);
  }
}
