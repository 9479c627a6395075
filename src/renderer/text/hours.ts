import { minutesWords } from './dates.ts';

const week = 10080;

/** Hours a week as typed (“15”, “7.5”, “7:30”, “15 h 30”) in minutes; null for anything else. */
export function parseHours(text: string): number | null {
  const typed = text.trim().toLowerCase();
  const decimal = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:h|hours?)?$/.exec(typed);
  const clock = /^(\d{1,3})\s*(?::|h|hours?)\s*([0-5]?\d)\s*(?:m|min|minutes?)?$/.exec(typed);
  const minutes = decimal
    ? Math.round(Number(`${decimal[1]}.${decimal[2] ?? 0}`) * 60)
    : clock
      ? Number(clock[1]) * 60 + Number(clock[2])
      : null;
  return minutes !== null && minutes <= week ? minutes : null;
}

/** Minutes a week as they are typed: “15”, “7:30”. Nothing for null. */
export function typedHours(minutes: number | null): string {
  if (minutes === null) return '';
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60}` : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, '0')}`;
}

export interface PatternFit {
  /** “15 h of 15 h”. */
  words: string;
  /** How the pattern stands against the contract; null when one of them is not known. */
  fit: 'fits' | 'over' | 'under' | null;
  /** “as contracted”, “1 h over”, “2 h 30 min under”; empty when there is nothing to compare. */
  fitWords: string;
}

/** The hours of a pattern against the contracted ones, both in minutes a week. */
export function patternFit(pattern: number | null, contracted: number | null): PatternFit {
  const worked = pattern === null ? null : Math.round(pattern);
  const own = worked === null ? 'No pattern' : minutesWords(worked);
  if (contracted === null) return { words: own, fit: null, fitWords: '' };
  const words = `${own}${worked === null ? ',' : ' of'} ${minutesWords(contracted)}`;
  if (worked === null) return { words: `${words} by contract`, fit: null, fitWords: '' };
  const difference = worked - contracted;
  if (difference === 0) return { words, fit: 'fits', fitWords: 'as contracted' };
  const fit = difference > 0 ? 'over' : 'under';
  return { words, fit, fitWords: `${minutesWords(Math.abs(difference))} ${fit}` };
}
