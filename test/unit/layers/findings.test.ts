import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { findingCodes } from '#domain/finding.ts';
import { filesIn, textOf } from './graph.ts';

const tests = resolve('test', 'unit');
/** As a code by itself, or within one of the short forms in which tests write findings (“soft clash 2”). */
const names = (text: string, code: string) => new RegExp(`\\b${code}\\b`).test(text);

/** The tests of rules and of what answers requests; those of words and of the layers name codes without making them. */
function testsOfRules(): string[] {
  return readdirSync(tests, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /^(domain|main)\b/.test(file.slice(tests.length + 1)))
    .map((file) => readFileSync(file, 'utf8'));
}

it('every finding has a rule that makes it', () => {
  const rules = filesIn('.')
    .filter((file) => file !== 'domain/finding.ts' && !file.startsWith('renderer/'))
    .map(textOf);
  const unmade = findingCodes.filter((code) => !rules.some((text) => names(text, code)));
  expect(
    unmade.map(
      (code) => `${code}: no rule makes it; take it out of finding.ts, with its words, or write the rule`,
    ),
  ).toEqual([]);
});

it('every finding has a test of its rule', () => {
  const known = testsOfRules();
  const untested = findingCodes.filter((code) => !known.some((text) => names(text, code)));
  expect(
    untested.map((code) => `${code}: no test under test/unit expects it of its rule; write one`),
  ).toEqual([]);
});
