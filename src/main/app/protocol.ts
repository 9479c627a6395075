import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { protocol } from 'electron';
import { afterAll } from './once.ts';
import { filesNamed, pageFile, scheme } from './pageFile.ts';

/** What a page of ours may load: its own files, and style elements that carry this load's nonce (React Aria's). */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Before `ready`: makes `app:` an origin of its own, as secure as https, whose compiled code Chromium may keep. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * After `ready`: serves the built pages from `folder`, and nothing else. Calls `complete` once, when the first page has
 * been given every file it names.
 */
export function servePages(folder: string, complete: () => void): void {
  let given: ((file: string) => void) | null = null;
  protocol.handle(scheme, async ({ url, method }) => {
    const found = method === 'GET' ? pageFile(url, folder) : null;
    if (!found) return notFound();
    try {
      const nonce = randomBytes(16).toString('base64');
      const bytes = await readFile(found.file);
      const page = found.type.startsWith('text/html') ? bytes.toString('utf8') : null;
      if (page !== null) given ??= afterAll(filesNamed(page), complete);
      else given?.(basename(found.file));
      const body = page === null ? bytes : withNonce(page, nonce);
      return new Response(body, { headers: { ...headers(nonce), 'Content-Type': found.type } });
    } catch {
      return notFound();
    }
  });
}

/** Writes this load's nonce into the page's `csp-nonce` meta element, where React Aria looks for it. */
function withNonce(page: string, nonce: string): string {
  return page.replace(/(<meta (?:name|property)="csp-nonce" content=")[^"]*"/, `$1${nonce}"`);
}

function headers(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}

function notFound(): Response {
  return new Response('There is no such page.', {
    status: 404,
    headers: { ...headers('none'), 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
