/** An address the app may hand to another program: https, or mailto to one person; in its normal form. Null otherwise. */
export function openable(text: string): { kind: 'web' | 'mail'; address: string; shown: string } | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.username || url.password) return null;
  if (url.protocol === 'https:') return { kind: 'web', address: url.href, shown: url.href };
  // Nothing but the recipient: other fields could attach files or fill in text nobody has read.
  if (url.protocol === 'mailto:' && /^[^\s@?,;]+@[^\s@?,;]+$/.test(url.pathname)) {
    return { kind: 'mail', address: `mailto:${url.pathname}`, shown: decoded(url.pathname) };
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
