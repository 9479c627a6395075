import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '#renderer/ui/pieces.ts';

const whole = (text: string) =>
  piecesOf(text)
    .filter((piece) => piece.whole)
    .map((piece) => piece.text);

it.each([
  ['Support meeting with SU-014', ['SU-014']],
  ['Tue 24 Nov 14:00–15:30 with Ben', ['14:00–15:30']],
  ['23–29 Nov 2026', ['23–29']],
  ['Away 09:00–12:00, 13:00–17:00.', ['09:00–12:00,', '13:00–17:00.']],
  ['Mon 16 Nov – Fri 20 Nov', []],
  ['A co-lead is missing, long-term', []],
  ['https://example.org/meet/2026-11-24/room-12', []],
  ['', []],
])('keeps codes and times on one line: %s', (text, kept) => {
  expect(whole(text)).toEqual(kept);
});

it('says the same words, and nothing with a gap in it is kept together', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('SU-1', '9:00–10:00', ' ', '-', '–', 'co-lead', 'a', '\n')),
      (words) => {
        const text = words.join('');
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) if (piece.whole) expect(piece.text).not.toMatch(/\s/);
      },
    ),
  );
});
