import { type CancelReason, hasBegun, type Session } from '#domain/sessions/session.ts';
import { type IsoDate, type Moment, timeOf } from '#domain/time/dates.ts';
import { effectiveLeads } from './gap.ts';

/** What the service user of a session was told, when and by whom. */
export interface Told {
  on: IsoDate;
  byPersonId: number | null;
  /** `toldText` of the session as it stood then. */
  what: string;
}

/** A session with why it was cancelled, if it was. */
export type Tellable = Session & { cancelReason: CancelReason | null };

/** Reasons of ours, of which the service user does not know by themselves. */
const ours: ReadonlySet<CancelReason> = new Set(['leadAway', 'noCover', 'roomNotAvailable', 'bankHoliday']);

/** Reasons that came from the service user: there is nothing to tell. */
const theirs: ReadonlySet<CancelReason> = new Set(['serviceUserDeclined', 'serviceUserUnwell']);

/**
 * What there is to tell of a session, as one text that is compared: whether it takes place, date, start, and who
 * effectively leads, by id. Who would have led one that does not take place is left out.
 */
export function toldText(session: Session): string {
  const { state, date, start } = session;
  if (state !== 'planned') return `${state} ${date} ${start}`;
  const leads = new Set(effectiveLeads(session).map(({ personId }) => personId));
  return `${state} ${date} ${start} ${[...leads].sort((a, b) => a - b).join(',')}`;
}

/** Whether somebody else than the named leads stands at any time of the session. */
export function isCovered(session: Session): boolean {
  return session.state === 'planned' && effectiveLeads(session).some(({ chain }) => chain.length > 1);
}

/**
 * Whether the service user must be told how things stand now: the session has not begun, and it is covered, or cancelled
 * for a reason of ours, or no longer what they were told; and this they were not told.
 */
export function needsTelling(session: Tellable, told: Told | null, now: Moment): boolean {
  if (session.serviceUserCode === null || hasBegun(session, now)) return false;
  const { state, cancelReason } = session;
  if (state === 'cancelled' && cancelReason !== null && theirs.has(cancelReason)) return false;
  if (told !== null) return told.what !== toldText(session);
  return state === 'cancelled' ? cancelReason !== null && ours.has(cancelReason) : isCovered(session);
}

/**
 * What there is to tell of a session but for when it is, as one text that is compared: a service user is told the same
 * change to several sessions in one breath. That they were told otherwise before is a part of it.
 */
export function changeToTell(session: Tellable, told: Told | null): string {
  const { serviceUserCode, state, cancelReason } = session;
  const leads = state === 'planned' ? effectiveLeads(session) : [];
  const who = leads.map(({ chain, interval }) => {
    const isWhole = timeOf(interval.start) === session.start && timeOf(interval.end) === session.end;
    // Part of a session is told with its times, so it stands alone.
    return isWhole ? `${chain[0]} ${chain.at(-1)}` : `${session.id} ${interval.start} ${chain.at(-1)}`;
  });
  return JSON.stringify([serviceUserCode, state, cancelReason, told !== null, who.sort()]);
}
