import type { Input } from '#contract/requests.ts';
import { assertNever } from '#domain/assertNever.ts';
import type { Finding } from '#domain/finding.ts';
import { compareText } from '#domain/lists.ts';
import {
  type Cadence,
  type CadenceProblem,
  type CadenceRule,
  cadenceProblem,
  neverBinds,
  type SupervisionKind,
} from '#domain/supervision/cadence.ts';
import { becomeOverdue, groupAnswersAll } from '#domain/supervision/cadenceChange.ts';
import type { LedgerGround } from '#domain/supervision/ledger.ts';
import { addDays } from '#domain/time/dates.ts';
import type { Context, Decision } from '#main/request/context.ts';
import { invalid, notFound, stale } from '#main/request/refusal.ts';
import { allPeople } from '#main/snapshot/people.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { allExceptions, allRules, ledgerGround } from './reads.ts';

/** What the rules say of a new rule: who becomes overdue by it. Throws INVALID in words, STALE. */
export function decideRule(context: Context, input: Input<'supervision.setRule'>): Decision {
  const { role, status, kind, from, cadence } = input;
  refuseUnsound(kind, cadence);
  if (from < context.today)
    throw invalid('from', 'What was asked for before stays as it was. Choose today or later.');
  if (role === 'coordinator' && status === 'reserve') {
    throw invalid('status', 'A coordinator is never a reserve. Choose active.');
  }
  const before = ledgerGround(context, context.today);
  const isOwn = (rule: CadenceRule) => rule.role === role && rule.status === status && rule.kind === kind;
  if ((allRules(context.db).filter(isOwn).at(-1)?.version ?? null) !== input.version) throw stale('rule');
  const others = before.rules.filter((rule) => !isOwn(rule) || rule.from !== from);
  const after: LedgerGround = { ...before, rules: [...others, { role, status, kind, from, cadence }] };
  return { findings: [...overdueBy(context, before, after, kind, from), ...idle(after, input)] };
}

/** The same for what is asked of one person. Throws INVALID in words, NOT_FOUND. */
export function decideException(context: Context, input: Input<'supervision.setException'>): Decision {
  const { personId, kind, from, until, cadence } = input;
  refuseUnsound(kind, cadence);
  if (from < context.today)
    throw invalid('from', 'What was asked for before stays as it was. Choose today or later.');
  if (until !== null && until < from) throw invalid('until', 'The last day must not be before the first.');
  const person = allPeople(context.db, [personId]).get(personId);
  if (!person) throw notFound('person');
  if (person.role === 'external') {
    throw invalid('personId', `${person.name} is not of the team, so nothing is asked of them here.`);
  }
  const before = ledgerGround(context, context.today);
  const after = { ...before, exceptions: [...before.exceptions, { ...input }] };
  return { findings: overdueBy(context, before, after, kind, from) };
}

function overdueBy(
  { db }: Context,
  before: LedgerGround,
  after: LedgerGround,
  kind: SupervisionKind,
  from: string,
): Finding[] {
  return becomeOverdue(allPeople(db).values(), kind, before, after, from);
}

function idle({ rules }: LedgerGround, { role, status, from }: Input<'supervision.setRule'>): Finding[] {
  const of = (kind: SupervisionKind) =>
    rules
      .filter(
        (rule) => rule.role === role && rule.status === status && rule.kind === kind && rule.from <= from,
      )
      .sort((a, b) => compareText(a.from, b.from))
      .at(-1)?.cadence ?? null;
  return neverBinds(of('individualSupervision'), of('groupSupervision')) ? [groupAnswersAll()] : [];
}

/** Throws INVALID at the number that is wrong. */
function refuseUnsound(kind: SupervisionKind, cadence: Cadence | null): void {
  const problem = cadence && cadenceProblem(kind, cadence);
  if (problem) throw invalid(`cadence.${problem.field}`, wordsOf(problem, cadence));
}

function wordsOf({ code }: CadenceProblem, { everyWeeks }: Cadence): string {
  switch (code) {
    case 'noWeeks':
      return 'Supervision comes every 1 or more weeks. To ask for none, choose “Not asked for”.';
    case 'tooManyWeeks':
      return 'Supervision comes at least once in 52 weeks. To ask for none, choose “Not asked for”.';
    case 'noWindow':
      return 'The days around the date cannot be fewer than none.';
    case 'windowTooWide':
      return `Every ${everyWeeks === 1 ? 'week' : `${everyWeeks} weeks`} leaves room for ${Math.ceil((everyWeeks * 7) / 2) - 1} days either way at most; with more, two would be due at once.`;
    case 'minutes':
      return 'A session lasts between 0 minutes (no minimum) and 480.';
    case 'groupForGroup':
      return 'Only for individual supervision can a group count as well.';
    default:
      return assertNever(code);
  }
}

function numbersOf(cadence: Cadence | null) {
  return {
    everyWeeks: cadence?.everyWeeks ?? null,
    withinDays: cadence?.withinDays ?? 0,
    minimumMinutes: cadence?.minimumMinutes ?? 0,
    groupCounts: cadence?.groupCounts ? 1 : 0,
  };
}

/** Stores a rule; one from the same day is replaced. */
export function writeRule(tx: WritableDatabase, input: Input<'supervision.setRule'>): number {
  const { role, status, kind, from, cadence } = input;
  return tx.run(
    `INSERT INTO cadence_rule (role, status, kind, from_date, every_weeks, within_days, minimum_minutes, group_counts)
     VALUES (:role, :status, :kind, :from, :everyWeeks, :withinDays, :minimumMinutes, :groupCounts)
     ON CONFLICT (role, status, kind, from_date) DO UPDATE
       SET every_weeks = excluded.every_weeks, within_days = excluded.within_days,
           minimum_minutes = excluded.minimum_minutes, group_counts = excluded.group_counts, version = version + 1`,
    { role, status, kind, from, ...numbersOf(cadence) },
  ).id;
}

/** Stores an exception; one that runs then ends the day before. */
export function writeException(tx: WritableDatabase, input: Input<'supervision.setException'>): number {
  const { personId, kind, from, until, cadence, reason } = input;
  for (const each of allExceptions(tx)) {
    const runs = each.from < from && (each.until === null || each.until >= from);
    if (each.personId !== personId || each.kind !== kind || !runs) continue;
    tx.run('UPDATE cadence_exception SET until_date = ?, version = version + 1 WHERE id = ?', [
      addDays(from, -1),
      each.id,
    ]);
  }
  return tx.run(
    `INSERT INTO cadence_exception
       (person_id, kind, from_date, until_date, every_weeks, within_days, minimum_minutes, group_counts, reason)
     VALUES (:personId, :kind, :from, :until, :everyWeeks, :withinDays, :minimumMinutes, :groupCounts, :reason)
     ON CONFLICT (person_id, kind, from_date) DO UPDATE
       SET until_date = excluded.until_date, every_weeks = excluded.every_weeks, within_days = excluded.within_days,
           minimum_minutes = excluded.minimum_minutes, group_counts = excluded.group_counts, reason = excluded.reason,
           version = version + 1`,
    { personId, kind, from, until, reason, ...numbersOf(cadence) },
  ).id;
}
