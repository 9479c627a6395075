import { absenceInterval } from '#domain/absence/absence.ts';
import type { Finding } from '#domain/finding.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { hoursOn } from '#domain/people/workingPattern.ts';
import { gatesOn, outlookOf, readinessOf, stepNames } from '#domain/reserves/readiness.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { covers, type Interval, merge, overlaps, wholeDay } from '#domain/time/interval.ts';
import { firstSupervisionDays, type SwitchOver } from './longTerm.ts';
import { inductionFindings } from './steps.ts';

/** Somebody proposed to stand in from a day on. */
export interface StandIn {
  person: Person;
  from: IsoDate;
  switchOver: SwitchOver;
  /** Sessions that would stay open, of all there are. */
  open: number;
  of: number;
  /** Whether a handover is booked with it. */
  isHandedOver: boolean;
  /** The day of their first individual supervision in it, booked with it or before; null without one. */
  supervisedOn: IsoDate | null;
  snapshot: Snapshot;
}

/**
 * What the rules say of somebody standing in from a day on, beyond each session: hard, when they are no reserve, lack a
 * gate or are away on that day (handbook, chapter 15: long-term cover is by reserves who had their induction); soft,
 * when gates still open are expected to be met by then, it begins before the switch-over day, leaves sessions open,
 * nothing is handed over, no supervision comes soon after, or the induction lacks something by then
 * (`inductionFindings`). Facts: `status`; `gates`, `readyFrom`; `longTermFrom`; `count`, `of`; `days`, `on`.
 */
export function standInFindings(standIn: StandIn): Finding[] {
  const { person, from, switchOver, open, of, isHandedOver, supervisedOn, snapshot } = standIn;
  const about = { personId: person.id, sessionId: null, when: null };
  const findings: Finding[] = [];
  const status = statusOn(person, from);
  if (status !== 'reserve') {
    findings.push({ ...about, code: 'notReserve', severity: 'hard', facts: { status } });
  } else {
    findings.push(...gateFindings(person, from, snapshot));
  }
  for (const when of awayAllOf(person, from, snapshot)) {
    findings.push({ ...about, code: 'absent', severity: 'hard', when, facts: {} });
  }
  if (from < switchOver.date) {
    const facts = { longTermFrom: switchOver.date };
    findings.push({ ...about, code: 'shortTermByReserve', severity: 'soft', facts });
  }
  if (open > 0) {
    findings.push({ ...about, code: 'gapsStayOpen', severity: 'soft', facts: { count: open, of } });
  }
  if (!isHandedOver) findings.push(noHandover(person.id, false));
  if (supervisedOn === null || supervisedOn > addDays(from, firstSupervisionDays)) {
    const facts = { days: firstSupervisionDays, on: supervisedOn };
    findings.push({ ...about, code: 'noFirstSupervision', severity: 'soft', facts });
  }
  if (person.induction) findings.push(...inductionFindings(person.id, person.induction, from));
  return findings;
}

/** The gates that stand against it: hard, or soft where all that is open is expected to be done by the day. */
function gateFindings(person: Person, from: IsoDate, snapshot: Snapshot): Finding[] {
  const about = { personId: person.id, sessionId: null, when: null };
  const outlook = outlookOf(snapshot);
  const { missing, expired, expected } = gatesOn(person, from, outlook);
  const readyFrom = readinessOf(person, outlook).on;
  const findings: Finding[] = [];
  if (person.induction === null || missing.length > 0) {
    const facts = { gates: stepNames([...missing, ...expected]), readyFrom };
    findings.push({ ...about, code: 'reserveNotReady', severity: 'hard', facts });
  } else if (expected.length > 0) {
    const facts = { gates: stepNames(expected), readyFrom };
    findings.push({ ...about, code: 'readyIfDone', severity: 'soft', facts });
  }
  if (expired.length > 0) {
    const facts = { gates: stepNames(expired) };
    findings.push({ ...about, code: 'gateExpired', severity: 'hard', facts });
  }
  return findings;
}

/** Nothing is booked to hand the work over (facts: `back` 0) or back (`back` 1). */
export function noHandover(personId: number, back: boolean): Finding {
  const facts = { back: back ? 1 : 0 };
  return { code: 'noHandover', severity: 'soft', personId, sessionId: null, when: null, facts };
}

/** The absences that take all the hours of somebody's day; on a day off, those that touch it. */
function awayAllOf(person: Person, date: IsoDate, snapshot: Snapshot): Interval[] {
  const hours = hoursOn(person.patterns, date);
  const day = wholeDay(date);
  const spells = merge(viewOf(snapshot).absencesOf(person.id).map(absenceInterval));
  return spells.filter((spell) =>
    hours.length > 0 ? hours.every((each) => covers([spell], each)) : overlaps(spell, day),
  );
}
