import { checkAxe, expect, screenshot, test } from './fixtures.ts';

test('all gaps of an absence are planned at once, accepted, and taken back by one undo', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: /^Absence/ }).click();
  await page.getByRole('link', { name: /Amira Khan/ }).click();
  await page.getByRole('button', { name: 'Plan all gaps' }).click();
  await expect(page.getByText(/^Covers (all )?\d+/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Best possible.')).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'plan');
  await page.getByRole('button', { name: 'Accept plan' }).click();
  const goAhead = page.getByRole('alertdialog').getByRole('button', { name: 'Go ahead' });
  const told = page.getByText(/^Accepted a plan: \d+ gaps covered/);
  await expect(goAhead.or(told).first()).toBeVisible();
  if (await goAhead.isVisible()) await goAhead.click();
  await expect(told).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept plan' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText(/^Undone: Accepted a plan/)).toBeVisible();
});
