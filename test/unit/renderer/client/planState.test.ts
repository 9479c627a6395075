import { describe, expect, it } from 'vitest';
import type { Failure } from '#contract/envelope.ts';
import { type PlanEvent, type PlanState, planAfter, planAtFirst } from '#renderer/client/planState.ts';

type Event = PlanEvent<string, number>;
const failure: Failure = { code: 'INTERNAL', message: 'The solver has gone.' };

/** How things stand after all of these, one after the other. */
const stateAfter = (...events: Event[]): PlanState<string, number> =>
  events.reduce(planAfter, planAtFirst<string, number>(null));

const asked = (ticket: string): Event => ({ type: 'asked', ticket });
const answered = (ticket: string, plan: string): Event => ({ type: 'answered', ticket, plan });
const failed = (ticket: string): Event => ({ type: 'failed', ticket, failure });
const outOfDate: Event = { type: 'outOfDate', isOutOfDate: true };

describe('a plan that is worked out', () => {
  it('is there once main answers, and nothing is under way then', () => {
    expect(stateAfter(asked('a'))).toMatchObject({ plan: null, ticket: 'a' });
    expect(stateAfter(asked('a'), answered('a', 'one'))).toMatchObject({
      plan: 'one',
      ticket: null,
      progress: null,
      failure: null,
      isStopped: false,
      isOutOfDate: false,
    });
  });

  it('stays while another is worked out', () => {
    expect(stateAfter(asked('a'), answered('a', 'one'), asked('b'))).toMatchObject({
      plan: 'one',
      ticket: 'b',
    });
  });

  it('stays when another cannot be had, with the reason until it is asked for anew', () => {
    const events = [asked('a'), answered('a', 'one'), asked('b'), failed('b')];
    expect(stateAfter(...events)).toMatchObject({ plan: 'one', ticket: null, failure, isStopped: false });
    expect(stateAfter(...events, asked('c'))).toMatchObject({ plan: 'one', ticket: 'c', failure: null });
  });

  it('says how far it has come, until it is there', () => {
    const events: Event[] = [asked('a'), { type: 'progress', ticket: 'a', progress: 3 }];
    expect(stateAfter(...events).progress).toBe(3);
    expect(stateAfter(...events, answered('a', 'one')).progress).toBeNull();
    expect(stateAfter(...events, asked('b')).progress).toBeNull();
  });
});

describe('a planning whose place another has taken', () => {
  const newer = stateAfter(asked('a'), asked('b'));
  it.each<Event>([answered('a', 'old'), failed('a'), { type: 'progress', ticket: 'a', progress: 3 }])(
    'is not heard any more: $type',
    (late) => expect(planAfter(newer, late)).toBe(newer),
  );

  it.each(['stopped', 'calledOff', 'discarded'] as const)('is not heard after it was %s either', (type) => {
    const ended = stateAfter(asked('a'), { type });
    expect(planAfter(ended, answered('a', 'late'))).toBe(ended);
  });
});

describe('a planning that is stopped', () => {
  it('leaves the plan from before, and says that it was stopped until the next', () => {
    const events: Event[] = [asked('a'), answered('a', 'one'), asked('b'), { type: 'stopped' }];
    expect(stateAfter(...events)).toMatchObject({ plan: 'one', ticket: null, isStopped: true });
    expect(stateAfter(...events, asked('c')).isStopped).toBe(false);
  });

  it('is nothing where none is under way', () => {
    expect(stateAfter({ type: 'stopped' }).isStopped).toBe(false);
    expect(stateAfter({ type: 'ending' }, asked('a'), failed('a'))).toMatchObject({
      failure,
      isStopped: false,
    });
  });

  it('gives the best found by then where it is asked to end', () => {
    const events: Event[] = [asked('a'), { type: 'ending' }];
    expect(stateAfter(...events).ticket).toBe('a');
    expect(stateAfter(...events, answered('a', 'best'))).toMatchObject({ plan: 'best', isStopped: false });
  });

  it('was stopped, and did not fail, where nothing had been found by then', () => {
    expect(stateAfter(asked('a'), { type: 'ending' }, failed('a'))).toMatchObject({
      failure: null,
      isStopped: true,
    });
  });

  it('does not end the one that takes its place', () => {
    const events: Event[] = [asked('a'), { type: 'ending' }, asked('b'), failed('b')];
    expect(stateAfter(...events)).toMatchObject({ failure, isStopped: false });
  });

  it('leaves no word of it where it is called off, nor of a failure before', () => {
    expect(stateAfter(asked('a'), { type: 'calledOff' })).toMatchObject({ ticket: null, isStopped: false });
    expect(stateAfter(asked('a'), failed('a'), { type: 'calledOff' }).failure).toBeNull();
  });
});

describe('a plan and what is written since', () => {
  const made = [asked('a'), answered('a', 'one')];

  it('is out of date as soon as that is found, and stays so while another is worked out', () => {
    expect(stateAfter(...made, outOfDate).isOutOfDate).toBe(true);
    expect(stateAfter(...made, outOfDate, asked('b')).isOutOfDate).toBe(true);
    expect(stateAfter(...made, outOfDate, asked('b'), { type: 'stopped' }).isOutOfDate).toBe(true);
    expect(stateAfter(...made, outOfDate, asked('b'), answered('b', 'two')).isOutOfDate).toBe(false);
  });

  it('may be out of date from the first, if something was written while it was worked out', () => {
    expect(stateAfter(asked('a'), { type: 'changed' }, answered('a', 'one')).isOutOfDate).toBe(true);
    // Before it was asked for: it knows of that.
    expect(stateAfter({ type: 'changed' }, ...made).isOutOfDate).toBe(false);
    expect(stateAfter(asked('a'), { type: 'changed' }, asked('b'), answered('b', 'two')).isOutOfDate).toBe(
      false,
    );
  });

  it('is as good as when it was made once it is on screen again', () => {
    const restored: Event = { type: 'restored', plan: 'kept' };
    expect(stateAfter(...made, outOfDate, restored)).toMatchObject({ plan: 'kept', isOutOfDate: false });
    expect(stateAfter(asked('a'), failed('a'), restored)).toMatchObject({ plan: 'kept', failure: null });
  });

  it('is gone once it is discarded', () => {
    const discarded: Event = { type: 'discarded' };
    expect(stateAfter(...made, outOfDate, discarded)).toMatchObject({ plan: null, isOutOfDate: false });
  });
});
