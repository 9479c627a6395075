import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

// From the leave to the sheet of paper is a long way, and a busy machine takes its time.
test.setTimeout(180_000);

async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

/** What a coordinator without a mouse does: to the control, then a key. */
async function press(control: Locator, key = 'Enter'): Promise<void> {
  await control.focus();
  await control.page().keyboard.press(key);
}

/** Types a date or a time into its parts. */
async function typeInto(scope: Locator, label: string, digits: string): Promise<void> {
  await scope.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().focus();
  await scope.page().keyboard.type(digits);
}

/** Books Grace's leave, both days included, and waits for what it asks of her. */
async function bookLeave(page: Page, from: string, until: string): Promise<void> {
  await page.getByRole('main').focus();
  await page.keyboard.press('a');
  const form = page.getByRole('form', { name: 'Record absence' });
  await expect(form.getByRole('combobox', { name: 'Person' })).toBeFocused();
  await page.keyboard.type('gra');
  await page.keyboard.press('Enter');
  await press(form.getByRole('radio', { name: 'Annual leave' }), 'Space');
  await typeInto(form, 'From', from);
  await typeInto(form, 'Until', until);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Grace Okafor (you)' })).toBeVisible();
}

const checklist = (page: Page) => page.getByRole('region', { name: 'Before you go' });
const toSettle = (page: Page) => page.getByRole('list', { name: 'Sessions to settle' }).getByRole('listitem');

test('a week of leave is not done until its sessions are settled and every hour has somebody to ring', async ({
  launch,
}) => {
  const { app, page, dataDir } = await launch();
  await sampleTeam(page);
  await bookLeave(page, '30112026', '04122026');
  await expect(checklist(page)).toContainText('3 of 3 sessions still need a deputy, a new date or a reason.');
  await expect(checklist(page)).toContainText('Contact: 5 days have nobody to ring.');
  await expect(checklist(page).getByText('Not done', { exact: true })).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'absence-of-the-coordinator');

  await test.step('a deputy for the group', async () => {
    const group = toSettle(page).filter({ hasText: 'Group supervision' });
    await press(group.getByRole('button', { name: 'Find cover' }));
    const panel = page.getByRole('complementary', { name: 'Find cover' });
    const can = panel.getByRole('list', { name: 'Who can', exact: true }).locator('> li');
    await press(can.filter({ hasText: 'Helen Marsh' }).getByRole('button', { name: 'Arrange cover' }));
    await expect(panel.getByText('Arranged', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(checklist(page)).toContainText('2 of 3 sessions still need');
  });

  await test.step('a new date for Chloe', async () => {
    const chloe = toSettle(page).filter({ hasText: 'Chloe' });
    await press(chloe.getByRole('button', { name: 'Move…' }));
    const dialog = page.getByRole('dialog', { name: /^Move Individual supervision with Chloe/ });
    await typeInto(dialog, 'Date', '07122026');
    await press(dialog.getByRole('button', { name: 'Move', exact: true }));
    await expect(dialog).toBeHidden();
    await expect(checklist(page)).toContainText('1 of 3 sessions still needs');
  });

  await test.step('a reason for Priya', async () => {
    await press(toSettle(page).getByRole('button', { name: 'Cancel session' }));
    const dialog = page.getByRole('dialog', { name: 'Cancel session' });
    await press(dialog.getByRole('button', { name: /Reason/ }));
    await press(page.getByRole('option', { name: 'The lead is away' }));
    await press(dialog.getByRole('button', { name: 'Cancel session' }));
    await expect(dialog).toBeHidden();
    await expect(checklist(page)).toContainText('All 3 sessions have a deputy, a new date or a reason.');
  });

  await press(checklist(page).getByText('Settled: 3 sessions'));
  const settled = page.getByRole('list', { name: 'Settled sessions' });
  await expect(settled).toContainText('Helen leads');
  await expect(settled).toContainText('Moved to Mon 7 Dec 13:00');
  await expect(settled).toContainText('Cancelled: the lead is away');

  await test.step('whom to ring, every day', async () => {
    await press(checklist(page).getByRole('button', { name: 'Name for every day' }));
    await expect(checklist(page)).toContainText('5 days have hours with nobody to ring.');
    await expect(checklist(page)).toContainText('Nobody of the team works in these hours.');
    await press(checklist(page).getByRole('button', { name: 'Name a contact…' }));
    const dialog = page.getByRole('dialog', { name: 'Name a contact' });
    await expect(dialog.getByRole('combobox', { name: 'Person' })).toBeFocused();
    await page.keyboard.type('hel');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(/Helen Marsh does not work on Mon 30 Nov/)).toBeVisible();
    await checkAxe(page, { within: '[role="dialog"]' });
    await screenshot(page, 'name-a-contact');
    await press(dialog.getByRole('button', { name: 'Name contact' }));
    await expect(dialog).toBeHidden();
  });
  await expect(checklist(page)).toContainText('Contact: every working hour has somebody to ring.');
  await expect(checklist(page).getByText('Done', { exact: true })).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'absence-of-the-coordinator-done');

  await test.step('the sheet', async () => {
    const file = join(dataDir, 'ring.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await press(page.getByRole('button', { name: 'Who to ring' }));
    await press(page.getByRole('menuitem', { name: 'Save as PDF' }));
    await expect(page.getByText(`Saved as ${file}.`)).toBeVisible({ timeout: 30_000 });
    expect(existsSync(file)).toBe(true);
  });

  await test.step('without one of them hours are open again, until that is undone', async () => {
    const row = page
      .getByRole('table', { name: 'Contacts' })
      .getByRole('row')
      .filter({ hasText: 'Helen Marsh' });
    await press(row.getByRole('button', { name: 'Remove' }).last());
    await expect(checklist(page).getByText('Not done', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(checklist(page).getByText('Done', { exact: true })).toBeVisible();
  });
});

test('Today says when nobody is named to ring, and what a coming leave still needs', async ({ launch }) => {
  const { page } = await launch({ now: '2026-11-23T13:20' });
  await sampleTeam(page);
  await bookLeave(page, '23112026', '24112026');
  await bookLeave(page, '30112026', '04122026');
  await page.getByRole('link', { name: 'Today' }).click();
  const section = page.getByRole('region', { name: 'Coordinator away' });
  await expect(section).toContainText('Nobody is named to ring today 13:20–17:00 while you are away.');
  await expect(section).toContainText('You are away since today: 2 days have hours with nobody to ring.');
  await expect(section).toContainText(
    'You are away from Mon 30 Nov: 3 sessions need a deputy, a new date or a reason, and 5 days have hours with nobody to ring.',
  );
  await expect(page.getByRole('main')).not.toContainText(/annual leave/i);
  await checkAxe(page);
  await screenshot(page, 'today-coordinator-away');
  await press(section.getByRole('button', { name: 'Name a contact' }));
  await expect(page.getByRole('region', { name: 'While you are away' })).toBeVisible();
});
