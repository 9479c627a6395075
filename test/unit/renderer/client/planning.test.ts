import { describe, expect, it, vi } from 'vitest';
import type { Envelope } from '#contract/envelope.ts';
import { createPlanning } from '#renderer/client/planning.ts';

const ok = (value: string): Envelope<string> => ({ ok: true, value });
const refused: Envelope<string> = { ok: false, failure: { code: 'NOT_FOUND', message: 'Nobody is there.' } };

/** A planning, and a main that answers when it is told to. */
function setUp(first: string | null = null) {
  const stop = vi.fn<(ticket: string) => void>();
  const look = vi.fn();
  const planning = createPlanning<string, number>({ first, stop, look });
  const keep = vi.fn<(plan: string) => void>();
  const make = () => {
    const { promise, resolve } = Promise.withResolvers<Envelope<string> | null>();
    let ticket = '';
    const done = planning.make((own) => {
      ticket = own;
      return promise;
    }, keep);
    const answer = async (envelope: Envelope<string> | null) => {
      resolve(envelope);
      await done;
    };
    return { ticket, answer };
  };
  return { planning, stop, look, keep, make };
}

describe('making a plan', () => {
  it('shows and keeps what main answers', async () => {
    const { planning, keep, make, look, stop } = setUp('before');
    const { ticket, answer } = make();
    expect(planning.current()).toMatchObject({ plan: 'before', ticket });
    await answer(ok('new'));
    expect(planning.current()).toMatchObject({ plan: 'new', ticket: null });
    expect(keep.mock.calls).toEqual([['new']]);
    expect(look).not.toHaveBeenCalled();
    expect(stop).not.toHaveBeenCalled();
  });

  it('stops the one before, whose answer is neither shown nor kept, however late it comes', async () => {
    const { planning, keep, make, stop } = setUp();
    const one = make();
    const two = make();
    expect(stop.mock.calls).toEqual([[one.ticket]]);
    expect(two.ticket).not.toBe(one.ticket);
    await two.answer(ok('two'));
    await one.answer(ok('one'));
    expect(planning.current().plan).toBe('two');
    expect(keep.mock.calls).toEqual([['two']]);
  });

  it('keeps nothing where it fails', async () => {
    const { planning, keep, make } = setUp('before');
    await make().answer(refused);
    expect(planning.current()).toMatchObject({ plan: 'before', failure: { code: 'NOT_FOUND' } });
    expect(keep).not.toHaveBeenCalled();
  });

  it('looks once more where something was written meanwhile, after the plan is kept', async () => {
    const { planning, keep, make, look } = setUp();
    const { answer } = make();
    planning.changed();
    expect(look).toHaveBeenCalledTimes(1);
    await answer(ok('new'));
    expect(look).toHaveBeenCalledTimes(2);
    expect(look.mock.invocationCallOrder[1]).toBeGreaterThan(keep.mock.invocationCallOrder[0] ?? Infinity);
    expect(planning.current().isOutOfDate).toBe(true);
  });
});

describe('ending a planning', () => {
  it.each(['stop', 'callOff', 'discard'] as const)(
    'tells main, and hears no answer after %s',
    async (end) => {
      const { planning, keep, make, stop } = setUp();
      const { ticket, answer } = make();
      planning[end]();
      expect(stop.mock.calls).toEqual([[ticket]]);
      await answer(ok('late'));
      expect(planning.current()).toMatchObject({ plan: null, ticket: null });
      expect(keep).not.toHaveBeenCalled();
    },
  );

  it('may have been called off before main was asked', async () => {
    const { planning, make } = setUp();
    const { answer } = make();
    planning.stop();
    await answer(null);
    expect(planning.current()).toMatchObject({ ticket: null, isStopped: true });
  });

  it('keeps what was found by then where it is to come to its end', async () => {
    const { planning, keep, make, stop } = setUp();
    const { ticket, answer } = make();
    planning.end();
    expect(stop.mock.calls).toEqual([[ticket]]);
    await answer(ok('best by then'));
    expect(planning.current().plan).toBe('best by then');
    expect(keep).toHaveBeenCalledWith('best by then');
  });

  it('tells main nothing where nothing is under way', () => {
    const { planning, stop } = setUp('kept');
    planning.stop();
    planning.end();
    planning.callOff();
    expect(stop).not.toHaveBeenCalled();
    expect(planning.current().plan).toBe('kept');
  });
});

describe('looking what became of a plan', () => {
  it('counts only for the newest look', () => {
    const { planning } = setUp('plan');
    const isFirst = planning.looking();
    expect(isFirst()).toBe(true);
    const isSecond = planning.looking();
    expect(isFirst()).toBe(false);
    expect(isSecond()).toBe(true);
  });

  it('does not count for another plan than it was begun for', async () => {
    const { planning, make } = setUp('plan');
    const isNewest = planning.looking();
    const { answer } = make();
    expect(isNewest()).toBe(false);
    const isDuring = planning.looking();
    await answer(ok('new'));
    expect(isDuring()).toBe(false);
    const isBeforeRestored = planning.looking();
    planning.send({ type: 'restored', plan: 'kept' });
    expect(isBeforeRestored()).toBe(false);
    const isBeforeDiscarded = planning.looking();
    planning.discard();
    expect(isBeforeDiscarded()).toBe(false);
  });
});

it('tells whoever listens of every change, until they listen no more', () => {
  const { planning } = setUp();
  const listener = vi.fn();
  const end = planning.subscribe(listener);
  planning.send({ type: 'restored', plan: 'kept' });
  expect(listener).toHaveBeenCalledTimes(1);
  end();
  planning.discard();
  expect(listener).toHaveBeenCalledTimes(1);
});
