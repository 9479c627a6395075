import { expect, test } from 'vitest';
import type { SessionView } from '#contract/values.ts';
import { chainOf, chainWords, inPlaceWords, standInWords } from '#renderer/text/coverChain.ts';
import { coverOf, lead, sessionOf } from '#test/unit/domain/builders.ts';

const names: Record<number, string> = { 1: 'Amira', 2: 'Ben', 3: 'Cara', 4: 'Tom' };
const nameOf = (id: number) => names[id] ?? 'Somebody';
const swapped = (id: number, forId: number, byId: number) => ({ ...coverOf(id, forId, byId), swapId: 9 });
const viewOf = (cover: SessionView['cover']): SessionView => ({
  ...sessionOf(1, { parts: [lead(1)], cover }),
  cancelReason: null,
  changedByHand: false,
  placeName: null,
  link: null,
  serviceUserId: null,
  gaps: [],
});

test('a chain says who stands, then in whose place, and what was swapped', () => {
  const cover = [coverOf(1, 1, 2), coverOf(2, 2, 3)];
  expect(chainWords([1], cover, nameOf)).toBe('Amira');
  expect(chainWords([1, 2, 3], cover, nameOf)).toBe('Cara for Ben for Amira');
  expect(chainWords([1, 2], [swapped(1, 1, 2)], nameOf)).toBe('Ben (swapped with Amira)');
  expect(chainWords([1, 2, 3], [swapped(1, 1, 2), coverOf(2, 2, 3)], nameOf)).toBe(
    'Cara for Ben (swapped with Amira)',
  );
  expect(chainWords([1, 2, 3], [coverOf(1, 1, 2), swapped(2, 2, 3)], nameOf)).toBe(
    'Cara (swapped with Ben for Amira)',
  );
});

test('in whose place, without who stands', () => {
  expect(inPlaceWords([1], [], nameOf)).toBe('');
  expect(inPlaceWords([1, 2, 3], [coverOf(1, 1, 2), coverOf(2, 2, 3)], nameOf)).toBe('for Ben for Amira');
  expect(inPlaceWords([1, 2], [swapped(1, 1, 2)], nameOf)).toBe('swapped with Amira');
});

test('a row is shown with all it stands on', () => {
  const session = viewOf([coverOf(1, 1, 2), coverOf(2, 2, 3)]);
  expect(session.cover.map((row) => chainOf(session, row))).toEqual([
    [1, 2],
    [1, 2, 3],
  ]);
});

test('whoever stands in somebody’s place in the end, each part with its time', () => {
  const chain = viewOf([coverOf(1, 1, 2), coverOf(2, 2, 3)]);
  expect(standInWords(chain, 1, nameOf)).toEqual(['Cara for Ben for Amira']);
  expect(standInWords(chain, 2, nameOf)).toEqual(['Cara for Ben for Amira']);
  expect(standInWords(chain, 3, nameOf)).toEqual([]);
  const split = viewOf([
    coverOf(1, 1, 2, '10:00', '10:30'),
    coverOf(2, 1, 3, '10:30', '11:00'),
    coverOf(3, 3, 4),
  ]);
  expect(standInWords(split, 1, nameOf).sort()).toEqual([
    'Ben for Amira 10:00–10:30',
    'Tom for Cara for Amira 10:30–11:00',
  ]);
  const half = viewOf([coverOf(1, 1, 2, '10:00', '10:30')]);
  expect(standInWords(half, 1, nameOf)).toEqual(['Ben for Amira 10:00–10:30']);
});
