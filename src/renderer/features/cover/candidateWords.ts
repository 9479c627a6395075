import type { Candidate } from '#contract/cover.ts';
import type { ScorePartView } from '#contract/coverPlan.ts';
import { assertNever } from '#domain/assertNever.ts';
import { minutesWords } from '#renderer/text/dates.ts';
import { count } from '#renderer/text/kinds.ts';

/** “2 in 4 weeks”: how often somebody covered in the days that count for fairness. */
export function coverCountWords(covered: number, days: number): string {
  const span = days % 7 === 0 ? count(days / 7, 'week') : count(days, 'day');
  return `${covered} in ${span}`;
}

/** “covered 2 in 4 weeks, fair share 1.5”; without the share for somebody who has none. */
export function fairnessWords(candidate: Pick<Candidate, 'coverCount' | 'score'>, days: number): string {
  const covered = `covered ${coverCountWords(candidate.coverCount, days)}`;
  const share = candidate.score.find(({ part }) => part === 'fairness')?.facts.share;
  return typeof share === 'number' ? `${covered}, fair share ${share}` : covered;
}

export const scorePartWords = {
  continuity: 'Continuity',
  fairness: 'Fairness',
  travel: 'Travel',
  load: 'Load',
  warnings: 'Warnings',
} satisfies Record<ScorePartView['part'], string>;

/** The parts that count for something: whatever has no weight, and warnings where there are none, say nothing. */
export function countingParts(score: readonly ScorePartView[]): ScorePartView[] {
  return score.filter(({ part, points, of }) => (part === 'warnings' ? points !== 0 : of > 0));
}

/** “74 of 100”: all points of the most there can be. */
export function totalWords(score: readonly ScorePartView[]): string {
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  return `${signed(sum(score.map(({ points }) => points)))} of ${sum(score.map(({ of }) => of))}`;
}

/** “30 of 40”; of warnings, which only take away, “−15”. */
export function pointsWords({ points, of }: ScorePartView): string {
  return of > 0 ? `${signed(points)} of ${of}` : signed(points);
}

const signed = (points: number): string => (points < 0 ? `−${-points}` : String(points));

/** What the points of a part were reckoned from: “met SU-001 3 times”. */
export function partReason({ part, points, of, facts }: ScorePartView): string {
  switch (part) {
    case 'continuity':
      return continuityReason(number(facts.met), facts.code);
    case 'fairness': {
      const covered = `covered ${coverCountWords(number(facts.count), number(facts.days))}`;
      return typeof facts.share === 'number' ? `${covered}, where a fair share is ${facts.share}` : covered;
    }
    case 'travel':
      return travelReason(facts.base, facts.site, points === of);
    case 'load':
      return loadReason(number(facts.minutes), facts.hours);
    case 'warnings':
      return `${count(number(facts.count), 'other thing')} to know`;
    default:
      return assertNever(part);
  }
}

type Fact = string | number | null | undefined;
const number = (fact: Fact): number => (typeof fact === 'number' ? fact : 0);

function continuityReason(met: number, code: Fact): string {
  const times = met === 1 ? 'once' : met === 2 ? 'twice' : `${met} times`;
  if (typeof code === 'string') return met === 0 ? `has not met ${code} yet` : `met ${code} ${times}`;
  return met === 0 ? 'has not been in this series before' : `was in this series ${times}`;
}

function travelReason(base: Fact, site: Fact, isFull: boolean): string {
  if (typeof site !== 'string') return 'no site to travel to';
  if (base === site) return `based at ${site}`;
  if (isFull) return `is at ${site} that day anyway`;
  return typeof base === 'string'
    ? `based at ${base}, this is at ${site}`
    : `no base known, this is at ${site}`;
}

function loadReason(minutes: number, hours: Fact): string {
  if (hours === 0) return 'does not work that day';
  if (minutes === 0) return 'nothing else that day';
  const taken = `${minutesWords(minutes)} taken`;
  return typeof hours === 'number'
    ? `${taken} of ${minutesWords(Math.round(hours * 60))} that day`
    : `${taken} that day`;
}
