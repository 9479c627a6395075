import { it } from 'vitest';
import { type Induction, isHeldOn } from '#domain/induction/induction.ts';
import { type StepKind, stepKinds } from '#domain/induction/programme.ts';
import { type Outlook, readinessOf } from '#domain/reserves/readiness.ts';
import { addDays } from '#domain/time/dates.ts';
import { doneOn, gateOf, inductionOf, nineToFive, personOf } from '#test/unit/domain/builders.ts';
import { measure } from './measure.ts';
import { report, timeCells, timeHeads } from './report.ts';

const today = '2026-11-23';
const aim = 50;

/** Thirty steps, each after up to two before it, a third of them done, some booked, every second a gate. */
function induction(person: number): Induction {
  const steps = Array.from({ length: 30 }, (_, at) => {
    const roll = (person * 31 + at * 17) % 12;
    const kind: StepKind = stepKinds[roll % stepKinds.length] ?? 'meeting';
    const isWaited = kind === 'check' || kind === 'access';
    return gateOf(at + 1, {
      kind,
      needed: 1 + (roll % 4),
      minutes: isWaited ? 0 : 60 + (roll % 3) * 60,
      isGate: at % 2 === 0,
      dueOn: isWaited || roll === 5 ? addDays(today, 7 + roll * 5) : null,
      after: at > 3 ? [at - 2, at - (roll % 3)].filter((id, index, ids) => ids.indexOf(id) === index) : [],
      evidence: roll < 4 ? Array.from({ length: 4 }, (_each, id) => doneOn('2026-10-05', null, id)) : [],
      booked:
        roll === 7 ? [{ sessionId: 1, date: addDays(today, 20 + roll), start: '10:00', end: '12:00' }] : [],
    });
  });
  return inductionOf(steps, { startDate: '2026-09-07' });
}

it('forecast of a pool of 50 reserves with 30 steps each', { timeout: 120_000 }, async () => {
  const inductions = Array.from({ length: 50 }, (_, at) => induction(at));
  const outlook: Outlook = { today, holidays: new Map([['2026-12-25', 'Christmas Day']]) };
  const halfWeek = { ...nineToFive(), hours: nineToFive().hours.slice(0, 3) };
  // Somebody read anew each time, as the app reads them: what was worked out before is not used again.
  const pool = () =>
    inductions.map((each, at) =>
      personOf(at, { induction: each, patterns: at % 2 === 0 ? [nineToFive()] : [halfWeek] }),
    );
  const forecast = () => pool().map((person) => readinessOf(person, outlook));
  const open = inductions.flatMap(({ steps }) => steps).filter((step) => !isHeldOn(step, today)).length;
  const measured = await measure(forecast, 50, 10);
  report(
    'Forecast of 50 reserves with 30 steps each',
    ['What', ...timeHeads],
    [[`All 50, ${open} steps open`, ...timeCells(measured, aim)]],
  );
});
