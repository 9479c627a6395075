import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alreadyHere, type Known, plainName, plainNumber } from '#domain/people/alreadyHere.ts';

const amira = {
  id: 7,
  status: 'active',
  name: 'Amira O’Neil-Khan',
  telephone: '07700 900112',
  email: 'amira@example.org',
};
const entered = (rest: Partial<Known>): Known => ({
  name: 'Somebody',
  telephone: null,
  email: null,
  ...rest,
});
const by = (rest: Partial<Known>) => alreadyHere(entered(rest), [amira]).map(({ facts }) => facts);

describe('somebody may be here already', () => {
  it('by name, whatever the case, spaces, hyphens and accents', () => {
    for (const name of [
      'amira o’neil-khan',
      ' AMIRA  O NEIL KHAN ',
      'Amira ONeilKhan',
      'Amíra O’Neil-Khan',
    ]) {
      expect(by({ name })).toEqual([{ name: 1, email: 0, telephone: 0, status: 'active' }]);
    }
    expect(by({ name: 'Amira Khan' })).toEqual([]);
  });

  it('by e-mail address and by number, together in one finding', () => {
    expect(by({ email: ' Amira@EXAMPLE.org' })).toMatchObject([{ email: 1, name: 0 }]);
    expect(by({ telephone: '(07700) 900-112', email: 'AMIRA@example.org' })).toEqual([
      { name: 0, email: 1, telephone: 1, status: 'active' },
    ]);
    expect(alreadyHere(entered({ name: amira.name }), [amira])[0]).toMatchObject({
      code: 'alreadyHere',
      severity: 'soft',
      personId: 7,
    });
  });

  it('never because both have no address or no number', () => {
    const bare = { ...amira, telephone: null, email: null };
    expect(alreadyHere(entered({}), [bare])).toEqual([]);
    expect(alreadyHere(entered({ telephone: '–' }), [{ ...amira, telephone: 'x' }])).toEqual([]);
  });

  it('numbers are the same however Britain writes them, and others only digit by digit', () => {
    for (const number of ['+44 7700 900112', '0044 7700 900112', '+44 (0)7700 900 112', '07700-900112']) {
      expect(plainNumber(number)).toBe('07700900112');
    }
    expect(plainNumber('+353 1 234')).toBe('3531234');
  });

  it('names in scripts without case or spaces are told apart', () => {
    expect(plainName('李 小龙')).toBe(plainName('李小龙'));
    expect(plainName('李小龙')).not.toBe(plainName('李小明'));
    expect(plainName('…')).not.toBe(plainName('!'));
  });
});

describe('invariants', () => {
  const noise = fc.constantFrom(' ', '  ', '-', '’', '.', '');

  it('a name with other spaces, points and case between its letters is the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'abcdefgé'), { minLength: 1, maxLength: 12 }),
        fc.array(noise, { minLength: 12, maxLength: 12 }),
        (letters, between) => {
          const shuffled = letters.map((letter, at) => letter.toUpperCase() + (between[at] ?? '')).join('');
          expect(plainName(shuffled)).toBe(plainName(letters.join('')));
        },
      ),
    );
  });

  it('is mutual: if the one is pointed out when the other is added, so is the other', () => {
    const arbKnown = fc.record({
      name: fc.constantFrom('Ann Lee', 'ann lee', 'Bo'),
      telephone: fc.constantFrom(null, '07700 900001', '+447700900001', '1'),
      email: fc.constantFrom(null, 'a@x.org', 'A@X.org', 'b@x.org'),
    });
    fc.assert(
      fc.property(arbKnown, arbKnown, (one, other) => {
        const found = (a: Known, b: Known) => alreadyHere(a, [{ ...b, id: 1, status: 'active' }]).length;
        expect(found(one, other)).toBe(found(other, one));
        expect(found(one, one)).toBe(1);
      }),
    );
  });
});
