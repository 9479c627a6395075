import { extname, join, resolve, sep } from 'node:path';

/** The address under which the window finds its own files. */
export const scheme = 'app';
export const host = 'understudy';
export const origin = `${scheme}://${host}/`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file in `folder` that an address of ours names, and its type; null for any other address. Reads nothing. */
export function pageFile(address: string, folder: string): { file: string; type: string } | null {
  const path = ownPath(address);
  if (path === null || /[\0\\:]/.test(path)) return null;
  const root = resolve(folder);
  const file = resolve(join(root, path === '/' ? 'index.html' : path));
  const type = types[extname(file)];
  return type && file.startsWith(root + sep) ? { file, type } : null;
}

/** The names of the scripts and style sheets a built page asks for by itself, without their folders. */
export function filesNamed(page: string): string[] {
  return [...page.matchAll(/ (?:src|href)="[^"]*?([^"/]+\.(?:js|css))"/g)].flatMap(([, name]) => name ?? []);
}

/** Whether an address belongs to our own pages. */
export function isOurs(address: string): boolean {
  return ownPath(address) !== null;
}

function ownPath(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.protocol !== `${scheme}:` || url.host !== host || url.username || url.password) return null;
    return decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
}
