import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gapStates } from '#domain/gaps/gap.ts';
import { sessionKinds } from '#domain/sessions/session.ts';

const css = readFileSync('src/renderer/ui/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function coloursIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** Relative luminance (WCAG 2.2, glossary). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const kinds = sessionKinds.map((kind) => `kind-${kind}`);
const gaps = gapStates.map((state) => `gap-${state}`);
const tones = ['info', 'warn', 'error', 'fine'];
const grounds = ['surface', 'surface-sunken', 'surface-raised', 'hover'];

const asText: [string, string][] = [
  ...[...kinds, ...gaps, ...tones].map((name): [string, string] => [name, `${name}-tint`]),
  ...[...kinds, ...gaps, ...tones].map((name): [string, string] => [name, 'surface']),
  ...['ink', 'ink-soft', 'accent', 'accent-strong'].flatMap((name) =>
    grounds.map((ground): [string, string] => [name, ground]),
  ),
  ['accent-strong', 'accent-tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];
const asLine: [string, string][] = ['line-strong', 'focus', 'accent'].map((name) => [name, 'surface']);

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, text) => {
  const colours = coloursIn(text);
  const ratio = ([front, back]: [string, string]) =>
    contrast(colours.get(front) ?? 'missing', colours.get(back) ?? 'missing');

  it.each(asText)('%s can be read on %s', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(asLine)('%s can be seen on %s', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(3);
  });
});
