import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

async function rota(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await page.getByRole('link', { name: 'Rota' }).click();
  await expect(page.getByRole('grid', { name: 'Rota' })).toBeVisible();
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

test('people down, days across: hours, sessions, away and gaps in words', async ({ launch }) => {
  const { page } = await launch();
  await rota(page);
  await expect(page.getByRole('columnheader', { name: /Mon 23 Nov.*Today/ })).toBeVisible();
  const groups = ['Team', 'Reserves', 'Coordinator'];
  for (const group of groups)
    await expect(page.getByRole('rowheader', { name: group, exact: true })).toBeAttached();
  const amira = rowOf(page, 'Amira Khan');
  await expect(amira.getByRole('gridcell').first()).toContainText('Away');
  await expect(amira.getByRole('gridcell').first()).toContainText('No cover');
  await expect(amira.getByRole('gridcell').first()).toContainText('Chloe covers');
  await expect(rowOf(page, 'Chloe Bennett').getByRole('gridcell').first()).toContainText('for Amira');
  await expect(page.getByRole('main')).not.toContainText(/sick/i);
  await checkAxe(page);
  await screenshot(page, 'rota');
});

test('arrow keys walk the cells, Enter opens, Esc steps out', async ({ launch }) => {
  const { page } = await launch();
  await rota(page);
  const grid = page.getByRole('grid');
  // One stop for Tab; it stands on today.
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await grid.locator('[tabindex="0"]').focus();
  await expect(rowOf(page, 'Amira Khan').getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const chloe = rowOf(page, 'Chloe Bennett').getByRole('gridcell');
  await expect(chloe.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(chloe.nth(1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('rowheader', { name: 'Chloe Bennett' })).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Away' }).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(
    page.getByRole('button', { name: /10:00–11:00 Support meeting, with SU-001, No cover/ }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Amira Khan').getByRole('gridcell').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Amira Khan: away' })).toBeVisible();
  await expect(page.getByRole('complementary')).not.toContainText(/sick/i);
  await checkAxe(page);
});

test('a chip leads to its session', async ({ launch }) => {
  const { page } = await launch();
  await rota(page);
  await page
    .getByRole('button', { name: /10:30–11:30 Support meeting, with SU-008/ })
    .first()
    .click();
  await expect(page.getByRole('complementary')).toContainText('SU-008');
});

test('four weeks in marks whose names say it all, and back to one week', async ({ launch }) => {
  const { page } = await launch();
  await rota(page);
  await page
    .getByRole('radio', { name: 'Four weeks' })
    .or(page.getByRole('button', { name: 'Four weeks' }))
    .click();
  await expect(page.getByRole('columnheader')).toHaveCount(29);
  const cell = rowOf(page, 'Amira Khan').getByRole('gridcell').first();
  await expect(cell).toHaveAccessibleName(/09:30–14:30, Away, 2 sessions, 1 without cover/);
  await checkAxe(page);
  await screenshot(page, 'rota-four-weeks');
  await cell.getByRole('button').click();
  await expect(page.getByRole('columnheader')).toHaveCount(8);
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page.getByRole('heading', { name: '30 Nov – 6 Dec 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('heading', { name: '23–29 Nov 2026' })).toBeVisible();
});

test('bank holidays are named in the header', async ({ launch }) => {
  const { page } = await launch();
  await rota(page);
  for (let week = 0; week < 5; week += 1) await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page.getByRole('columnheader', { name: /Mon 28 Dec.*Boxing Day/ })).toBeVisible();
});
