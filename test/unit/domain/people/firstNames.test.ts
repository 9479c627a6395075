import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortNames } from '#domain/people/firstNames.ts';

const named = (...names: string[]) => [...shortNames(names.map((name, id) => ({ id, name }))).values()];

test('first names where they are unique, with an initial where not, in full where needed', () => {
  expect(named('Amira Khan', 'Ben Osei')).toEqual(['Amira', 'Ben']);
  expect(named('Amira Khan', 'amira Said', 'Ben Osei')).toEqual(['Amira K.', 'amira S.', 'Ben']);
  expect(named('Amira Khan', 'Amira Kaur', 'Amira Said')).toEqual(['Amira Khan', 'Amira Kaur', 'Amira S.']);
  expect(named('Amira', 'Amira Said')).toEqual(['Amira', 'Amira S.']);
  expect(named('  Mary  Ann   de Souza ', 'Mary Smith')).toEqual(['Mary Ann de Souza', 'Mary Smith']);
});

test('different people with different names never get the same short one', () => {
  const arbName = fc.tuple(
    fc.constantFrom('Amira', 'Ben', 'Cy'),
    fc.constantFrom('', ' Khan', ' Kaur', ' Said'),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(
        arbName.map((words) => words.join('')),
        { maxLength: 12 },
      ),
      (names) => {
        expect(new Set(named(...names)).size).toBe(names.length);
      },
    ),
  );
});
