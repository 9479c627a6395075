import type { CoverPlan, CoverPlanRow } from '#contract/coverPlan.ts';
import type { CoverPlanTier } from '#domain/coverPlan/value.ts';
import { continuityKeyOf } from '#domain/sessions/session.ts';
import { weekdayOf } from '#domain/time/dates.ts';
import { weekdayName } from '#domain/time/dateWords.ts';
import { sessionTitle } from '#renderer/text/cover.ts';
import { count, listWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';

/** What of a plan its headline is made from. */
export type Measured = Pick<CoverPlan, 'method' | 'tiers'> & { rows: readonly unknown[] };

/** “Covers 13 of 14 gaps.” and how good that is: “Best possible.”; never more than is proven. */
export function headline(
  { method, tiers, rows }: Measured,
  seconds: number,
): { covers: string; how: string } {
  const uncovered = tiers.find(({ name }) => name === 'uncovered');
  const covered = rows.length - (uncovered?.value ?? 0);
  const most = rows.length - (uncovered?.bound ?? 0);
  const isAll = covered === rows.length;
  const isMost = covered >= most;
  const of = isMost ? rows.length : `at most ${most}`;
  const covers = isAll
    ? rows.length === 1
      ? 'Covers the one gap'
      : `Covers all ${rows.length} gaps`
    : `Covers ${covered} of ${of} gaps`;
  switch (method) {
    case 'best':
      return { covers, how: 'Best possible.' };
    case 'timeLimit': {
      const found = `The best found in ${count(seconds, 'second')}`;
      if (!isMost) return { covers, how: `${found}; ${count(rows.length, 'gap')} in all.` };
      return {
        covers,
        how: isAll
          ? `${found}.`
          : `No plan covers more; as for who does it, this is the best found in ${count(seconds, 'second')}.`,
      };
    }
    case 'oneByOne':
      return { covers, how: 'Worked out one gap at a time, because the solver gave no answer.' };
  }
}

/** What is being settled while a plan is worked out, in the order in which it is. */
export function progressWords(
  progress: { gaps: number; tier: CoverPlanTier; value: number | null; bound: number } | null,
): string {
  if (!progress) return 'Looking at who can do what…';
  const { gaps, tier, value, bound } = progress;
  switch (tier) {
    case 'uncovered': {
      const soFar = value === null ? '' : ` ${gaps - value} of ${gaps} so far, at most ${gaps - bound}.`;
      return `Step 1 of 5: covering as many as possible…${soFar}`;
    }
    case 'coverTerm':
      return 'Step 2 of 5: the team for short-term gaps, reserves for long-term ones…';
    case 'faces':
      return 'Step 3 of 5: fewest changes of face…';
    case 'load':
      return 'Step 4 of 5: a fair load…';
    case 'warnings':
      return 'Step 5 of 5: fewest warnings…';
  }
}

/** Where a plan had to take the other kind of cover than the handbook asks for; nothing where it did not. */
export function coverTermLines({ rows, tiers }: CoverPlan): string[] {
  const isProven = tiers.find(({ name }) => name === 'coverTerm')?.proven ?? false;
  // What is off for two reasons is named once, by the first.
  const lines = [
    { code: 'longTermByTeam', gap: 'long-term gap', by: 'the team', because: 'no reserve can' },
    {
      code: 'shortTermByReserve',
      gap: 'short-term gap',
      by: 'a reserve',
      because: 'nobody else in the team can',
    },
    {
      code: 'byCoordinator',
      gap: 'support meeting',
      by: 'the coordinator',
      because: 'no peer worker in the team can',
    },
  ] as const;
  const named = new Set<CoverPlanRow>();
  return lines.flatMap(({ code, gap, by, because }) => {
    const off = rows.filter(
      (row) => !named.has(row) && row.chosen?.findings.some((finding) => finding.code === code),
    );
    for (const row of off) named.add(row);
    if (off.length === 0) return [];
    // Where the coordinator chose so herself, that is why.
    const isForced = isProven && off.every(({ chosen }) => chosen?.locked === false);
    return [`${count(off.length, gap)} by ${by}${isForced ? `, because ${because}` : ''}.`];
  });
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** For each service user or group who would stand in, those who would see most people first. */
export function faceLines(
  plan: Pick<CoverPlan, 'faces' | 'rows'>,
  names: Names,
): { continuityKey: string; line: string }[] {
  return plan.faces
    .toSorted((a, b) => b.people.length - a.people.length || a.continuityKey.localeCompare(b.continuityKey))
    .map(({ continuityKey, people }) => {
      const row = plan.rows.find(({ session }) => continuityKeyOf(session) === continuityKey);
      const number = numbers[people.length] ?? String(people.length);
      const who = `${number} ${people.length === 1 ? 'person' : 'people'}: ${listWords(people.map(names.name))}`;
      return { continuityKey, line: `${whomWords(row, names)} ${who}` };
    });
}

function whomWords(row: CoverPlanRow | undefined, names: Names): string {
  if (!row) return 'Somebody sees';
  const { session } = row;
  if (session.serviceUserCode !== null) return `${session.serviceUserCode} sees`;
  return `${sessionTitle(session, names)} on ${weekdayName(weekdayOf(session.date))}s has`;
}

/** “Priya 1 before and 3 planned, a fair share is 4.4”. */
export function shareWords({ before, planned, share }: CoverPlan['shares'][number]): string {
  return `${before} before and ${planned} planned, a fair share is ${share}`;
}
