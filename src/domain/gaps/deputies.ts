import { type Absence, absenceInterval } from '#domain/absence/absence.ts';
import { compareText } from '#domain/lists.ts';
import { type Session, sessionInterval } from '#domain/sessions/session.ts';
import { type Moment, momentOf } from '#domain/time/dates.ts';
import { type Interval, overlaps } from '#domain/time/interval.ts';
import { type Awayness, effectiveLeads, type Gap, type GapState, gapsOf } from './gap.ts';

/**
 * A coordinator's absence is not done until each session she leads has a deputy, a new date or a cancel reason, and
 * each of her working hours somebody to ring (core component; handbook 5.5 and 11.3). All of it is derived, so what is
 * added, moved or lost later counts.
 */

export const settlements = [
  'open',
  'deputy',
  'coLead',
  'notNeeded',
  'moved',
  'cancelled',
  'leftOut',
] as const;
/**
 * How a session is settled: a deputy leads all that time; another lead is there anyway (soft, and enough); left without
 * a deputy on purpose; a new date outside the absence; cancelled, with its reason; left out by its series. Or open.
 */
export type Settlement = (typeof settlements)[number];

/** A session the coordinator leads, or stands in for somebody in, that her absence touches or touched. */
export interface LedSession {
  session: Session;
  settled: Settlement;
  /** Who leads in her place, and when; cover of cover followed to its end. */
  deputies: { personId: number; interval: Interval }[];
}

/**
 * The sessions of an absence that are not over by `now`, in the order given. Give it those on its dates and those of
 * series whose slot lies on them; a single session that was moved away keeps no memory of its former date.
 */
export function ledSessions(
  absence: Absence,
  sessions: readonly Session[],
  { away, coverTerm }: Awayness,
  now: Moment,
): LedSession[] {
  const absent = absenceInterval(absence);
  return sessions.flatMap((session) => {
    const whole = sessionInterval(session);
    if (session.state === 'planned' && overlaps(whole, absent)) {
      if (whole.end <= now) return [];
      const gaps = gapsOf(session, away, coverTerm).filter(
        ({ chain, interval }) => chain.includes(absence.personId) && overlaps(interval, absent),
      );
      if (gaps.length === 0) return [];
      return [
        { session, settled: settlementOf(gaps), deputies: deputiesOf(session, absence.personId, absent) },
      ];
    }
    if (!isNamedLead(session, absence.personId)) return [];
    const slot = slotInterval(session);
    const wasTouched = slot !== null && overlaps(slot, absent);
    if (!wasTouched && !overlaps(whole, absent)) return [];
    if ((wasTouched ? slot : whole).end <= now) return [];
    return [{ session, settled: endedAs(session), deputies: [] }];
  });
}

/** Whether an absence is prepared: no session open and no working hour with nobody to ring. */
export function isPrepared(led: readonly LedSession[], without: readonly Interval[]): boolean {
  return without.length === 0 && led.every(({ settled }) => settled !== 'open');
}

const unfilled: ReadonlySet<GapState> = new Set(['needed', 'asked', 'part', 'declined']);

/** The gaps of the coordinator and of whoever stands in for her: a deputy who is away herself settles nothing. */
function settlementOf(gaps: readonly Gap[]): Settlement {
  if (gaps.some(({ state, coLeadPresent }) => unfilled.has(state) && !coLeadPresent)) return 'open';
  if (gaps.some(({ state }) => state === 'arranged')) return 'deputy';
  return gaps.some(({ state }) => unfilled.has(state)) ? 'coLead' : 'notNeeded';
}

function deputiesOf(session: Session, personId: number, absent: Interval): LedSession['deputies'] {
  return effectiveLeads(session)
    .filter((lead) => lead.personId !== personId && lead.chain.includes(personId))
    .filter(({ interval }) => overlaps(interval, absent))
    .map(({ personId: by, interval }) => ({ personId: by, interval }))
    .sort((a, b) => compareText(a.interval.start, b.interval.start));
}

function endedAs({ state }: Session): Settlement {
  if (state === 'planned') return 'moved';
  return state === 'cancelled' ? 'cancelled' : 'leftOut';
}

function isNamedLead(session: Session, personId: number): boolean {
  return session.parts.some((part) => part.part === 'lead' && part.personId === personId);
}

/** Where its series had a session that is on another date now, at its present time; null otherwise. */
function slotInterval({ slot, date, start, end }: Session): Interval | null {
  if (slot === null || slot === date) return null;
  return { start: momentOf(slot, start), end: momentOf(slot, end) };
}
