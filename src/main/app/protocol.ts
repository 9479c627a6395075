import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { pageFile, scheme } from './pageFile.ts';

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

/** After `ready`: serves the built pages from `folder`, and nothing else; `served` is told of each file. */
export function servePages(folder: string, served: (file: string) => void): void {
  protocol.handle(scheme, async ({ url, method }) => {
    const found = method === 'GET' ? pageFile(url, folder) : null;
    if (!found) return notFound();
    try {
      const nonce = randomBytes(16).toString('base64');
      const bytes = await readFile(found.file);
      const body = found.type.startsWith('text/html') ? withNonce(bytes.toString('utf8'), nonce) : bytes;
      served(found.file);
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
