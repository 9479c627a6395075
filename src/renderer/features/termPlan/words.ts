import type { TermHelpedView, TermPlan, TermRowView } from '#contract/termPlan.ts';
import type { NotPlanned } from '#domain/termPlan/term.ts';
import type { TermStage, TermTier } from '#domain/termPlan/value.ts';
import { weekdayName } from '#domain/time/dateWords.ts';
import { type BoundDates, timeRange } from '#renderer/text/dates.ts';
import { count, listWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';

type Measured = Pick<TermPlan, 'method' | 'tiers' | 'rows'>;
export type TermSuperviseeView = TermPlan['supervisees'][number];

const valueIn = ({ tiers }: Pick<TermPlan, 'tiers'>, name: TermTier) =>
  tiers.find((tier) => tier.name === name)?.value ?? 0;

/** “Places all 112 sessions.” and how good that is; never more than is proven. */
export function termHeadline(plan: Measured, seconds: number): { places: string; how: string } {
  const all = plan.rows.length;
  const unplaced = valueIn(plan, 'unplaced');
  const bound = plan.tiers.find(({ name }) => name === 'unplaced')?.bound ?? 0;
  const of = unplaced > bound ? `at most ${all - bound}` : String(all);
  const places =
    unplaced > 0
      ? `Places ${all - unplaced} of ${of} sessions`
      : all === 1
        ? 'Places the one session'
        : `Places all ${all} sessions`;
  switch (plan.method) {
    case 'best':
      return { places, how: 'Best possible.' };
    case 'timeLimit':
      return { places, how: `The best found in ${count(seconds, 'second')}.` };
    case 'stopped':
      return { places, how: 'The best found until it was stopped.' };
    case 'oneByOne':
      return { places, how: 'Worked out person by person, because the solver gave no answer.' };
  }
}

/** What a plan is like beyond how much it places, a line for each thing that could be better. */
export function termLines(plan: Measured): string[] {
  const fresh = plan.rows.flatMap(({ chosen, sessionId }) => (chosen && sessionId === null ? [chosen] : []));
  const outside = fresh.filter((time) => time.outside > 0);
  const days = outside.reduce((sum, time) => sum + time.outside, 0);
  const moved = fresh.filter(({ off }) => off > 0).length;
  const missing = valueIn(plan, 'missing');
  const strain = valueIn(plan, 'strain');
  const lines = [
    outside.length > 0 &&
      `${count(outside.length, 'session')} outside the days around the date, ${count(days, 'day')} added up`,
    missing > 0 && `${count(missing, 'time')} a member cannot come to their group`,
    moved > 0 && `${count(moved, 'session')} not at the usual weekday and time, or in another week`,
    strain > 0 && `${count(strain, 'time')} more in a row than wished, or somebody away from their base`,
  ].filter((line) => line !== false);
  return lines.length > 0 ? lines : ['Everybody keeps one weekday and time, and every date is met'];
}

const stages: Record<TermStage, string> = {
  times: 'looking at who can meet when',
  first: 'making a first plan',
  unplaced: 'placing as many as possible',
  outside: 'meeting every date',
  missing: 'groups when most can come',
  changes: 'one weekday and time for everybody',
  load: 'spreading the load over the weeks',
  strain: 'breaks between sessions',
  helps: 'trying what would place more',
};

/** “You kept 2 times and left out 1.” */
export function settledWords(kept: number, leftOut: number): string {
  if (leftOut === 0) return `You kept ${count(kept, 'time')}.`;
  if (kept === 0) return `You left out ${count(leftOut, 'time')}.`;
  return `You kept ${count(kept, 'time')} and left out ${leftOut}.`;
}

/** What is being done while a term is worked out. */
export function termProgressWords(progress: { sessions: number | null; stage: TermStage } | null): string {
  const { sessions, stage } = progress ?? { sessions: null, stage: 'times' as const };
  const what = stages[stage];
  if (sessions === null) return `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return `${count(sessions, 'session')}: ${what}`;
}

/** “Amira Khan”, “Group of Amira, Ben and Cara”. */
export function superviseeTitle({ kind, people }: TermSuperviseeView, names: Names): string {
  const [only] = people;
  if (kind === 'individualSupervision' && only !== undefined) return names.fullName(only);
  return `Group of ${listWords(people.map((id) => names.name(id)))}`;
}

/** “every 4 weeks, usually Tuesday 10:00”; “, with Sam” where it is to be said who leads. */
export function rhythmWords({ everyWeeks, usual }: TermSuperviseeView, lead: string | null = null): string {
  const often = everyWeeks === 1 ? 'every week' : `every ${everyWeeks} weeks`;
  const at = usual ? `${often}, usually ${weekdayName(usual.weekday)} ${usual.start}` : often;
  return lead === null ? at : `${at}, with ${lead}`;
}

/** “24 Nov to 23 May 2027, 11 people”; nothing while a day is missing. */
export function scopeWords(
  dates: BoundDates,
  from: string | null,
  last: string | null,
  people: number,
): string {
  if (from === null || last === null) return '';
  return `${dates.date(from)} to ${dates.date(last)}, ${people === 1 ? '1 person' : `${people} people`}`;
}

type Time = Omit<NonNullable<TermRowView['chosen']>, 'locked'>;

/** What is to be known about a time, in a few words each; none when it is as usual. */
export function timeNotes(time: Time, names: Names): string[] {
  const notes: string[] = [];
  if (time.outside > 0) notes.push(`${count(time.outside, 'day')} outside`);
  if (time.off === 1) notes.push('another week than usual');
  if (time.off === 2) notes.push('not the usual time');
  if (time.missing.length > 0) notes.push(`without ${listWords(time.missing.map((id) => names.name(id)))}`);
  return notes;
}

/** “Tue 24 Nov 10:00–11:00”. */
export function timeWords(time: Pick<Time, 'date' | 'start' | 'end'>, dates: BoundDates): string {
  return `${dates.date(time.date)} ${timeRange(time.start, time.end)}`;
}

/** Why a session has no time. */
export function noTimeWords({ times }: Pick<TermRowView, 'times'>): string {
  return times === 0
    ? 'At no time are both free with a room.'
    : 'Every time that suits is taken by others in this plan.';
}

/** “If Mondays 09:00–12:30 had a room, 3 more sessions could be placed.” */
export function helpWords({ help, placed, days }: TermHelpedView, plan: TermPlan, names: Names): string {
  const gain =
    placed > 0
      ? `${placed} more ${placed === 1 ? 'session' : 'sessions'} could be placed`
      : `${count(days, 'day')} fewer would be outside`;
  switch (help.help) {
    case 'room':
      return `If ${weekdayName(help.weekday)}s ${timeRange(help.start, help.end)} had a room, ${gain}.`;
    case 'leadWorks':
      return `If ${names.name(help.leadId)} worked ${weekdayName(help.weekday)}s ${timeRange(help.start, help.end)}, ${gain}.`;
    case 'widerWindow': {
      const supervisee = plan.supervisees.find(({ key }) => key === help.supervisee);
      const whose = supervisee ? superviseeTitle(supervisee, names) : 'somebody';
      return `If the days around the dates of ${whose} were ${count(help.days, 'day')} more, ${gain}.`;
    }
  }
}

const reasonWords: Record<NotPlanned, string> = {
  nothingAsked: 'nothing is asked for',
  notSupervised: 'not active or a reserve in this time',
  pausedWithoutEnd: 'away or paused without an end',
  inGroup: 'the group counts for it',
  leadsIt: 'would lead it themselves',
};

/** “Ben Osei, individual supervision: nothing is asked for”. */
export function notPlannedWords(
  { personId, kind, reason }: TermPlan['notPlanned'][number],
  names: Names,
): string {
  const what = kind === 'groupSupervision' ? 'group supervision' : 'individual supervision';
  return `${names.fullName(personId)}, ${what}: ${reasonWords[reason]}`;
}
