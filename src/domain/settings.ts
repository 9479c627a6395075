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
  backupFolder: '',
};
