import type { OwnStepView } from '#contract/induction.ts';
import { unrecorded } from '#domain/induction/induction.ts';
import type { StepState } from '#domain/induction/stepState.ts';
import type { BoundDates } from './dates.ts';
import { listWords } from './kinds.ts';

export const stepStateWords = {
  done: 'Done',
  notCleared: 'Not cleared',
  expired: 'Expired',
  signOff: 'To sign off',
  booked: 'Booked',
  blocked: 'Waits',
  overdue: 'Overdue',
  open: 'To do',
  withdrawn: 'Not needed now',
} satisfies Record<StepState, string>;

/** What there is to know of when a step is or was done: “expires Wed 21 Nov 2029”, “waits for Ward visits”. */
export function whenWords(step: OwnStepView, dates: BoundDates): string {
  const { state, expiresOn, evidence, blockedBy, booked, needed, toBook, dueOn, forecast } = step;
  const last = evidence.at(-1);
  if (state === 'withdrawn') return 'the cover it was for is over';
  if (state === 'done') {
    const day = last ? dates.date(last.doneOn) : '';
    return expiresOn === null ? day : `${day}, expires ${dates.date(expiresOn)}`;
  }
  const parts: string[] = [];
  const ended = evidence
    .flatMap(({ expiresOn: end }) => end ?? [])
    .sort()
    .at(-1);
  if (state === 'expired' && ended) parts.push(`ran out ${dates.date(ended)}`);
  if (state === 'blocked') parts.push(`waits for ${listWords(blockedBy)}`);
  const missed = evidence.filter(({ outcome }) => outcome === 'missed').map(({ doneOn }) => doneOn);
  if (missed.length > 0) parts.push(`missed ${listWords(missed.map(dates.date))}`);
  const coming = unrecorded({ booked, evidence })
    .filter(({ date }) => date >= dates.today)
    .map(({ date }) => dates.date(date));
  if (coming.length > 0) parts.push(`booked ${listWords(coming)}`);
  if (toBook > 0 && toBook < needed) parts.push(`${toBook} more to book`);
  // Once it was done, the day it was first due says nothing any more.
  if (dueOn !== null && !(state === 'expired' && dueOn < dates.today))
    parts.push(`${dueOn < dates.today ? 'was due' : 'due'} ${dates.date(dueOn)}`);
  if (forecast !== null && forecast !== dueOn && !coming.includes(dates.date(forecast))) {
    parts.push(`can be done by ${dates.date(forecast)}`);
  }
  return parts.join('; ');
}

/** What is wrong with the dates of a step, as sentences. */
export function dateProblems(step: OwnStepView, dates: BoundDates): string[] {
  const problems: string[] = [];
  if (step.bookedTooEarly) {
    problems.push(
      'A session is booked before what comes first can be done. Move it, or book what comes first earlier.',
    );
  }
  if (step.missesDue && step.dueOn !== null && step.dueOn >= dates.today && step.state !== 'done') {
    const can = step.forecast === null ? '' : `: the earliest is ${dates.date(step.forecast)}`;
    problems.push(`It cannot be done by ${dates.date(step.dueOn)}${can}.`);
  }
  if (step.why === 'noDate')
    problems.push('Nobody has said when it is expected. Give the day, and the forecast goes on.');
  if (step.why === 'overdue')
    problems.push('The day it was expected is past. Give a new day, and the forecast goes on.');
  if (step.why === 'noHours')
    problems.push('No working day holds a stretch long enough for it. Shorten it, or change the hours.');
  if (step.why === 'expired') problems.push('Give the day by which it is renewed, and the forecast goes on.');
  if (step.why === 'expires')
    problems.push('It runs out before the rest is done. Give the day by which it is renewed.');
  if (step.why === 'away') problems.push('The person is away with no end date.');
  return problems;
}
