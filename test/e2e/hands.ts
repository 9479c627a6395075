import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** What a coordinator does on any screen, for the journeys that go through many. */

/** Opens a screen by the rail. */
export async function goTo(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Types a day into its parts, as `DDMMYYYY`. */
export async function typeDay(scope: Locator, label: string | RegExp, digits: string): Promise<void> {
  await scope.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().click();
  await scope.page().keyboard.type(digits);
}

/** Chooses one of a few. */
export async function choose(scope: Locator, label: string | RegExp, option: string): Promise<void> {
  await scope.getByRole('button', { name: label }).click();
  await scope.page().getByRole('option', { name: option, exact: true }).click();
}

/** Presses, and goes ahead where the rules only have something to say. */
export async function save(page: Page, button: Locator, saved: Locator): Promise<void> {
  await button.click();
  const goAhead = page.getByRole('alertdialog').getByRole('button', { name: 'Go ahead' });
  await expect(goAhead.or(saved).first()).toBeVisible({ timeout: 30_000 });
  if (await goAhead.isVisible()) await goAhead.click();
  await expect(saved.first()).toBeVisible({ timeout: 30_000 });
}

/** The newest step that can be undone, 0 when there is none. */
export const undoable = (page: Page) =>
  page.evaluate(async () => {
    const state = await window.understudy.request('history.state', {});
    return state.ok ? (state.value.undo?.id ?? 0) : -1;
  });

/** Presses Ctrl+Z until that step is the newest; gives how often. */
export async function undoTo(page: Page, floor: number): Promise<number> {
  await page.getByRole('main').focus();
  let times = 0;
  for (let before = await undoable(page); before > floor; before = await undoable(page)) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => undoable(page)).not.toBe(before);
    times += 1;
  }
  return times;
}
