import type { HistoryEntry } from '#contract/history.ts';
import type { ProposalName, WriteName } from '#contract/requests.ts';
import {
  daysBetween,
  type IsoDate,
  londonMoment,
  type Moment,
  minutesOf,
  timeOf,
} from '#domain/time/dates.ts';
import { count } from '#renderer/text/kinds.ts';
import { absenceHistory } from './absence.ts';
import { clinicalTeamsHistory } from './clinicalTeams.ts';
import { cohortHistory } from './cohort.ts';
import { inductionHistory } from './induction.ts';
import { longTermHistory } from './longTerm.ts';
import { modulesHistory } from './modules.ts';
import { peopleHistory } from './people.ts';
import { recruitmentHistory } from './recruitment.ts';
import { rowsOf, type Wording } from './rows.ts';
import { seriesHistory } from './series.ts';
import { sessionHistory } from './sessions.ts';
import { supervisionHistory } from './supervision.ts';
import { termPlanHistory } from './termPlan.ts';
import { whoToRingHistory } from './whoToRing.ts';

// A request that writes and has no words here does not compile.
const wordings: Record<WriteName | ProposalName, Wording> = {
  ...sessionHistory,
  ...seriesHistory,
  ...absenceHistory,
  ...longTermHistory,
  ...whoToRingHistory,
  ...clinicalTeamsHistory,
  ...recruitmentHistory,
  ...peopleHistory,
  ...supervisionHistory,
  ...inductionHistory,
  ...cohortHistory,
  ...modulesHistory,
  ...termPlanHistory,
};

// Written by the app itself.
const others: Record<string, Wording> = {
  'sample.load': () => 'Opened the sample team',
  'store.migrate': () => 'Brought the database up to date',
  'series.extend': (rows) => `Carried the series on, with ${count(rows.count('session'), 'new session')}`,
};

/** When the rows are gone: what was done, without who and when. */
const areas: Record<string, string> = {
  session: 'Changed a session',
  series: 'Changed a series',
  absence: 'Changed an absence',
  whoToRing: 'Changed who can be rung',
  cover: 'Changed cover',
  told: 'Changed what a service user was told',
  longTerm: 'Changed long-term cover',
  clinicalTeams: 'Changed a ward or community team',
  recruitment: 'Changed an application',
  person: 'Changed a person’s record',
  programme: 'Changed a programme',
  cohort: 'Changed a cohort',
  induction: 'Changed an induction',
  module: 'Changed a local module',
  step: 'Changed a step of an induction',
  place: 'Changed a place',
  serviceUser: 'Changed a service user’s code',
  termPlan: 'Booked a term of supervision',
  supervision: 'Changed how often supervision is asked for',
  register: 'Changed what is recorded of supervision',
  settings: 'Changed the settings',
};

/**
 * One entry of history in words, without a full stop. Absences are “away”, never why. `shortNameOf` gives a first
 * name where it knows one; otherwise the full names that came with the entry are used.
 */
export function historySentence(
  entry: HistoryEntry,
  today: IsoDate,
  shortNameOf: (id: number) => string | undefined = () => undefined,
): string {
  const rows = rowsOf(entry, today, shortNameOf);
  const wording = wordings[entry.name as keyof typeof wordings] ?? others[entry.name];
  const words = wording?.(rows) ?? areas[entry.name.split('.')[0] ?? ''] ?? 'Changed the team’s records';
  const overridden = rows.count('override') > 0 ? ' (overridden)' : '';
  const prefix = { do: '', undo: 'Undone: ', redo: 'Done again: ' }[entry.kind];
  return `${prefix}${words}${overridden}`;
}

/** The London wall-clock moment of an entry's instant, which is UTC as ISO text. */
export function entryMoment({ at }: Pick<HistoryEntry, 'at'>): Moment {
  const minutes = daysBetween('1970-01-01', at.slice(0, 10)) * 1440 + minutesOf(timeOf(at));
  return londonMoment(minutes * 60_000);
}
