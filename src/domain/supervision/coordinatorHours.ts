import { assertNever } from '#domain/assertNever.ts';
import type { SessionKind } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { type IsoDate, mondayOf } from '#domain/time/dates.ts';
import { minutesIn } from '#domain/time/interval.ts';

export const hourKinds = ['supervision', 'meetings', 'training', 'cover'] as const;
/** What a coordinator's hours in sessions go to. */
export type HourKind = (typeof hourKinds)[number];

/** Minutes of one week (Monday to Sunday) by what they went to. */
export type WeekMinutes = Record<HourKind, number> & { monday: IsoDate };

/**
 * Where somebody's hours in sessions go, week by week over the dates of the snapshot, whose first must be a Monday.
 * Standing in for somebody is cover, whatever the kind; what somebody else covers for them is not theirs.
 */
export function weekMinutesOf(
  personId: number,
  snapshot: Snapshot,
  mondays: readonly IsoDate[],
): WeekMinutes[] {
  const view = viewOf(snapshot);
  const weeks = new Map(
    mondays.map((monday) => [monday, { monday, supervision: 0, meetings: 0, training: 0, cover: 0 }]),
  );
  for (const date of new Set(snapshot.sessions.map((session) => session.date))) {
    const week = weeks.get(mondayOf(date));
    if (!week) continue;
    for (const { session, interval, part } of view.busyOn(personId, date)) {
      const isOwn = session.parts.some((each) => each.personId === personId && each.part === part);
      week[isOwn ? hourKindOf(session.kind) : 'cover'] += minutesIn([interval]);
    }
  }
  return [...weeks.values()];
}

function hourKindOf(kind: SessionKind): Exclude<HourKind, 'cover'> {
  switch (kind) {
    case 'groupSupervision':
    case 'individualSupervision':
      return 'supervision';
    case 'training':
    case 'workshop':
    case 'induction':
    case 'shadowing':
    case 'wardVisit':
      return 'training';
    case 'supportMeeting':
    case 'meeting':
      return 'meetings';
    default:
      return assertNever(kind);
  }
}
