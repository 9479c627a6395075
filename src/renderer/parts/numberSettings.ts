import type { Settings } from '#renderer/client/useSettings.ts';

/** The settings that are a number. */
export type NumberName = {
  [Name in keyof Settings]: Settings[Name] extends number ? Name : never;
}[keyof Settings];

/** A number to be set: its words and what it may be. */
export interface NumberRow {
  name: NumberName;
  label: string;
  hint: string;
  unit: string;
  min: number;
  max: number;
}

/** What an absence touches and when cover changes its kind. */
export const impactNumbers: readonly NumberRow[] = [
  {
    name: 'switchOverDays',
    label: 'Cover becomes long-term after',
    hint: 'After so many days of an absence a reserve should cover; until then the team does. Sickness policies often say 28.',
    unit: 'days',
    min: 1,
    max: 365,
  },
  {
    name: 'horizonMonths',
    label: 'Plan ahead',
    hint: 'How far open series make sessions and absences without an end are followed.',
    unit: 'months',
    min: 3,
    max: 24,
  },
  {
    name: 'travelMinutes',
    label: 'Between two sites',
    hint: 'The time somebody needs from one site to another. A shorter break is pointed out when you plan or arrange cover.',
    unit: 'minutes',
    min: 0,
    max: 240,
  },
  {
    name: 'fairnessDays',
    label: 'Count cover over the last',
    hint: 'The days looked at for how much each person has covered lately, shown where you choose.',
    unit: 'days',
    min: 7,
    max: 366,
  },
];

export const coverLimits: readonly NumberRow[] = [
  {
    name: 'coverPerDay',
    label: 'Most covers on one day',
    hint: 'How many sessions one person may cover for others on a day.',
    unit: 'sessions',
    min: 1,
    max: 12,
  },
  {
    name: 'coverPerWeek',
    label: 'Most covers in one week',
    hint: 'From Monday to Sunday.',
    unit: 'sessions',
    min: 1,
    max: 60,
  },
  {
    name: 'coverDaysInARow',
    label: 'Most days in a row with cover',
    hint: 'A day without any cover, weekends too, begins the count anew.',
    unit: 'days',
    min: 1,
    max: 14,
  },
  {
    name: 'excessMinutes',
    label: 'Minutes allowed beyond the contract',
    hint: 'How much cover outside somebody’s working hours may add to a week.',
    unit: 'minutes',
    min: 0,
    max: 2400,
  },
  {
    name: 'breakMinutes',
    label: 'Shortest break between sessions',
    hint: 'Less than this before or after another session is a warning. 0 turns it off.',
    unit: 'minutes',
    min: 0,
    max: 120,
  },
  {
    name: 'settlingMonths',
    label: 'Spare people near',
    hint: 'A warning, three weeks either side. Wellbeing was found to dip at about 4 months. 0 turns it off.',
    unit: 'months in post',
    min: 0,
    max: 24,
  },
];

export const rankingNumbers: readonly NumberRow[] = [
  {
    name: 'weighContinuity',
    label: 'Knowing the service user or group counts',
    hint: 'All of it after four sessions together.',
    unit: 'points',
    min: 0,
    max: 100,
  },
  {
    name: 'weighFairness',
    label: 'Having covered little counts',
    hint: 'All of it without any cover lately, nothing for whoever carries most for their hours.',
    unit: 'points',
    min: 0,
    max: 100,
  },
  {
    name: 'weighTravel',
    label: 'Being based at the site counts',
    hint: 'Or being there that day anyway.',
    unit: 'points',
    min: 0,
    max: 100,
  },
  {
    name: 'weighLoad',
    label: 'Having time that day counts',
    hint: 'By how much of their hours other sessions leave free.',
    unit: 'points',
    min: 0,
    max: 100,
  },
  {
    name: 'weighWarning',
    label: 'Each warning takes away',
    hint: 'A short break, a bank holiday, a no when asked, and the like.',
    unit: 'points',
    min: 0,
    max: 100,
  },
];

/** When ward and community teams are prepared anew. */
export const clinicalTeamNumbers: readonly NumberRow[] = [
  {
    name: 'workshopRefreshMonths',
    label: 'Prepare a team again after',
    hint: 'A team whose last workshop is longer ago is pointed out where people are placed with it. 0 turns it off.',
    unit: 'months',
    min: 0,
    max: 60,
  },
];

export const planningNumbers: readonly NumberRow[] = [
  {
    name: 'planSeconds',
    label: 'Longest time to work on a plan',
    hint: 'When it runs out, you get the best plan found by then.',
    unit: 'seconds',
    min: 2,
    max: 120,
  },
];

/** Which absences stop the clock of supervision. */
export const supervisionNumbers: readonly NumberRow[] = [
  {
    name: 'clockPauseDays',
    label: 'Absences that stop the clock',
    hint: 'Whole absences of so many days or more, weekends included. 0: no absence stops it.',
    unit: 'days',
    min: 0,
    max: 365,
  },
];

export const reserveNumbers: readonly NumberRow[] = [
  {
    name: 'expiryFirstDays',
    label: 'First told that a check runs out',
    hint: 'So many days before, on Today and under Reserves.',
    unit: 'days before',
    min: 1,
    max: 365,
  },
  {
    name: 'expiryAgainDays',
    label: 'Told again',
    hint: 'From then on it counts as near.',
    unit: 'days before',
    min: 1,
    max: 365,
  },
  {
    name: 'expiryLastDays',
    label: 'Urgent',
    hint: 'From then on it is marked as urgent.',
    unit: 'days before',
    min: 1,
    max: 365,
  },
  {
    name: 'keepWarmDays',
    label: 'Be in touch with a reserve after',
    hint: 'So long since the last supervision, shadowing or cover, with nothing booked.',
    unit: 'days',
    min: 7,
    max: 365,
  },
];
