import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesNamed, isOurs, pageFile } from '#main/app/pageFile.ts';

const folder = resolve('/srv/pages');
const at = (address: string) => pageFile(address, folder);

describe('the file behind an address', () => {
  test.each([
    ['app://understudy/', 'index.html', 'text/html; charset=utf-8'],
    ['app://understudy/index.html#/today', 'index.html', 'text/html; charset=utf-8'],
    ['app://understudy/index.html?x=1', 'index.html', 'text/html; charset=utf-8'],
    ['app://understudy/assets/a%20b.js', `assets${sep}a b.js`, 'text/javascript; charset=utf-8'],
    ['app://understudy/assets/inter.woff2', `assets${sep}inter.woff2`, 'font/woff2'],
  ])('%s', (address, file, type) => {
    expect(at(address)).toEqual({ file: resolve(folder, file), type });
  });

  test.each([
    'app://understudy/../../etc/passwd.txt',
    'app://understudy/%2e%2e/%2e%2e/secret.txt',
    'app://understudy/..%2f..%2fsecret.txt',
    'app://understudy/..%5c..%5csecret.txt',
    'app://understudy/%2fetc%2fsecret.txt/../../../../x.txt',
    'app://understudy/a%00.html',
    'app://understudy/%E0%A4%A.html',
    'app://understudy/c:/x.txt',
    'app://understudy/index.html.exe',
    'app://understudy/assets/',
    'app://elsewhere/index.html',
    'app://understudy:80/index.html',
    'app://user:word@understudy/index.html',
    'https://understudy/index.html',
    'file:///srv/pages/index.html',
    'index.html',
  ])('%s leads nowhere outside the pages', (address) => {
    const found = at(address);
    if (found) expect(found.file.startsWith(folder + sep)).toBe(true);
    if (!address.startsWith('app://understudy/')) expect(found).toBeNull();
  });

  test('no path leaves the folder', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', 'a', 'x.html', '%00', ':');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = at(`app://understudy/${pieces.join('/')}.html`);
        expect(found === null || found.file.startsWith(folder + sep)).toBe(true);
      }),
    );
  });
});

test('an address is ours or it is not', () => {
  expect(isOurs('app://understudy/index.html')).toBe(true);
  for (const address of [
    'app://understudy.evil/',
    'app:understudy',
    'about:blank',
    '',
    'https://understudy/',
  ]) {
    expect(isOurs(address)).toBe(false);
  }
});

test('a built page names the scripts and style sheets it asks for by itself', () => {
  const page = `<link rel="icon" href="./icon.svg"><script type="module" crossorigin src="./assets/index-m7_Q.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/kinds-B.js"><link rel="stylesheet" href="./assets/index-B.css">
    <a href="#top">Up</a>`;
  expect(filesNamed(page)).toEqual(['index-m7_Q.js', 'kinds-B.js', 'index-B.css']);
});
