import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { findingCodes } from '#domain/finding.ts';
import { filesIn, textOf } from './graph.ts';

const tests = resolve('test', 'unit');

/** Whether a text makes a finding of this code: not who merely lists it, asks for it or has it in a type. */
function makes(text: string, code: string): boolean {
  const mentions = new RegExp(`[=!]== '${code}'|case '${code}'|\\| '${code}'|^\\s*'${code}',?$`, 'gm');
  return text.replace(mentions, '').includes(`'${code}'`);
}

/** Whether a test speaks of findings and names this one, alone or in short forms (“soft clash 2”). */
function expects(text: string, code: string): boolean {
  return /finding|code/i.test(text) && new RegExp(`['\`]((soft|hard) )?${code}( [^'\`]*)?['\`]`).test(text);
}

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
  const unmade = findingCodes.filter((code) => !rules.some((text) => makes(text, code)));
  expect(
    unmade.map(
      (code) => `${code}: no rule makes it; take it out of finding.ts, with its words, or write the rule`,
    ),
  ).toEqual([]);
});

it('every finding has a test of its rule', () => {
  const known = testsOfRules();
  const untested = findingCodes.filter((code) => !known.some((text) => expects(text, code)));
  expect(
    untested.map((code) => `${code}: no test under test/unit expects it of its rule; write one`),
  ).toEqual([]);
});

it('who lists a finding, asks for it or has it in a type does not make it', () => {
  for (const text of [`if (code === 'clash')`, `case 'clash':`, `= 'absent' | 'clash';`, `\n  'clash',\n`]) {
    expect(makes(text, 'clash'), text).toBe(false);
  }
  for (const text of [`{ code: 'clash' }`, `about(person, 'clash', 'hard')`, `alone ? 'clash' : 'absent'`]) {
    expect(makes(text, 'clash'), text).toBe(true);
  }
});
