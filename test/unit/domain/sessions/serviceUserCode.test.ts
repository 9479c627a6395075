import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeProblem } from '#domain/sessions/serviceUserCode.ts';

test.each([
  'SU-0142',
  'PW12 3',
  'AK17',
  'OAK',
  'A1',
  '0142',
  '123456',
  '12/07',
  'SU.2026.014',
  'E2E-1',
  'SU12 3AB',
])('%s is a code', (code) => expect(codeProblem(code)).toBeNull());

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['A', 'tooShort'],
  ['SU-0142-0142-0142-0142', 'tooLong'],
  ['SU_0142', 'characters'],
  ['SU  0142', 'characters'],
  ['#12', 'characters'],
  ['someone@example.org', 'email'],
  ['9434765919', 'nhsNumber'],
  ['943 476 5919', 'nhsNumber'],
  ['943-476-5919', 'nhsNumber'],
  ['NHS 943 476 5919', 'nhsNumber'],
  ['12/03/1984', 'dateOfBirth'],
  ['1-3-84', 'dateOfBirth'],
  ['1984-03-12', 'dateOfBirth'],
  ['12.03.84', 'dateOfBirth'],
  ['12 03 1984', 'dateOfBirth'],
  ['12 Mar 1984', 'dateOfBirth'],
  ['12march84', 'dateOfBirth'],
  ['AK 12/03/1984', 'dateOfBirth'],
  ['12031984', 'dateOfBirth'],
  ['19840312', 'dateOfBirth'],
  ['29/02/00', 'dateOfBirth'],
  ['SW1A 1AA', 'postcode'],
  ['sw17 0re', 'postcode'],
  ['M11AE', 'postcode'],
  ['GIR 0AA', 'postcode'],
  ['Amira Khan', 'looksLikeName'],
  ['AMIRA KHAN', 'looksLikeName'],
  ['Amira', 'looksLikeName'],
  ['j.smith', 'looksLikeName'],
])('“%s” is refused: %s', (text, problem) => expect(codeProblem(text)).toBe(problem));

test.each(['9434765918', '31/02/1984', '99999999', '13-13-84', 'AB12 3CV'])(
  '%s only looks like one: the check digit, the date or the postcode does not exist',
  (code) => expect(codeProblem(code)).toBeNull(),
);

/** The check digit from the NHS Data Dictionary, or null for the tenth of numbers that have none. */
function checkDigit(nine: number[]): number | null {
  const rest = nine.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11;
  const digit = rest === 0 ? 0 : 11 - rest;
  return digit === 10 ? null : digit;
}

test('ten digits are refused exactly when the last is their check digit, however they are spaced', () => {
  const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(
      nine,
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('', ' ', '-'),
      (digits, last, between) => {
        const all = [...digits, last].join('');
        const text = [all.slice(0, 3), all.slice(3, 6), all.slice(6)].join(between);
        expect(codeProblem(text) === 'nhsNumber').toBe(checkDigit(digits) === last);
      },
    ),
  );
});

test('a team’s own prefix and number is always a code', () => {
  fc.assert(
    fc.property(fc.constantFrom('SU-', 'PW', 'C/', 'SU '), fc.nat({ max: 999_999 }), (prefix, number) => {
      expect(codeProblem(prefix + String(number).padStart(3, '0'))).toBeNull();
    }),
  );
});
