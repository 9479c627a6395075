import { expect, test } from 'vitest';
import { mailto } from '#main/app/mailto.ts';

const mail = (over: object = {}) =>
  mailto({ to: 'ben.osei@example.org', subject: 'Can you cover?', body: 'Hello', ...over });

/** What a mail program reads out of an address. */
function read(over: object) {
  const found = mail(over);
  if (found === null || found === 'tooLong') throw new Error(`No address: ${found}`);
  const url = new URL(found.address);
  return { to: decodeURIComponent(url.pathname), fields: [...url.searchParams] };
}

test('subject and text arrive as they were written, lines and signs and all', () => {
  const body = 'Hello Sinéad,\n\n10:00–11:00 & “Room 2”?\r\nYes = no + 100 %\n#1';
  expect(read({ body })).toEqual({
    to: 'ben.osei@example.org',
    fields: [
      ['subject', 'Can you cover?'],
      ['body', 'Hello Sinéad,\r\n\r\n10:00–11:00 & “Room 2”?\r\nYes = no + 100 %\r\n#1'],
    ],
  });
  // A plus sign is a plus sign in a mailto address, and a space is never one.
  expect(mail({ body: 'a + b' })).toMatchObject({ address: expect.stringContaining('a%20%2B%20b') });
});

test.each([
  { subject: 'x&attach=/etc/passwd' },
  { subject: 'x&cc=a@example.org' },
  { subject: 'x\r\nBcc: a@example.org' },
  { body: 'x&bcc=a@example.org' },
])('nothing else can be slipped in with %o', (over) => {
  expect(read(over).fields.map(([name]) => name)).toEqual(['subject', 'body']);
});

test.each(['ben', 'a@example.org,b@example.org', 'a@example.org?cc=b@example.org', 'a b@c@d', ''])(
  'no message goes to “%s”',
  (to) => {
    expect(mail({ to })).toBeNull();
  },
);

test('what could end the address is a part of it', () => {
  expect(read({ to: 'a?subject=x&y#z@example.org' })).toMatchObject({
    to: 'a?subject=x&y#z@example.org',
    fields: [
      ['subject', 'Can you cover?'],
      ['body', 'Hello'],
    ],
  });
});

test('half a character is no fault, and what no program would take whole is said', () => {
  expect(mail({ body: '\ud83d' })).toMatchObject({ address: expect.stringContaining('%EF%BF%BD') });
  expect(mail({ body: 'x'.repeat(1800) })).toMatchObject({ shown: 'ben.osei@example.org' });
  expect(mail({ body: 'x'.repeat(2000) })).toBe('tooLong');
});
