import type { OwnStep } from '#domain/induction/induction.ts';
import type { Person } from '#domain/people/person.ts';
import { day } from '#test/unit/domain/checkerTime.ts';

/* Readiness told a second time from its words, day by day. Knows gates that are checks needed once, in no order. */

/** Whether what was recorded of a gate counts on a day. */
const isMet = ({ evidence }: OwnStep, at: number) =>
  evidence.some(({ doneOn, expiresOn }) => day(doneOn) <= at && (expiresOn === null || at < day(expiresOn)));

/** The first day on which every gate is met or expected to be; undefined when none is in sight. */
function firstDay(gates: readonly OwnStep[], today: number): number | undefined {
  const isExpected = ({ dueOn }: OwnStep, at: number) =>
    dueOn !== null && day(dueOn) >= today && at >= Math.max(day(dueOn), today + 1);
  for (let at = today; at < today + 90; at += 1) {
    if (gates.every((gate) => isMet(gate, at) || isExpected(gate, at))) return at;
  }
  return undefined;
}

/** What is said of each gate that somebody lacks on a date. */
export function lackingThen(
  person: Person,
  date: string,
  today: string,
): ('notBegun' | 'missing' | 'expired' | 'expected')[] {
  if (!person.induction) return ['notBegun'];
  const gates = person.induction.steps;
  const first = firstDay(gates, day(today));
  return gates
    .filter((gate) => !isMet(gate, day(date)))
    .map((gate) => {
      if (first !== undefined && first <= day(date) && !isMet(gate, first)) return 'expected';
      return gate.evidence.some(({ doneOn }) => day(doneOn) <= day(date)) ? 'expired' : 'missing';
    });
}

/** Whether a reserve may cover on a date by what was recorded. */
export function isReadyThen({ induction }: Person, date: string): boolean {
  return induction?.steps.every((gate) => isMet(gate, day(date))) ?? false;
}
