import { assertNever } from '#domain/assertNever.ts';
import { compareText } from '#domain/lists.ts';
import {
  type PatternProblem,
  patternProblems,
  type WorkingHours,
  type WorkingPattern,
} from '#domain/people/workingPattern.ts';
import { dayInWords, weekdayName } from '#domain/time/dateWords.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { knownPerson } from '#main/snapshot/people.ts';

export const patternWrites: Handlers<'person.setPattern' | 'person.removePattern'> = {
  'person.setPattern': (tx, _context, { id, version, from, weeks, hours }) => {
    expectVersion(tx, 'person', id, version);
    const { patterns, leavingDate } = knownPerson(tx, id);
    if (leavingDate !== null && from > leavingDate) {
      throw invalid('from', `The last day in the team is ${dayInWords(leavingDate)}. Choose an earlier day.`);
    }
    const pattern: WorkingPattern = { from, weeks, hours };
    const [problem] = patternProblems(pattern);
    if (problem) throw invalid(fieldOf(problem, hours), wordsOf(problem));
    const before = patterns.find((each) => each.from === from);
    if (before && sameHours(before, pattern)) return null;
    tx.run(
      `INSERT INTO working_pattern (person_id, from_date, weeks) VALUES (?, ?, ?)
       ON CONFLICT (person_id, from_date) DO UPDATE SET weeks = excluded.weeks`,
      [id, from, weeks],
    );
    const row = tx.get<{ id: number }>(
      'SELECT id FROM working_pattern WHERE person_id = ? AND from_date = ?',
      [id, from],
    );
    if (!row) throw notFound('working pattern');
    tx.run('DELETE FROM working_hours WHERE pattern_id = ?', [row.id]);
    for (const each of hours) {
      tx.run(
        'INSERT INTO working_hours (pattern_id, week, weekday, start_time, end_time) VALUES (?, ?, ?, ?, ?)',
        [row.id, each.week, each.weekday, each.start, each.end],
      );
    }
    raiseVersion(tx, 'person', id);
    return null;
  },

  'person.removePattern': (tx, _context, { id, version, from }) => {
    expectVersion(tx, 'person', id, version);
    const pattern = tx.get<{ id: number }>(
      'SELECT id FROM working_pattern WHERE person_id = ? AND from_date = ?',
      [id, from],
    );
    if (!pattern) throw notFound('working pattern');
    tx.run('DELETE FROM working_hours WHERE pattern_id = ?', [pattern.id]);
    tx.run('DELETE FROM working_pattern WHERE id = ?', [pattern.id]);
    raiseVersion(tx, 'person', id);
    return null;
  },
};

/** The line of the form that holds the problem: of overlapping lines of a day, the one that begins too early. */
function fieldOf({ code, week, weekday }: PatternProblem, hours: readonly WorkingHours[]): string {
  const lines = hours
    .map((each, at) => ({ ...each, at }))
    .filter((each) => each.week === week && each.weekday === weekday)
    .sort((a, b) => compareText(a.start, b.start) || a.at - b.at);
  const backwards = lines.find((each) => each.start >= each.end);
  const overlapping = lines.find((each, at) => each.start < (lines[at - 1]?.end ?? ''));
  const line = (code === 'backwards' ? backwards : code === 'overlap' ? overlapping : undefined) ?? lines[0];
  const part = code === 'backwards' ? 'end' : code === 'overlap' ? 'start' : 'week';
  return `hours.${line?.at ?? 0}.${part}`;
}

function wordsOf({ code, week, weekday }: PatternProblem): string {
  const day = weekdayName(weekday);
  switch (code) {
    case 'overlap':
      return `These hours overlap others on ${day}.`;
    case 'backwards':
      return 'The end must be after the start.';
    case 'noSuchWeek':
      return `A weekly pattern has no week ${week}: clear ${day} of week ${week}, or make the pattern two-weekly.`;
    default:
      return assertNever(code);
  }
}

function sameHours(one: WorkingPattern, other: WorkingPattern): boolean {
  const keys = ({ weeks, hours }: WorkingPattern) =>
    `${weeks}:${hours
      .map((each) => `${each.week}${each.weekday}${each.start}${each.end}`)
      .sort()
      .join(',')}`;
  return keys(one) === keys(other);
}
