import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeWindow, readPlacement } from '#main/app/placement.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: -200, width: 1920, height: 1080 };

describe('where the window opens', () => {
  test('the first time in the middle of the main screen, no larger than it', () => {
    expect(placeWindow(null, [second])).toEqual({
      x: 1686,
      y: -60,
      width: 1280,
      height: 800,
      maximised: false,
    });
    expect(placeWindow(null, [laptop])).toMatchObject({ x: 43, y: 0, width: 1280, height: 728 });
  });

  test('where it was', () => {
    const place = { x: 1500, y: 0, width: 900, height: 700, maximised: true };
    expect(placeWindow(place, [laptop, second])).toEqual(place);
  });

  test('back on the main screen when the other one is gone', () => {
    const place = { x: 1500, y: 0, width: 900, height: 700, maximised: true };
    expect(placeWindow(place, [laptop])).toEqual({ x: 233, y: 14, width: 900, height: 700, maximised: true });
  });

  test('within reach whatever was remembered', () => {
    const whole = fc.integer({ min: -100_000, max: 100_000 });
    const place = fc.record({ x: whole, y: whole, width: whole, height: whole, maximised: fc.boolean() });
    fc.assert(
      fc.property(place, (remembered) => {
        const { x, y, width, height } = placeWindow(remembered, [laptop, second]);
        const screen = x >= second.x ? second : laptop;
        expect(width).toBeGreaterThanOrEqual(360);
        expect(height).toBeGreaterThanOrEqual(480);
        expect(x >= screen.x && x + width <= screen.x + screen.width).toBe(true);
        expect(y >= screen.y && y + height <= screen.y + screen.height).toBe(true);
      }),
    );
  });
});

describe('what the file remembers', () => {
  test('is read back', () => {
    const place = { x: 1, y: -2, width: 900, height: 700, maximised: true };
    expect(readPlacement(JSON.stringify(place))).toEqual(place);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"x":1,"y":2,"width":3}',
    '{"x":"1","y":2,"width":3,"height":4}',
    '{"x":1.5,"y":2,"width":3,"height":4}',
  ])('is nothing when it holds %j', (text) => {
    expect(readPlacement(text)).toBeNull();
  });
});
