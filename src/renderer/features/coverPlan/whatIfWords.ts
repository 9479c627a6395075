import type { CoverPlan } from '#contract/coverPlan.ts';
import { count, listWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';

/** “What if Amira were away?” */
export function whatIfTitle(personId: number | null, names: Names): string {
  return personId === null ? 'What if…' : `What if ${names.name(personId)} were away?`;
}

/** How many sessions each person would cover, the most first, else by name. */
export function carriersOf(
  rows: readonly { session: { id: number }; chosen: { personId: number } | null }[],
  names: Names,
): { personId: number; count: number }[] {
  const sessions = new Map<number, Set<number>>();
  for (const { session, chosen } of rows) {
    if (!chosen) continue;
    sessions.set(chosen.personId, (sessions.get(chosen.personId) ?? new Set()).add(session.id));
  }
  return [...sessions]
    .map(([personId, ids]) => ({ personId, count: ids.size }))
    .sort((a, b) => b.count - a.count || names.name(a.personId).localeCompare(names.name(b.personId)));
}

/** “Priya would take 4 sessions, Callum 3 and you 1.” Nothing where nobody would take any. */
export function carriedWords(carriers: readonly { personId: number; count: number }[], names: Names): string {
  const [first, ...others] = carriers;
  if (!first) return '';
  const most = `${names.first(first.personId)} would take ${count(first.count, 'session')}`;
  return `${listWords([most, ...others.map((each) => `${names.name(each.personId)} ${each.count}`)])}.`;
}

/** “Priya would be 2.4 over a fair share.” of those a plan brings furthest over it; nothing where that is nobody. */
export function overShareWords(shares: CoverPlan['shares'], names: Names): string {
  const over = shares
    .map(({ personId, before, planned, share }) => ({ personId, planned, by: before + planned - share }))
    .filter(({ planned, by }) => planned > 0 && by >= 1)
    .sort((a, b) => b.by - a.by);
  if (over.length === 0) return '';
  const each = over.map(({ personId, by }) => `${names.name(personId)} (${Math.round(by * 10) / 10})`);
  return `Over a fair share by then: ${listWords(each)}.`;
}
