import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceFrom, type Block, mondaysOf, orderFrom, pagesOf } from '#renderer/features/print/paper.ts';

const row = (height: number): Block => ({ height, isHeading: false });
const heading = (height: number): Block => ({ height, isHeading: true });

describe('orders for paper', () => {
  it('are read from the hash and begin on a Monday', () => {
    expect(orderFrom('#/print/rota?from=2026-11-25&weeks=4')).toEqual({
      what: 'rota',
      from: '2026-11-23',
      weeks: 4,
    });
    expect(orderFrom('#/print/coverList?from=2026-11-23&weeks=7')?.weeks).toBe(1);
  });

  it('that make no sense are none', () => {
    for (const hash of [
      '#/print/rota',
      '#/print/anything?from=2026-11-23',
      '#/print/rota?from=2026-02-30',
      '',
    ]) {
      expect(orderFrom(hash)).toBeNull();
    }
  });

  it('of whom to ring name the absence, and no other address does', () => {
    expect(absenceFrom('#/print/whoToRing?absence=7')).toBe(7);
    for (const hash of [
      '#/print/whoToRing',
      '#/print/whoToRing?absence=0',
      '#/print/whoToRing?absence=x',
      '',
    ]) {
      expect(absenceFrom(hash)).toBeNull();
    }
    expect(absenceFrom('#/print/rota?absence=7')).toBeNull();
    expect(orderFrom('#/print/whoToRing?absence=7')).toBeNull();
  });

  it('name each week by its Monday', () => {
    expect(mondaysOf({ what: 'rota', from: '2026-12-21', weeks: 4 })).toEqual([
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
      '2027-01-11',
    ]);
  });
});

describe('pages', () => {
  it('turn when the next block does not fit, and take a heading along', () => {
    expect(pagesOf([row(40), row(40), row(40)], 100)).toEqual([[0, 1], [2]]);
    expect(pagesOf([row(80), heading(10), row(40)], 100)).toEqual([[0], [1, 2]]);
  });

  it('hold every block once and in order, within their room, no heading last', () => {
    const blocks = fc.array(fc.record({ height: fc.integer({ min: 1, max: 60 }), isHeading: fc.boolean() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(blocks, (all) => {
        const pages = pagesOf(all, 200);
        expect(pages.flat()).toEqual(all.map((_, index) => index));
        pages.forEach((page, at) => {
          const height = page.reduce((sum, index) => sum + (all[index]?.height ?? 0), 0);
          const isOneRun = page.slice(0, -1).every((index) => all[index]?.isHeading);
          expect(height <= 200 || isOneRun).toBe(true);
          const last = all[page.at(-1) ?? 0];
          const isOnlyHeadings = page.every((index) => all[index]?.isHeading);
          if (at < pages.length - 1 && !isOnlyHeadings) expect(last?.isHeading).toBe(false);
        });
      }),
    );
  });
});
