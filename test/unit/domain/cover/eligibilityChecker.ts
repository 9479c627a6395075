import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import {
  absentAt,
  day,
  hasPattern,
  minuteOf,
  range,
  recordedThen,
  stamp,
  startStamp,
  statusThen,
  worksAt,
} from '#test/unit/domain/checkerTime.ts';
import { lackingThen } from '#test/unit/domain/reserves/readinessChecker.ts';
import { burdenReasons } from './burdenChecker.ts';

/*
 * A second, slow way to tell who can cover, written from the words of the rules and minute by minute. It shares
 * nothing with src/domain but types, so that a mistake in the rules' arithmetic cannot hide in both.
 */

interface Question {
  session: Session;
  forPersonId: number;
  start: string;
  end: string;
  snapshot: Snapshot;
  /** Whether cover in the gap is long-term: `isLongTerm` of the person covered for. */
  isLong: boolean;
}

const minutesOfSession = (session: Session) => range(minuteOf(session.start), minuteOf(session.end));

/** The reasons for and against one person, each as `code severity otherSession`. */
export function reasonsFor(person: Person, question: Question): Set<string> {
  const { session, snapshot, forPersonId, isLong } = question;
  const minutes = range(minuteOf(question.start), minuteOf(question.end));
  const reasons = new Set<string>();
  const status = statusThen(person, session.date);

  if (!(person.role === 'external' && !hasPattern(person, session.date))) {
    if (minutes.some((minute) => !worksAt(person, session.date, minute))) {
      reasons.add('outsideWorkingPattern hard');
    }
  }
  const isAbsent = (minute: number) => absentAt(person.id, stamp(session.date, minute), snapshot.absences);
  if (minutes.some(isAbsent)) reasons.add('absent hard');
  for (const other of snapshot.sessions) addMeetingReasons(person, other, question, minutes, reasons);

  if (status !== 'active' && status !== 'reserve') reasons.add('notActive hard');
  const lacking = lackingThen(person, session.date, snapshot.now.slice(0, 10));
  if (status === 'reserve') {
    if (lacking.includes('notBegun') || lacking.includes('missing')) reasons.add('reserveNotReady hard');
    else if (lacking.includes('expected')) reasons.add('readyIfDone soft');
  }
  if (lacking.includes('expired')) reasons.add('gateExpired hard');
  const lacksGroup = session.kind === 'groupSupervision' && !person.mayLeadGroup;
  const lacksIndividual = session.kind === 'individualSupervision' && !person.mayLeadIndividual;
  if (lacksGroup || lacksIndividual) reasons.add('mayNotLead hard');
  if (person.role === 'external') {
    const isOpenKind = ['training', 'workshop', 'meeting'].includes(session.kind);
    const isSupervision = ['groupSupervision', 'individualSupervision'].includes(session.kind);
    if (!isOpenKind && !(isSupervision && !lacksGroup && !lacksIndividual)) reasons.add('notPartOfTeam hard');
  }
  for (const minute of minutes) {
    for (const chain of chainsAt(session, minute)) {
      const above = chain.slice(0, Math.max(0, chain.indexOf(forPersonId)));
      if (chain.at(-1) === person.id || above.includes(person.id)) {
        reasons.add(`alreadyStanding hard ${session.id}`);
      }
    }
  }

  const answers = session.asks
    .filter((ask) => ask.forPersonId === forPersonId && ask.askedPersonId === person.id)
    .sort((a, b) => a.id - b.id);
  if (answers.at(-1)?.answer === 'declined') reasons.add('declined soft');
  if (status === 'reserve') {
    if (!isLong) reasons.add('shortTermByReserve soft');
  } else if (isLong && person.role !== 'external') reasons.add('longTermByTeam soft');
  if (session.kind === 'supportMeeting' && person.role === 'coordinator') reasons.add('byCoordinator soft');
  if (session.parts.some((part) => part.part === 'attendee' && part.personId === person.id)) {
    const others = session.parts.filter((part) => part.part === 'attendee').length - 1;
    const isOwn = ['individualSupervision', 'wardVisit', 'shadowing'].includes(session.kind) && others === 0;
    reasons.add(`attendsAnyway ${isOwn ? 'hard' : 'soft'} ${session.id}`);
  }
  if (snapshot.holidays.has(session.date)) reasons.add('bankHoliday soft');
  for (const reason of burdenReasons(person, { ...question, minutes })) reasons.add(reason);
  return reasons;
}

function addMeetingReasons(
  person: Person,
  other: Session,
  { session, snapshot }: Question,
  minutes: number[],
  reasons: Set<string>,
): void {
  if (other.id === session.id || other.date !== session.date || other.state !== 'planned') return;
  const taken = minutesOfSession(other).filter((minute) => isIn(person.id, other, minute));
  if (taken.some((minute) => minutes.includes(minute))) {
    reasons.add(`clash hard ${other.id}`);
    return;
  }
  const free = taken.flatMap((there) => minutes.map((here) => Math.abs(here - there) - 1));
  const { travelMinutes, breakMinutes } = snapshot.settings;
  const isElsewhere = session.site !== null && other.site !== null && session.site !== other.site;
  if (isElsewhere && free.some((between) => between < travelMinutes)) {
    reasons.add(`travelTooShort hard ${other.id}`);
  } else if (free.some((between) => between < breakMinutes)) {
    reasons.add(`backToBack soft ${other.id}`);
  }
}

function isIn(personId: number, session: Session, minute: number): boolean {
  if (session.parts.some((part) => part.part === 'attendee' && part.personId === personId)) return true;
  return chainsAt(session, minute).some((chain) => chain.at(-1) === personId);
}

/** For each named lead, who stands in for whom at one minute, the one who really leads last. */
function chainsAt(session: Session, minute: number): number[][] {
  return session.parts
    .filter((part) => part.part === 'lead')
    .map(({ personId }) => {
      const chain = [personId];
      for (;;) {
        const next = session.cover
          .filter((row) => row.forPersonId === chain.at(-1) && !chain.includes(row.byPersonId))
          .filter((row) => minuteOf(row.start) <= minute && minute < minuteOf(row.end))
          .sort((a, b) => b.id - a.id)[0];
        if (!next) return chain;
        chain.push(next.byPersonId);
      }
    });
}

/** Long-term: the day is in a spell (or a pause) that has lasted the days set, or was called long-term by then. */
export function isLongTerm(
  personId: number,
  date: string,
  { people, absences, settings }: Snapshot,
): boolean {
  const person = people.get(personId);
  if (!person) return false;
  if (statusThen(person, date) === 'leaver') return true;
  const isAbsent = (at: number) => absentAt(personId, at, absences);
  const first = stamp(date, 0) - 40 * 1440;
  const last = stamp(date, 0) + 40 * 1440;
  let minute = stamp(date, 0);
  while (minute < stamp(date, 1440)) {
    if (!isAbsent(minute)) {
      minute += 1;
      continue;
    }
    let start = minute;
    while (start > first && isAbsent(start - 1)) start -= 1;
    let end = minute;
    while (end < last && isAbsent(end)) end += 1;
    if (day(date) - Math.floor(start / 1440) >= settings.switchOverDays) return true;
    const inSpell = absences.filter(
      (each) => each.personId === personId && startStamp(each) >= start && startStamp(each) < end,
    );
    if (inSpell.some((each) => each.longTermFrom !== null && each.longTermFrom <= date)) return true;
    minute = end;
  }
  return pausedDays(person, date) > settings.switchOverDays;
}

/** How many days in a row, this one included, somebody has been paused. */
function pausedDays(person: Person, date: string): number {
  let days = 0;
  const isoOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  while (days < 60 && recordedThen(person, isoOf(day(date) - days)) === 'paused') days += 1;
  return days;
}
