import type { RecordedStatus, Role } from '#domain/people/person.ts';
import type { Weekday } from '#domain/time/dates.ts';

/**
 * The sample team as tables. Everybody and everything is made up: telephone numbers are Ofcom's for drama, addresses
 * end in example.org. Days and weeks count from the first Monday of the sample, three months before today.
 */

const [mon, tue, wed, thu, fri] = [1, 2, 3, 4, 5] as const;

export const weeksBefore = 13;

export const places = {
  group: ['Group room', 'Elm House'],
  quiet: ['Quiet room', 'Elm House'],
  elm: ['Room 2', 'Elm House'],
  river1: ['Room 1', 'Riverside Centre'],
  river2: ['Room 2', 'Riverside Centre'],
  family: ['Family room', 'Northgate Hospital'],
  interview: ['Interview room', 'Northgate Hospital'],
  home: ['Home visit', null],
} as const satisfies Record<string, readonly [name: string, site: string | null]>;
export type PlaceKey = keyof typeof places;

/** The places that hold one session at a time. */
export const rooms: readonly PlaceKey[] = ['group', 'quiet'];

/** One line of hours: week 1 or 2 of the pattern, the weekday, from, until. */
type HoursRow = readonly [week: 1 | 2, weekday: Weekday, start: string, end: string];

export interface SamplePerson {
  name: string;
  role: Role;
  employer?: string;
  base?: PlaceKey;
  /** Hours a week by contract. */
  contracted?: number;
  telephone?: string;
  mayLeadGroup?: boolean;
  mayLeadIndividual?: boolean;
  /** Days from the first Monday to the start; to the application of somebody who only applies. */
  starts: number;
  /** Has no first day in the team yet. */
  applies?: true;
  /** Days from the first Monday → status; active from the start when left out. */
  statuses?: readonly (readonly [days: number, status: RecordedStatus])[];
  /** Days from the first Monday → hours that hold from then. */
  patterns: readonly (readonly [days: number, hours: readonly HoursRow[]])[];
}

function weekly(start: string, end: string, ...days: Weekday[]): HoursRow[] {
  return days.map((day) => [1, day, start, end]);
}

const partner = 'Riverside Peer Network';
const trust = 'Northgate Mental Health Trust';

export const people = {
  grace: {
    name: 'Grace Okafor',
    role: 'coordinator',
    employer: trust,
    base: 'quiet',
    contracted: 37.5,
    telephone: '07700 900101',
    mayLeadGroup: true,
    mayLeadIndividual: true,
    starts: -700,
    patterns: [
      [
        -700,
        [
          ...weekly('09:00', '12:30', mon, tue, wed, thu, fri),
          ...weekly('13:00', '17:00', mon, tue, wed, thu, fri),
        ],
      ],
    ],
  },
  amira: {
    name: 'Amira Khan',
    role: 'peerWorker',
    employer: trust,
    base: 'elm',
    contracted: 15,
    telephone: '07700 900112',
    starts: -420,
    patterns: [[-420, weekly('09:30', '14:30', mon, tue, thu)]],
  },
  daniel: {
    name: 'Daniel Price',
    role: 'peerWorker',
    employer: trust,
    base: 'family',
    contracted: 18,
    telephone: '07700 900123',
    starts: -420,
    patterns: [[-420, weekly('09:00', '15:00', tue, wed, fri)]],
  },
  chloe: {
    name: 'Chloe Bennett',
    role: 'peerWorker',
    employer: partner,
    base: 'elm',
    contracted: 20,
    telephone: '07700 900134',
    starts: -390,
    patterns: [[-390, weekly('10:00', '15:00', mon, tue, wed, thu)]],
  },
  kwame: {
    name: 'Kwame Mensah',
    role: 'peerWorker',
    employer: trust,
    base: 'interview',
    contracted: 17.5,
    telephone: '07700 900145',
    starts: -300,
    patterns: [[-300, weekly('09:30', '15:30', tue, thu, fri)]],
  },
  sinead: {
    name: 'Sinéad Doyle',
    role: 'peerWorker',
    employer: partner,
    base: 'river2',
    contracted: 18,
    telephone: '07700 900156',
    starts: -120,
    patterns: [
      [-120, weekly('09:00', '15:00', mon, tue, wed)],
      [
        0,
        [
          [1, mon, '09:00', '15:00'],
          [1, tue, '09:00', '15:00'],
          [1, wed, '09:00', '15:00'],
          [2, tue, '09:00', '15:00'],
          [2, thu, '09:00', '15:00'],
          [2, fri, '09:00', '15:00'],
        ],
      ],
    ],
  },
  priya: {
    name: 'Priya Nair',
    role: 'peerWorker',
    employer: trust,
    base: 'interview',
    contracted: 22,
    telephone: '07700 900167',
    starts: -300,
    patterns: [[-300, weekly('09:30', '15:00', mon, tue, wed, fri)]],
  },
  tomasz: {
    name: 'Tomasz Zieliński',
    role: 'peerWorker',
    employer: partner,
    base: 'river1',
    contracted: 18,
    telephone: '07700 900178',
    starts: -210,
    patterns: [[-210, weekly('10:00', '16:00', tue, wed, thu)]],
  },
  joanne: {
    name: 'Joanne Whitfield',
    role: 'peerWorker',
    employer: trust,
    base: 'family',
    contracted: 15,
    telephone: '07700 900189',
    starts: -210,
    patterns: [[-210, weekly('09:00', '14:00', mon, tue, fri)]],
  },
  maya: {
    name: 'Maya Robinson',
    role: 'peerWorker',
    employer: trust,
    contracted: 15,
    telephone: '07700 900190',
    starts: -60,
    statuses: [[-60, 'reserve']],
    patterns: [[-60, weekly('09:30', '14:30', mon, wed, thu)]],
  },
  callum: {
    name: 'Callum Fraser',
    role: 'peerWorker',
    employer: trust,
    contracted: 15,
    telephone: '07700 900191',
    starts: 20,
    statuses: [[20, 'reserve']],
    patterns: [[20, weekly('10:00', '15:00', tue, thu, fri)]],
  },
  leila: {
    name: 'Leila Hosseini',
    role: 'peerWorker',
    employer: partner,
    telephone: '07700 900192',
    starts: 10,
    statuses: [
      [10, 'applicant'],
      [70, 'reserve'],
    ],
    patterns: [[70, weekly('10:00', '15:00', mon, tue, wed)]],
  },
  helen: {
    name: 'Helen Marsh',
    role: 'external',
    employer: 'Independent supervisor',
    telephone: '07700 900199',
    mayLeadGroup: true,
    mayLeadIndividual: true,
    starts: -300,
    patterns: [[-300, weekly('10:00', '16:00', tue)]],
  },
  yusuf: {
    name: 'Yusuf Demir',
    role: 'peerWorker',
    telephone: '07700 900137',
    applies: true,
    starts: 50,
    statuses: [[50, 'applicant']],
    patterns: [],
  },
  beth: {
    name: 'Beth Coleman',
    role: 'peerWorker',
    employer: trust,
    telephone: '07700 900126',
    applies: true,
    starts: 66,
    statuses: [[66, 'applicant']],
    patterns: [],
  },
} as const satisfies Record<string, SamplePerson>;
export type PersonKey = keyof typeof people;

export const peerWorkers = [
  'amira',
  'daniel',
  'chloe',
  'kwame',
  'sinead',
  'priya',
  'tomasz',
  'joanne',
] as const satisfies PersonKey[];

/** Support meetings: code number, peer worker, weekday, time, place, and for fortnightly ones the week they begin. */
export type MeetingRow = readonly [
  code: number,
  who: PersonKey,
  weekday: Weekday,
  start: string,
  place: PlaceKey,
  fortnightlyFrom?: 0 | 1,
];

export const meetings: readonly MeetingRow[] = [
  [1, 'amira', mon, '10:00', 'river1'],
  [2, 'amira', mon, '12:00', 'river1'],
  [3, 'amira', tue, '13:00', 'home'],
  [1, 'amira', thu, '13:00', 'home'],
  [4, 'daniel', tue, '13:00', 'home'],
  [5, 'daniel', wed, '09:30', 'family'],
  [6, 'daniel', wed, '13:00', 'family'],
  [7, 'daniel', fri, '10:00', 'river1'],
  [4, 'daniel', fri, '12:30', 'river2'],
  [8, 'chloe', mon, '10:30', 'elm'],
  [9, 'chloe', tue, '13:30', 'home'],
  [10, 'chloe', wed, '10:00', 'river2'],
  [8, 'chloe', thu, '10:30', 'elm'],
  [11, 'chloe', thu, '13:00', 'elm'],
  [12, 'kwame', tue, '13:00', 'elm'],
  [13, 'kwame', thu, '10:00', 'interview'],
  [14, 'kwame', fri, '10:00', 'interview'],
  [13, 'kwame', fri, '13:00', 'home'],
  [15, 'sinead', tue, '13:30', 'home'],
  [16, 'sinead', mon, '10:30', 'river2', 0],
  [17, 'sinead', thu, '10:30', 'river2', 1],
  [18, 'priya', mon, '10:30', 'interview'],
  [19, 'priya', mon, '13:00', 'home'],
  [18, 'priya', wed, '10:00', 'interview'],
  [20, 'priya', fri, '10:00', 'elm'],
  [19, 'priya', fri, '12:30', 'home'],
  [21, 'tomasz', tue, '14:00', 'home'],
  [22, 'tomasz', wed, '11:00', 'river1'],
  [21, 'tomasz', wed, '14:00', 'home'],
  [22, 'tomasz', thu, '10:30', 'river1'],
  [23, 'joanne', mon, '09:30', 'family'],
  [24, 'joanne', mon, '12:00', 'elm'],
  [23, 'joanne', fri, '11:30', 'family'],
];

/** Individual supervision every four weeks: the person, the week it begins, weekday and time. */
export const individual: readonly (readonly [PersonKey, week: number, Weekday, start: string])[] = [
  ['amira', 0, thu, '11:00'],
  ['sinead', 0, wed, '09:30'],
  ['daniel', 1, wed, '11:00'],
  ['tomasz', 1, thu, '14:30'],
  ['chloe', 2, mon, '13:00'],
  ['priya', 2, wed, '13:00'],
  ['kwame', 3, thu, '13:00'],
  ['joanne', 3, fri, '09:30'],
];
