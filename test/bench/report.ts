import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './measure.ts';
import { words } from './spread.ts';
import { unitNoise } from './unit.ts';

const page = join(import.meta.dirname, 'README.md');

/** The heads of the cells that `timeCells` gives. */
export const timeHeads = ['Time', 'Units', 'Of the aim'] as const;

/** A time in milliseconds, in units, and as a share of its aim where it has one. */
export function timeCells(time: Measured, aim: number | null): string[] {
  return [
    words(time),
    time.units.toFixed(1),
    aim === null ? '–' : `${(time.median / aim).toFixed(2)} of ${aim} ms`,
  ];
}

/**
 * Prints a table as the section of `README.md` with that title; with `UNDERSTUDY_KEEP_FIGURES=1` it is put there too, in
 * place of the one before.
 */
export function report(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  note = '',
): void {
  const noise = heads.includes('Units') ? unitNoise() : '';
  const text = `${table(heads, rows)}\n\n${[note, noise].filter(Boolean).join(' ')}`.trim();
  process.stdout.write(`\n### ${title}\n\n${text}\n`);
  if (process.env.UNDERSTUDY_KEEP_FIGURES === '1')
    writeFileSync(page, withSection(readFileSync(page, 'utf8'), title, text));
}

/** A page whose section of that title has a new text; a new section stands at the end. */
function withSection(old: string, title: string, text: string): string {
  const [before = '', ...sections] = old.trimEnd().split(/\n+### /);
  const isThis = (section: string) => section.split('\n')[0] === title;
  const made = `${title}\n\n${text}`;
  const all = sections.some(isThis)
    ? sections.map((section) => (isThis(section) ? made : section))
    : [...sections, made];
  return `${[before, ...all].join('\n\n### ')}\n`;
}

/** A table in Markdown. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
