import { gapsOf } from '#domain/gaps/gap.ts';
import { compareText } from '#domain/lists.ts';
import { coverInterval, followCover } from '#domain/sessions/coverChain.ts';
import { type Cover, hasBegun, type Session, sessionInterval } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { type Interval, overlapsAny, subtract } from '#domain/time/interval.ts';

/** A session somebody is to lead and will not be there for, and the times of it to be led by another. */
export interface Duty {
  session: Session;
  times: Interval[];
  /** Rows of cover that whoever takes it on takes the place of. */
  replacing: Cover[];
}

export interface DutyQuestion {
  forPersonId: number;
  /** Sessions from this date on that have not begun. */
  from: IsoDate;
  snapshot: Snapshot;
  /** Whether what others cover already is to be taken over from them. */
  takeOver: boolean;
  /** Whoever is to take it on; cover of theirs stays as it is. */
  byPersonId: number | null;
}

/**
 * The sessions of a snapshot in which somebody leaves a gap that is still open, by time; with `takeOver` those covered by
 * others too. A gap not needed, or with another lead there, is left alone; so is one half of a swap.
 */
export function dutiesOf(question: DutyQuestion): Duty[] {
  const { snapshot, from } = question;
  return snapshot.sessions
    .filter((session) => session.date >= from && !hasBegun(session, snapshot.now))
    .flatMap((session) => dutyIn(session, question) ?? [])
    .sort((a, b) => compareText(startOf(a), startOf(b)) || a.session.id - b.session.id);
}

function dutyIn(session: Session, question: DutyQuestion): Duty | null {
  const { forPersonId, snapshot, takeOver, byPersonId } = question;
  const { away, coverTerm } = viewOf(snapshot);
  const gaps = gapsOf(session, away, coverTerm).filter(
    (gap) => gap.personId === forPersonId && gap.state !== 'notNeeded' && !gap.coLeadPresent,
  );
  if (gaps.length === 0) return null;
  const rows = session.cover.filter((row) => row.forPersonId === forPersonId);
  const replacing = takeOver
    ? rows.filter(
        (row) =>
          row.swapId === null &&
          row.byPersonId !== byPersonId &&
          gaps.some((gap) => overlapsAny([gap.interval], coverInterval(session, row))),
      )
    : [];
  const kept = rows.filter((row) => !replacing.includes(row)).map((row) => coverInterval(session, row));
  const open = gaps.flatMap((gap) => subtract(gap.interval, kept));
  const times = timesToLead(session, forPersonId)
    .flatMap((time) => subtract(time, kept))
    .filter((time) => overlapsAny(open, time));
  return times.length > 0 ? { session, times, replacing } : null;
}

/** When somebody is to lead; cover is for the whole session unless they lead only a part of it themselves. */
function timesToLead(session: Session, personId: number): Interval[] {
  if (session.parts.some((part) => part.personId === personId && part.part === 'lead')) {
    return [sessionInterval(session)];
  }
  return followCover(session)
    .asked.filter((each) => each.personId === personId)
    .map((each) => each.interval);
}

const startOf = ({ session }: Duty) => sessionInterval(session).start;
