import { expect, test } from 'vitest';
import { openable } from '#main/app/openable.ts';

test.each([
  ['https://meet.example.org/abc?x=1', 'https://meet.example.org/abc?x=1'],
  ['HTTPS://Meet.Example.org', 'https://meet.example.org/'],
  ['mailto:amira@example.org', 'mailto:amira@example.org'],
  ['mailto:amira@example.org?subject=x&attach=/etc/passwd', 'mailto:amira@example.org'],
])('%s may be opened', (text, address) => {
  expect(openable(text)?.address).toBe(address);
});

test.each([
  '',
  'meet.example.org',
  'http://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'data:text/html,x',
  'app://understudy/',
  'https://user:word@example.org/',
  'https://',
  'mailto:',
  'mailto:amira',
  'mailto:a@example.org,b@example.org',
  'mailto:a@b@c',
])('%s may not', (text) => {
  expect(openable(text)).toBeNull();
});
