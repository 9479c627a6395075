import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAxe, expect, test } from './fixtures.ts';

const rail = ['Today', 'Calendar', 'Rota', 'Absence', 'Supervision', 'Reserves', 'People', 'Settings'];

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test('the first run asks who you are, then Today says what to do first', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: 'Understudy', level: 1 })).toBeVisible();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await checkAxe(page);

  await page.getByRole('button', { name: 'Set up my team' }).click();
  await expect(page.getByLabel('Your name')).toHaveAccessibleDescription(/Type your name first\./);
  await page.getByLabel('Your name').fill('Grace Okafor');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText('Start with your team')).toBeVisible();
  await main.getByRole('button', { name: 'Add person' }).click();
  await expect(page.getByRole('complementary', { name: 'Add person' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Grace Okafor' })).toContainText('Coordinator');
  await expect(page.getByRole('region', { name: 'Sample team' })).toHaveCount(0);
});

test('who you are stands in the history, and nobody is asked twice', async ({ launch }) => {
  const first = await launch();
  await first.page.getByLabel('Your name').fill('Grace Okafor');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText('Start with your team')).toBeVisible();
  const { page } = await first.relaunch();
  await expect(page.getByText('Start with your team')).toBeVisible();
  await page.getByRole('main').focus();
  await page.keyboard.press('h');
  await expect(page.getByRole('complementary', { name: 'History' })).toContainText('Grace');
  // The floor of history: an app without its coordinator is not to be had again.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('There is nothing to undo.')).toBeVisible();
});

test('the sample is marked on every screen, and goes with one click', async ({ launch }) => {
  const { page, dataDir } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  const mark = page.getByRole('region', { name: 'Sample team' });
  const sample = join(dataDir, 'sample.sqlite');
  for (const title of rail) {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await expect(mark).toContainText('nothing here is real');
  }
  expect(existsSync(sample)).toBe(true);

  await page.getByRole('button', { name: 'Leave the sample team' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
  await expect(mark).toHaveCount(0);
  for (const suffix of ['', '-wal', '-shm', '-journal']) expect(existsSync(sample + suffix)).toBe(false);

  // Whatever was open belongs to the sample: the team begins on Today.
  await page.getByLabel('Your name').fill('Grace Okafor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await expect(page.getByText('Start with your team')).toBeVisible();
});

test('what is done in the sample never reaches the real team', async ({ launch }) => {
  const { page, dataDir } = await launch();
  await page.getByLabel('Your name').fill('Grace Okafor');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Start with your team')).toBeVisible();
  const real = join(dataDir, 'understudy.sqlite');

  // The first run is the only way there on screen; a team that is set up already must be as safe.
  await page.evaluate(() => window.understudy.request('app.exploreSample', {}));
  await expect(page.getByRole('region', { name: 'Sample team' })).toBeVisible();
  const before = hashOf(real);
  await page.getByRole('main').focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused();
  await page.keyboard.type('jo');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Joanne Whitfield' })).toBeVisible();
  expect(hashOf(real)).toBe(before);
  expect(existsSync(`${real}-wal`)).toBe(false);

  await page.getByRole('button', { name: 'Leave the sample team' }).click();
  await expect(page.getByRole('region', { name: 'Sample team' })).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Grace Okafor' })).toBeVisible();
  await expect(page.getByText('Joanne Whitfield')).toHaveCount(0);
});
