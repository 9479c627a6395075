import type { Person } from '#domain/people/person.ts';
import type { IsoDate } from '#domain/time/dates.ts';

/** How often who is supervised. No public text of the programme gives a number: every one here is the trust's own. */

export const supervisionKinds = ['individualSupervision', 'groupSupervision'] as const;
export type SupervisionKind = (typeof supervisionKinds)[number];

export const supervisedRoles = ['peerWorker', 'coordinator'] as const;
export type SupervisedRole = (typeof supervisedRoles)[number];

/** The statuses in which somebody is supervised; while paused their clock stands still. */
export const supervisedStatuses = ['active', 'reserve'] as const;
export type SupervisedStatus = (typeof supervisedStatuses)[number];

/** Every n weeks, give or take some days. */
export interface Cadence {
  everyWeeks: number;
  /** Due from so many days before the date to so many after it; overdue from the day after that. */
  withinDays: number;
  /** Somebody who was there for less than this is not credited; 0 for no minimum. */
  minimumMinutes: number;
  /** Of individual supervision: whether a group attended counts as well. */
  groupCounts: boolean;
}

/** What the trust asks of a role and status from a date on; null: nothing is asked. */
export interface CadenceRule {
  role: SupervisedRole;
  status: SupervisedStatus;
  kind: SupervisionKind;
  from: IsoDate;
  cadence: Cadence | null;
}

export const exceptionReasons = [
  'fewHours',
  'newInPost',
  'phasedReturn',
  'moreSupport',
  'supervisedElsewhere',
  'agreedLocally',
] as const;
export type ExceptionReason = (typeof exceptionReasons)[number];

/** What is asked of one person instead, between two dates (inclusive; until null is open). */
export interface CadenceException {
  personId: number;
  kind: SupervisionKind;
  from: IsoDate;
  until: IsoDate | null;
  cadence: Cadence | null;
  reason: ExceptionReason;
}

/** The longest interval and session that can be asked for. */
export const mostWeeks = 52;
export const mostMinutes = 480;

/** What is wrong with a cadence, and at which of its numbers. */
export interface CadenceProblem {
  field: keyof Cadence;
  code: 'noWeeks' | 'tooManyWeeks' | 'noWindow' | 'windowTooWide' | 'minutes' | 'groupForGroup';
}

/**
 * What contradicts itself in a cadence, null when it is sound. The days around a date must be fewer than half the
 * interval: otherwise somebody would be due for two at once.
 */
export function cadenceProblem(kind: SupervisionKind, cadence: Cadence): CadenceProblem | null {
  const { everyWeeks, withinDays, minimumMinutes, groupCounts } = cadence;
  if (!(everyWeeks >= 1)) return { field: 'everyWeeks', code: 'noWeeks' };
  if (everyWeeks > mostWeeks) return { field: 'everyWeeks', code: 'tooManyWeeks' };
  if (!(withinDays >= 0)) return { field: 'withinDays', code: 'noWindow' };
  if (withinDays * 2 >= everyWeeks * 7) return { field: 'withinDays', code: 'windowTooWide' };
  if (!(minimumMinutes >= 0 && minimumMinutes <= mostMinutes))
    return { field: 'minimumMinutes', code: 'minutes' };
  if (groupCounts && kind !== 'individualSupervision') return { field: 'groupCounts', code: 'groupForGroup' };
  return null;
}

/**
 * Whether individual supervision is never asked for by itself: a group counts for it, comes at least as often and is
 * long enough.
 */
export function neverBinds(individual: Cadence | null, group: Cadence | null): boolean {
  if (!individual?.groupCounts || !group) return false;
  return group.everyWeeks <= individual.everyWeeks && group.minimumMinutes >= individual.minimumMinutes;
}

/** The rules that may ask something of one person, in one kind. */
export interface Asked {
  rules: readonly CadenceRule[];
  exceptions: readonly CadenceException[];
}

/** The rules and exceptions that can ask a kind of somebody; nothing is asked of people from outside. */
export function askedOf(person: Person, kind: SupervisionKind, all: Asked): Asked {
  return {
    rules: all.rules.filter((rule) => rule.kind === kind && rule.role === person.role),
    exceptions: all.exceptions.filter((each) => each.kind === kind && each.personId === person.id),
  };
}

/** What is asked on a date in a status: the exception that holds then, else the newest rule; null for nothing. */
export function cadenceOn(
  { rules, exceptions }: Asked,
  status: string,
  date: IsoDate,
): { cadence: Cadence | null; exception: CadenceException | null } {
  const rule = rules.reduce<CadenceRule | null>((best, each) => {
    if (each.status !== status || each.from > date) return best;
    return best === null || each.from >= best.from ? each : best;
  }, null);
  const exception = exceptions.reduce<CadenceException | null>((best, each) => {
    if (each.from > date || (each.until !== null && each.until < date)) return best;
    return best === null || each.from >= best.from ? each : best;
  }, null);
  // An exception changes how often; it does not ask something of an applicant or a leaver.
  const isSupervised = supervisedStatuses.some((each) => each === status);
  if (exception && isSupervised) return { cadence: exception.cadence, exception };
  return { cadence: rule?.cadence ?? null, exception: null };
}
