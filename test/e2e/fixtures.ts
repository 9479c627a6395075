import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test as plain } from '@playwright/test';
import {
  clearFolder,
  freshFolder,
  type LaunchOptions,
  launch,
  projectFolder,
  type Understudy,
} from './understudy.ts';

export { expect };

interface Fixtures {
  /** Opens Understudy, on a fresh database unless told otherwise. It is closed and cleared after the test. */
  launch(options?: LaunchOptions): Promise<Understudy>;
  /** What the pages complained of in their consoles. A test fails at its end when any is left that it did not allow. */
  complaints: { heard: string[]; allow(expected: RegExp): void };
}

/** Playwright's `test`, with Understudy in it. */
export const test = plain.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
  complaints: async ({}, use) => {
    const heard: string[] = [];
    const allowed: RegExp[] = [];
    await use({ heard, allow: (expected) => allowed.push(expected) });
    const left = heard.filter((text) => !allowed.some((expected) => expected.test(text)));
    expect(left, 'errors in the console').toEqual([]);
  },
  launch: async ({ complaints }, use, info) => {
    const open: Understudy[] = [];
    const folders: string[] = [];
    const watch = {
      opened: (understudy: Understudy) => open.push(understudy),
      complained: (text: string) => complaints.heard.push(text),
    };
    await use((options = {}) => {
      const dataDir = options.dataDir ?? freshFolder();
      if (!options.dataDir) folders.push(dataDir);
      return launch({ ...options, dataDir }, watch);
    });
    if (info.status !== info.expectedStatus) await lastSight(open.at(-1), info.outputPath('at-the-end.png'));
    for (const understudy of open) await understudy.close();
    folders.forEach(clearFolder);
  },
});

/** Keeps what the window showed when a test failed. */
async function lastSight(understudy: Understudy | undefined, path: string): Promise<void> {
  await understudy?.page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
}

/** Saves what the window shows as `screenshots/<name>.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(projectFolder, 'screenshots', `${name}.png`), animations: 'disabled' });
}

/**
 * Fails on anything axe calls serious or critical on the screen as it is; `within` looks at a part of it alone,
 * `without` leaves out rules that are wrong about it.
 */
export async function checkAxe(
  page: Page,
  { without = [], within }: { without?: readonly string[]; within?: string } = {},
): Promise<void> {
  // Electron cannot open the blank page that axe otherwise finishes in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules([...without]);
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html, target }) => `${target.join(' ')}: ${html}`),
    }));
  expect(grave, 'axe').toEqual([]);
}
