import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, textOf } from './graph.ts';

/** The class names a stylesheet defines; what stands in comments and numbers such as `.5` are none. */
function classesOf(css: string): Set<string> {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');
  return new Set([...plain.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name ?? ''));
}

interface Use {
  file: string;
  css: string;
  /** Null: by a name that is worked out (`styles[tone]`), so any class may be meant. */
  name: string | null;
}

/** Every class name that the code takes from a stylesheet. */
function usesIn(file: string): Use[] {
  const text = textOf(file);
  return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, styles, from = '']) => {
    const css = from.startsWith('#') ? from.slice(1) : join(dirname(file), from);
    const names = [...text.matchAll(new RegExp(`\\b${styles}(?:\\.(\\w+)|(\\[))`, 'g'))];
    return names.map(([, name = null]) => ({ file, css, name }));
  });
}

const uses = filesIn('renderer').flatMap(usesIn);
const sheets = new Map(filesIn('renderer', /\.module\.css$/).map((file) => [file, classesOf(textOf(file))]));

it('every class that is used stands in its stylesheet', () => {
  const missing = uses.filter(({ css, name }) => name !== null && !sheets.get(css)?.has(name));
  expect(
    missing.map(
      ({ file, css, name }) => `${file} uses .${name}, which ${css} does not have: add it, or take it away`,
    ),
  ).toEqual([]);
});

it('every class of a stylesheet is used', () => {
  const unused = [...sheets].flatMap(([css, classes]) => {
    const here = uses.filter((use) => use.css === css);
    if (here.some(({ name }) => name === null)) return [];
    const used = new Set(here.map(({ name }) => name));
    return [...classes]
      .filter((name) => !used.has(name))
      .map((name) => `${css}: nobody uses .${name}; take it away`);
  });
  expect(unused).toEqual([]);
});
