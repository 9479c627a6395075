import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

async function setUpTeam(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Hannah Coordinator');
  await page.getByRole('button', { name: 'Set up my team' }).click();
  await openPart(page, 'Bank holidays');
}

async function openPart(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
}

const parts = [
  'Bank holidays',
  'Absence and cover',
  'Calendar and keyboard',
  'Places',
  'Service-user codes',
  'Backup',
  'About',
];

test('every part of Settings with the sample team', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  for (const title of parts) {
    await openPart(page, title);
    await screenshot(page, `settings-${title.toLowerCase().replaceAll(' ', '-')}`);
    await checkAxe(page);
  }
});

test('settings are kept: nation, own days, numbers and hours', async ({ launch }) => {
  const first = await launch();
  const { page } = first;
  await setUpTeam(page);
  await expect(page.getByText(/Bank holidays are known until .* 2028/)).toBeVisible();
  await page.getByRole('button', { name: /Nation/ }).click();
  await page.getByRole('option', { name: 'Scotland' }).click();
  await expect(page.getByText('Changed which bank holidays count')).toBeVisible();

  const days = page.getByRole('form', { name: 'Add a day' });
  await days.getByRole('button', { name: 'Add day' }).click();
  await expect(days.getByText('Give the date.')).toBeVisible();
  await days.getByRole('spinbutton').first().click();
  await page.keyboard.type('25122026');
  await days.getByLabel('What it is').fill('Trust day');
  await page.keyboard.press('Enter');
  await expect(days.getByText(/already a bank holiday/)).toBeVisible();
  await days.getByRole('spinbutton').first().click();
  await page.keyboard.type('18122026');
  await days.getByLabel('What it is').press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'Trust day' });
  await expect(row).toContainText('Fri 18 Dec');
  await row.getByRole('button', { name: 'Remove Trust day' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(row).toHaveCount(1);

  await openPart(page, 'Absence and cover');
  await page.getByRole('textbox', { name: 'Cover becomes long-term after' }).fill('21');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Changed when cover becomes long-term')).toBeVisible();

  await openPart(page, 'Calendar and keyboard');
  const form = page.getByRole('form', { name: 'Working day' });
  await form.getByRole('group', { name: 'Ends' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('0700');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('The working day must end after it starts.')).toBeVisible();
  await page.getByText(/^Letter shortcuts/).click();
  await expect(page.getByText('Changed letter shortcuts')).toBeVisible();

  const { page: again } = await first.relaunch();
  await openPart(again, 'Absence and cover');
  await expect(again.getByRole('textbox', { name: 'Cover becomes long-term after' })).toHaveValue('21');
  await openPart(again, 'Bank holidays');
  await expect(again.getByRole('button', { name: /Nation/ })).toContainText('Scotland');
  await openPart(again, 'Calendar and keyboard');
  await expect(again.getByRole('switch')).not.toBeChecked();
});

test('places and codes: short lists; what looks like an identifier is refused at the field', async ({
  launch,
}) => {
  const { page } = await launch();
  await setUpTeam(page);
  await openPart(page, 'Places');
  await page.getByLabel('New place').fill('Room 2');
  await page.getByLabel('Site').fill('Elm House');
  await page.keyboard.press('Enter');
  const places = page.getByRole('list', { name: 'Places', exact: true });
  await expect(places).toContainText('Room 2 Elm House');
  await expect(page.getByLabel('New place')).toBeFocused();
  await page.keyboard.type('room 2');
  await page.getByLabel('Site').fill('elm house');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is already a place “Room 2” at “Elm House”.')).toBeVisible();
  await places.getByRole('button', { name: 'Change Room 2' }).click();
  await page.getByRole('form', { name: 'Change Room 2' }).getByLabel('Name').fill('Room 3');
  await page.keyboard.press('Enter');
  await expect(places).toContainText('Room 3');
  await places.getByRole('button', { name: 'Archive Room 3' }).click();
  await page.getByText('Archived places (1)').click();
  await page.getByRole('button', { name: 'Bring back Room 3' }).click();
  await expect(places).toContainText('Room 3');

  await openPart(page, 'Service-user codes');
  const field = page.getByLabel('New code');
  const refused = {
    '943 476 5919': 'This looks like an NHS number.',
    'SW1A 2AA': 'This looks like a postcode.',
    '12/03/1984': 'This looks like a date of birth.',
    'joe@example.org': 'This looks like an e-mail address.',
    'Joe Bloggs': 'This looks like a name.',
  };
  for (const [code, words] of Object.entries(refused)) {
    await field.fill(code);
    await page.keyboard.press('Enter');
    await expect(field).toHaveAccessibleDescription(new RegExp(words));
  }
  await screenshot(page, 'settings-code-refused');
  await checkAxe(page);
  await field.fill('SU-014');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Codes' })).toContainText('SU-014');
  await expect(field).toHaveValue('');
});

test('a backup brings back what was there when it was made', async ({ launch }) => {
  const { page, app, dataDir } = await launch();
  await setUpTeam(page);
  await openPart(page, 'Service-user codes');
  await page.getByLabel('New code').fill('SU-001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Codes' })).toContainText('SU-001');
  await openPart(page, 'Backup');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText(/^Backed up as understudy-2026-11-23T0/)).toBeVisible();
  const made = page
    .getByRole('table', { name: 'Backups' })
    .getByRole('row')
    .filter({ hasText: 'Mon 23 Nov' });
  await expect(made.first()).toContainText('KB');

  await openPart(page, 'Service-user codes');
  await page.getByLabel('New code').fill('SU-002');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Codes' })).toContainText('SU-002');

  await openPart(page, 'Backup');
  await made
    .first()
    .getByRole('button', { name: /^Restore/ })
    .click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('takes the place of everything');
  await screenshot(page, 'settings-restore');
  await checkAxe(page);
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await expect(dialog).toHaveCount(0);
  await made
    .first()
    .getByRole('button', { name: /^Restore/ })
    .click();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText(/^Restored understudy-2026-11-23T0/)).toBeVisible();
  await openPart(page, 'Service-user codes');
  await expect(page.getByRole('list', { name: 'Codes' })).toContainText('SU-001');
  await expect(page.getByText('SU-002')).toHaveCount(0);

  // From a file that lies elsewhere, picked in the system's own dialog.
  const [file] = await page.evaluate(async () => {
    const listed = await window.understudy.request('backup.list', {});
    return listed.ok ? listed.value.files.map(({ name }) => name) : [];
  });
  const elsewhere = join(dataDir, 'from-a-stick.sqlite');
  renameSync(join(dataDir, 'backups', file ?? ''), elsewhere);
  await app.evaluate(({ dialog: system }, path) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, elsewhere);
  await openPart(page, 'Backup');
  await page.getByRole('button', { name: 'Restore from a file…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Choose the file…' }).click();
  await expect(page.getByText(/^Restored from-a-stick\.sqlite/)).toBeVisible();
});
