import { addDays, addMonths, type IsoDate } from '#domain/time/dates.ts';

export const clinicalTeamKinds = ['ward', 'community'] as const;
/** A clinical team that peer workers work with; never the peer worker team itself. */
export type ClinicalTeamKind = (typeof clinicalTeamKinds)[number];

/** A preparation workshop of a team: what the rules need of it. */
export interface Workshop {
  date: IsoDate;
  /** Its session was cancelled or left out: it prepared nobody. */
  cancelled: boolean;
  /** The peers who delivered it together with others. */
  peers: readonly number[];
}

/** Somebody placed with a team; the dates are inclusive. */
export interface Placement {
  personId: number;
  from: IsoDate;
  until: IsoDate | null;
}

export const preparationStates = ['prepared', 'refreshOverdue', 'notPrepared'] as const;
export type PreparationState = (typeof preparationStates)[number];

/** How a team is prepared on a date. */
export interface Preparation {
  state: PreparationState;
  /** The last workshop up to that date; null without one. */
  last: IsoDate | null;
  /** The last day for which it counts; null without a workshop, or when teams are not prepared anew. */
  refreshDue: IsoDate | null;
  /** The next workshop after that date; null when none is planned. */
  next: IsoDate | null;
  /** No peer delivered the last workshop, though that is a core component of the programme (handbook 10.1). */
  withoutPeer: boolean;
}

/**
 * How a team is prepared on a date, by its workshops: ward and community teams get a preparation session with their
 * managers, co-delivered by local peers (handbook 10.1). A workshop counts from its day on for `refreshMonths`; for
 * ever when that is 0, since no text says how often.
 */
export function preparationOn(
  workshops: readonly Workshop[],
  date: IsoDate,
  refreshMonths: number,
): Preparation {
  const held = workshops.filter((workshop) => !workshop.cancelled && workshop.date <= date);
  const last = held.reduce<IsoDate | null>((latest, each) => later(latest, each.date), null);
  const next = workshops
    .filter((workshop) => !workshop.cancelled && workshop.date > date)
    .reduce<IsoDate | null>((first, each) => (first && first < each.date ? first : each.date), null);
  if (last === null) return { state: 'notPrepared', last, refreshDue: null, next, withoutPeer: false };
  const refreshDue = refreshMonths === 0 ? null : addMonths(last, refreshMonths);
  return {
    state: refreshDue !== null && date > refreshDue ? 'refreshOverdue' : 'prepared',
    last,
    refreshDue,
    next,
    withoutPeer: !held.some((workshop) => workshop.date === last && workshop.peers.length > 0),
  };
}

function later(one: IsoDate | null, other: IsoDate): IsoDate {
  return one !== null && one > other ? one : other;
}

/** Whether somebody is placed with the team on a date. */
export function isPlacedOn({ from, until }: Placement, date: IsoDate): boolean {
  return from <= date && (until === null || until >= date);
}

/** What has to be seen to before or while people are placed with a team. */
export interface ToPrepare {
  state: Exclude<PreparationState, 'prepared'>;
  /** The first day on which somebody is placed with a team that is not prepared. */
  from: IsoDate;
  /** When the refresh was or is due; null for a team without a workshop. */
  due: IsoDate | null;
  /** Who is placed with it on that day. */
  personIds: number[];
}

/** The first day of `[today, soon)` on which people are placed with a team that is not prepared; null without any. */
export function toPrepare(
  { workshops, placements }: { workshops: readonly Workshop[]; placements: readonly Placement[] },
  today: IsoDate,
  soon: IsoDate,
  refreshMonths: number,
): ToPrepare | null {
  for (let date = today; date < soon; date = addDays(date, 1)) {
    const placed = placements.filter((placement) => isPlacedOn(placement, date));
    if (placed.length === 0) continue;
    const { state, refreshDue } = preparationOn(workshops, date, refreshMonths);
    if (state === 'prepared') continue;
    const personIds = [...new Set(placed.map(({ personId }) => personId))];
    return { state, from: date, due: refreshDue, personIds };
  }
  return null;
}

/** Placements of one person with one team that share a day with these dates. */
export function overlapping<P extends Placement>(placements: readonly P[], dates: Placement): P[] {
  return placements.filter(
    (each) =>
      each.personId === dates.personId &&
      (each.until === null || each.until >= dates.from) &&
      (dates.until === null || each.from <= dates.until),
  );
}
