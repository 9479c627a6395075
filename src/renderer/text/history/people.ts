import type { appRequests } from '#contract/app.ts';
import type { peopleRequests } from '#contract/people.ts';
import type { settingsRequests } from '#contract/settings.ts';
import { recordedStatuses } from '#domain/people/person.ts';
import type { Settings } from '#domain/settings.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { count, statusWords } from '#renderer/text/kinds.ts';
import { type Rows, type Touched, textIn, type Wording, type Wordings } from './rows.ts';

const settingWords: Record<keyof Settings, string> = {
  nation: 'which bank holidays count',
  switchOverDays: 'when cover becomes long-term',
  horizonMonths: 'how far ahead series go',
  travelMinutes: 'the time between two sites',
  dayStart: 'when the working day starts',
  dayEnd: 'when the working day ends',
  letterShortcuts: 'letter shortcuts',
  fairnessDays: 'the days counted for fairness',
  coverPerDay: 'how much somebody covers on a day',
  coverPerWeek: 'how much somebody covers in a week',
  coverDaysInARow: 'how many days in a row somebody covers',
  excessMinutes: 'the hours allowed beyond the contract',
  breakMinutes: 'the break between two sessions',
  settlingMonths: 'when somebody new in post is spared',
  clockPauseDays: 'which absences stop the clock of supervision',
  weighContinuity: 'how much knowing each other counts',
  weighFairness: 'how much fairness counts',
  weighTravel: 'how much travel counts',
  weighLoad: 'how much the load of the day counts',
  weighWarning: 'how much a warning counts',
  planSeconds: 'how long a plan is worked on',
  workshopRefreshMonths: 'when teams are prepared anew',
  expiryFirstDays: 'when it is first told that a check runs out',
  expiryAgainDays: 'when it is told again that a check runs out',
  expiryLastDays: 'when a check that runs out becomes urgent',
  keepWarmDays: 'how long a reserve may wait',
  backupFolder: 'the folder for backups',
};

function about(table: string, words: (rows: Rows, touched: Touched) => string): Wording {
  return (rows) => {
    const touched = rows.first(table);
    return touched && (touched.before || touched.after) ? words(rows, touched) : null;
  };
}

/** “ from Mon 1 Dec”, or nothing. */
function fromIn({ any }: Touched, rows: Rows): string {
  const from = textIn(any, 'from_date');
  return from ? ` from ${shortDate(from, rows.today)}` : '';
}

const nameIn = ({ any }: Touched, column = 'name') => textIn(any, column) ?? '…';

/** Archiving reads as what it is for. */
function changed(what: string, { before, after }: Touched, name: string): string {
  if (before && after && before.archived !== after.archived) {
    return after.archived === 1
      ? `Archived the ${what} ${name}`
      : `Took the ${what} ${name} out of the archive`;
  }
  return `Changed the ${what} ${name}`;
}

/** What was done with people, places, codes and settings. */
export const peopleHistory: Wordings<typeof peopleRequests & typeof settingsRequests & typeof appRequests> = {
  'app.setUpTeam': about('person', (_, person) => `Set up the team with ${nameIn(person)} as coordinator`),
  'person.add': about('person', (_, person) => `Added ${nameIn(person)}`),
  'person.change': about('person', (rows, { id }) => `Changed ${rows.person(id)}’s record`),
  'person.setStatus': about('person_status', (rows, status) => {
    const word = recordedStatuses.find((one) => one === status.any.status);
    const is = word === 'applicant' || word === 'reserve' ? `a${word === 'applicant' ? 'n' : ''} ` : '';
    const words = word ? statusWords[word].toLocaleLowerCase('en-GB') : 'changed';
    return `${rows.person(status.any.person_id)} is ${is}${words}${fromIn(status, rows)}`;
  }),
  'person.removeStatus': about(
    'person_status',
    (rows, status) => `Removed ${rows.person(status.any.person_id)}’s status${fromIn(status, rows)}`,
  ),
  'person.setPattern': (rows) => {
    const pattern = rows.first('working_pattern');
    if (pattern) return `Set ${rows.person(pattern.any.person_id)}’s working hours${fromIn(pattern, rows)}`;
    const person = rows.first('person');
    return person && `Set ${rows.person(person.id)}’s working hours`;
  },
  'person.removePattern': about(
    'working_pattern',
    (rows, pattern) =>
      `Removed ${rows.person(pattern.any.person_id)}’s working hours${fromIn(pattern, rows)}`,
  ),
  'person.leave': about('person', (rows, { id, after }) => {
    const last = textIn(after, 'leaving_date');
    return last
      ? `${rows.person(id)} leaves; the last day is ${shortDate(last, rows.today)}`
      : `${rows.person(id)} is not leaving`;
  }),
  'place.add': about('place', (_, place) => `Added the place ${nameIn(place)}`),
  'place.change': about('place', (_, place) => changed('place', place, nameIn(place))),
  'serviceUser.add': about('service_user', (_, code) => `Added the code ${nameIn(code, 'code')}`),
  'serviceUser.change': about('service_user', (_, code) => changed('code', code, nameIn(code, 'code'))),
  'settings.change': (rows) => {
    const [only, ...more] = rows.of('setting');
    if (!only) return null;
    if (more.length > 0) return `Changed ${count(rows.count('setting'), 'setting')}`;
    const name = Object.keys(settingWords).find((key) => key === only.any.name);
    return name ? `Changed ${settingWords[name as keyof Settings]}` : 'Changed a setting';
  },
  'settings.addDay': about(
    'extra_day',
    (rows, { any }) => `Added ${textIn(any, 'title') ?? 'a day'} on ${dayIn(any, rows)}`,
  ),
  'settings.removeDay': about(
    'extra_day',
    (rows, { any }) => `Removed ${textIn(any, 'title') ?? 'a day'} on ${dayIn(any, rows)}`,
  ),
};

function dayIn(row: Touched['any'], rows: Rows): string {
  const date = textIn(row, 'date');
  return date ? shortDate(date, rows.today) : 'a date';
}
