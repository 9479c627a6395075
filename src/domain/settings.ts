export const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** What each trust decides for itself. A number here is a default, not a rule of the programme. */
export interface Settings {
  nation: Nation;
  /** Days from the start of a spell after which cover is long-term (NHS and council policies: 28; local). */
  switchOverDays: number;
  /** How far ahead open series are made into sessions and absences are followed, in months. */
  horizonMonths: number;
  /** Minutes between two sessions at different sites. */
  travelMinutes: number;
  /** Hours of the working day shown in the calendar. */
  dayStart: string;
  dayEnd: string;
  /** Letter shortcuts such as A for “Record absence” (WCAG 2.1.4). */
  letterShortcuts: boolean;
  /** Days of cover counted in the fairness figure beside each name. */
  fairnessDays: number;
  /** The most sessions somebody covers on one day, in one week (Monday to Sunday), and days in a row with cover. */
  coverPerDay: number;
  coverPerWeek: number;
  coverDaysInARow: number;
  /** Minutes a week beyond the contract that cover outside the working pattern may add. */
  excessMinutes: number;
  /** Minutes of break between two sessions below which they count as back to back. */
  breakMinutes: number;
  /** Months in post near which somebody is spared extra load; 0 turns it off. */
  settlingMonths: number;
  /** Whole absences of so many days stop the clock of supervision; 0: none does. */
  clockPauseDays: number;
  /** Points of the ranking: what a full mark of each part counts, and what each warning takes away. */
  weighContinuity: number;
  weighFairness: number;
  weighTravel: number;
  weighLoad: number;
  weighWarning: number;
  /** The longest a plan may be worked on, in seconds. */
  planSeconds: number;
  /** Months after which a ward or community team is prepared anew; 0 turns it off. */
  workshopRefreshMonths: number;
  /** Days before something runs out at which it is told: first, again, and as urgent. */
  expiryFirstDays: number;
  expiryAgainDays: number;
  expiryLastDays: number;
  /** Days a reserve may wait since the last supervision, shadowing or cover before somebody should be in touch. */
  keepWarmDays: number;
  /** A folder for backups; empty for the one beside the database. */
  backupFolder: string;
}

export const defaultSettings: Settings = {
  nation: 'england-and-wales',
  switchOverDays: 28,
  horizonMonths: 12,
  travelMinutes: 20,
  dayStart: '08:00',
  dayEnd: '18:00',
  letterShortcuts: true,
  fairnessDays: 28,
  coverPerDay: 3,
  coverPerWeek: 6,
  coverDaysInARow: 5,
  excessMinutes: 120,
  breakMinutes: 10,
  settlingMonths: 4,
  clockPauseDays: 28,
  weighContinuity: 40,
  weighFairness: 30,
  weighTravel: 10,
  weighLoad: 20,
  weighWarning: 15,
  planSeconds: 20,
  workshopRefreshMonths: 12,
  expiryFirstDays: 60,
  expiryAgainDays: 30,
  expiryLastDays: 7,
  keepWarmDays: 42,
  backupFolder: '',
};
