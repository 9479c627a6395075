import { compareText } from '#domain/lists.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { supervisedStatuses } from './cadence.ts';

/** What is recorded of somebody beside sessions: never what a plan or a talk was about. */
export interface SupportRecord {
  /** When the wellbeing plan is looked at again; null without a plan or a date. */
  reviewOn: IsoDate | null;
  /** The newest offer of support from a peer; null when there never was one. */
  offer: { on: IsoDate; answered: boolean } | null;
}

export const supportPromptKinds = ['reviewOverdue', 'reviewDue', 'offerWaiting', 'neverOffered'] as const;
/** What should be done, the most pressing first. */
export type SupportPromptKind = (typeof supportPromptKinds)[number];

export interface SupportPrompt {
  personId: number;
  what: SupportPromptKind;
  /** The day of the review or the offer; of `neverOffered` since when they are active. */
  on: IsoDate;
}

/** Days before a review of the wellbeing plan at which it is told, and days an offer may wait for its answer. */
export const noticeDays = 14;
/** Days a peer worker has to settle in before it is said that support from a peer was never offered. */
export const offerWithinDays = 28;

/**
 * What should be done about somebody's wellbeing plan and support from a peer (handbook, 11.6). Reviews concern
 * everybody in the team who is active or a reserve; offers active peer workers, because it is a peer they are offered.
 * Whoever is paused is asked when they are back.
 */
export function supportPrompts(person: Person, record: SupportRecord, today: IsoDate): SupportPrompt[] {
  const status = statusOn(person, today);
  if (person.role === 'external' || !supervisedStatuses.some((each) => each === status)) return [];
  const { reviewOn, offer } = record;
  const prompts: SupportPrompt[] = [];
  const add = (what: SupportPromptKind, on: IsoDate) => prompts.push({ personId: person.id, what, on });
  if (reviewOn !== null && reviewOn < today) add('reviewOverdue', reviewOn);
  else if (reviewOn !== null && reviewOn <= addDays(today, noticeDays)) add('reviewDue', reviewOn);
  if (person.role !== 'peerWorker' || status !== 'active') return prompts;
  if (offer && !offer.answered && offer.on <= addDays(today, -noticeDays)) add('offerWaiting', offer.on);
  const since = activeSince(person, today);
  if (!offer && since <= addDays(today, -offerWithinDays)) add('neverOffered', since);
  return prompts;
}

/** Since when somebody who is active today is so, pauses left out: the first day they became it. */
function activeSince({ startDate, statuses }: Person, today: IsoDate): IsoDate {
  const first = statuses
    .filter(({ status, from }) => status === 'active' && from <= today)
    .reduce<IsoDate>((earliest, { from }) => (from < earliest ? from : earliest), today);
  return startDate !== null && startDate > first ? startDate : first;
}

/** The most pressing first, the older of two alike. */
export function byPressure(a: SupportPrompt, b: SupportPrompt): number {
  const [one, other] = [supportPromptKinds.indexOf(a.what), supportPromptKinds.indexOf(b.what)];
  if (one !== other) return one - other;
  return compareText(a.on, b.on) || a.personId - b.personId;
}
