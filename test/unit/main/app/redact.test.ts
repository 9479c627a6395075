import { describe, expect, test } from 'vitest';
import { redactFault } from '#main/app/redact.ts';

/** A fault with a stack as V8 writes it. */
function fault(kind: string, message: string, more: object = {}): Error {
  const error = Object.assign(new Error(message), { name: kind }, more);
  error.stack = `${kind}: ${message}\n    at read (/home/keisha/app/out/main/index.js:1:2)`;
  return error;
}

describe('a fault in the log', () => {
  test('keeps kind, code and stack, not what was typed', () => {
    const text = redactFault(
      fault('Error', 'No person called Amira Khan', { code: 'SQLITE_FULL' }),
      '/home/keisha',
    );
    expect(text).toBe('Error SQLITE_FULL\n    at read (~/app/out/main/index.js:1:2)');
  });

  test('keeps the words of the program, without what they quote', () => {
    const text = redactFault(
      fault('TypeError', "Cannot create property 'x' on string 'Amira'"),
      '/home/keisha',
    );
    expect(text).toContain('TypeError: Cannot create property …');
    expect(text).not.toContain('Amira');
  });

  test('a message of several lines leaves nothing behind', () => {
    const text = redactFault(
      fault('SyntaxError', 'Unexpected token\n  Amira\n at Amira (x)'),
      '/home/keisha',
    );
    expect(text).not.toContain('Amira');
  });

  test('follows the cause', () => {
    const text = redactFault(
      fault('Error', 'Amira', { cause: fault('RangeError', 'Priya') }),
      '/home/keisha',
    );
    expect(text.split('\n').filter((line) => !line.includes(' at '))).toEqual([
      'Error',
      'caused by RangeError',
    ]);
  });

  test.each([['Amira'], [{ name: 'Amira' }], [null], [7]])('says nothing of a thrown %j', (thrown) => {
    expect(redactFault(thrown)).toMatch(/^a thrown \w+$/);
  });

  test('a name or code that is none is not written', () => {
    expect(redactFault(fault('Amira Khan', 'x', { code: 'Amira Khan' }))).toMatch(/^Error\n/);
  });
});
