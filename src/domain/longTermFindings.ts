import { absenceInterval } from './absence.ts';
import type { IsoDate } from './dates.ts';
import type { Finding } from './finding.ts';
import { covers, type Interval, merge, overlaps, wholeDay } from './interval.ts';
import type { SwitchOver } from './longTerm.ts';
import { type Person, statusOn } from './person.ts';
import type { Snapshot } from './snapshot.ts';
import { viewOf } from './view.ts';
import { hoursOn } from './workingPattern.ts';

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
  snapshot: Snapshot;
}

/**
 * What the rules say of somebody standing in from a day on, beyond each session: hard, when they are no reserve, not
 * ready or away on that day (handbook, chapter 15: long-term cover is by reserves who had their induction); soft, when
 * it begins before the switch-over day, leaves sessions open, or nothing is handed over. Facts: `status`; `readyFrom`;
 * `longTermFrom`; `count`, `of`.
 */
export function standInFindings(standIn: StandIn): Finding[] {
  const { person, from, switchOver, open, of, isHandedOver, snapshot } = standIn;
  const about = { personId: person.id, sessionId: null, when: null };
  const findings: Finding[] = [];
  const status = statusOn(person, from);
  if (status !== 'reserve') {
    findings.push({ ...about, code: 'notReserve', severity: 'hard', facts: { status } });
  } else if (person.readyFrom === null || person.readyFrom > from) {
    const facts = { readyFrom: person.readyFrom };
    findings.push({ ...about, code: 'reserveNotReady', severity: 'hard', facts });
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
