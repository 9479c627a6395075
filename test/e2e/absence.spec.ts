import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

/** Opens the sample team: Amira has been off since 13 November, Joanne leads at 09:30 and 12:00 today. */
async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

/** Rings in sick for somebody, with no more than the keyboard. */
async function phoneIn(page: Page, letters: string): Promise<void> {
  await page.getByRole('main').focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

/** What the absence touches, session by session. */
const touched = (page: Page) =>
  page
    .getByRole('article')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Week of/ }) })
    .getByRole('listitem');

const panel = (page: Page) => page.getByRole('complementary', { name: 'Find cover' });

test('Today says what is open, who is away and what is on', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  const gaps = page.getByRole('region', { name: 'Gaps to cover' });
  await expect(
    gaps.getByText('Today 10:00 Support meeting with SU-001 has no lead: Amira is away.'),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Away' })).toContainText(
    'Amira is away since Fri 13 Nov, no end date.',
  );
  await expect(page.getByRole('region', { name: 'Today’s sessions' })).toContainText('Now 08:30');
  // The kind of an absence is for the Absence and People screens alone.
  await expect(page.getByRole('main')).not.toContainText(/sick/i);
  await checkAxe(page);
  await screenshot(page, 'today');
  await gaps.getByRole('button', { name: 'Find cover' }).first().click();
  await expect(panel(page)).toContainText('Today 10:00–11:00');
});

test('somebody rings in: two letters and two Enters, and the impact is there', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  const began = performance.now();
  await phoneIn(page, 'jo');
  await expect(page.getByRole('heading', { name: 'Joanne Whitfield' })).toBeVisible();
  await expect(page.getByText(/^Joanne is away since today\. \d+ sessions are affected\./)).toBeVisible();
  expect(performance.now() - began).toBeLessThan(20_000);
  const lines = touched(page);
  await expect(lines.first()).toContainText('Mon 23 Nov');
  await expect(lines.first()).toContainText('09:30–10:30');
  await expect(lines.first()).toContainText('Needed');
  await expect(page.getByText(/^Long-term from Mon 21 Dec: cover by a reserve$/)).toBeVisible();
  await expect(page.getByText('Apologies').first()).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'absence');
});

test('everybody is offered or refused with reasons; a refusal is overridden knowingly', async ({
  launch,
}) => {
  const { page } = await launch();
  await sampleTeam(page);
  await phoneIn(page, 'jo');
  await page.getByRole('article').getByRole('button', { name: 'Find cover' }).first().click();
  const cannot = panel(page).getByRole('list', { name: 'Who cannot', exact: true }).locator('> li');
  const can = panel(page).getByRole('list', { name: 'Who can', exact: true }).locator('> li');
  await expect(cannot.first()).toBeVisible();
  const everybody = await page.evaluate(() => window.understudy.request('people.list', {}));
  // Who only applies is nobody to ask.
  const others = everybody.ok
    ? everybody.value.filter(({ name, status }) => !name.startsWith('Joanne') && status !== 'applicant')
        .length
    : 0;
  expect((await can.count()) + (await cannot.count())).toBe(others);
  for (const person of await cannot.all())
    await expect(person.getByRole('listitem').first()).toHaveText(/\.$/);
  await expect(cannot.filter({ hasText: 'Amira Khan' })).toContainText(/away/);
  await checkAxe(page);
  await screenshot(page, 'find-cover');

  const refused = cannot.filter({ hasText: 'Amira Khan' });
  await refused.getByRole('button', { name: 'Override' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'This does not fit' });
  await dialog.getByRole('button', { name: 'Override' }).click();
  await dialog.getByRole('button', { name: /Reason/ }).click();
  await page.getByRole('option', { name: 'The person has agreed' }).click();
  await dialog.getByRole('button', { name: 'Override' }).click();
  // Amira covers on paper but is away herself, so the chain goes on.
  await expect(panel(page).getByText('Amira for Joanne')).toBeVisible();
  await expect(panel(page).getByText('Arranged', { exact: true })).toBeVisible();
  await expect(panel(page)).toContainText('Amira, covering for Joanne, is away.');
});

test('cover is arranged by keyboard, gap after gap', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await phoneIn(page, 'jo');
  await page.getByRole('article').getByRole('button', { name: 'Find cover' }).first().focus();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Arrange cover' }).first().focus();
  await page.keyboard.press('Enter');
  const goAhead = page.getByRole('button', { name: 'Go ahead' });
  const next = panel(page).getByRole('button', { name: 'Next gap' });
  await expect(goAhead.or(next)).toBeVisible();
  if (await goAhead.isVisible()) await page.keyboard.press('Enter');
  await expect(next).toBeFocused();
  await expect(panel(page).getByText('Arranged', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('Today 12:00–13:00');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(touched(page).first()).toContainText('Needed');
});

test('asked, then declined; left open on purpose', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await phoneIn(page, 'jo');
  await page.getByRole('article').getByRole('button', { name: 'Find cover' }).nth(1).click();
  await panel(page).getByRole('button', { name: 'Ask…' }).first().click();
  await panel(page).getByRole('button', { name: 'By telephone' }).click();
  await expect(panel(page).getByRole('list', { name: 'Asked', exact: true })).toContainText('no answer yet');
  await panel(page).getByRole('button', { name: 'Said no' }).click();
  await expect(panel(page).getByText('Declined', { exact: true }).first()).toBeVisible();
  await panel(page).getByText('Not needed').click();
  await expect(touched(page).nth(1)).toContainText('Not needed');
});

test('a part-day touches only what lies in it; cover of a part leaves the rest open', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await page.getByRole('main').focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused();
  await page.keyboard.type('jo');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'From a time' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: 'Away from' }).getByRole('spinbutton').first().focus();
  await page.keyboard.type('1130');
  await page.keyboard.press('Enter');
  const lines = touched(page);
  await expect(lines.first()).toContainText('12:00–13:00');
  await expect(page.getByRole('article')).not.toContainText('Mon 23 Nov 09:30');

  await lines.first().getByRole('button', { name: 'Find cover' }).click();
  await panel(page).getByText('Cover only a part').click();
  await panel(page).getByRole('group', { name: 'Cover until' }).getByRole('spinbutton').nth(1).focus();
  await page.keyboard.type('30');
  await panel(page).getByRole('group', { name: 'Cover until' }).getByRole('spinbutton').first().focus();
  await page.keyboard.type('12');
  await panel(page).getByRole('button', { name: 'Arrange cover' }).first().click();
  const goAhead = page.getByRole('button', { name: 'Go ahead' });
  const part = panel(page).getByText('Part covered');
  await expect(goAhead.or(part)).toBeVisible();
  if (await goAhead.isVisible()) await goAhead.click();
  await expect(part).toBeVisible();
});

test('ending an absence asks before cover lapses', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await page.getByRole('link', { name: /^Absence/ }).click();
  await page.getByRole('link', { name: /Amira Khan/ }).click();
  await expect(page.getByRole('article').getByText('Chloe for Amira').last()).toBeVisible();
  await page.getByRole('button', { name: 'End absence' }).click();
  const dialog = page.getByRole('dialog', { name: 'End absence' });
  await expect(dialog).toContainText('Amira is back today.');
  await dialog.getByRole('button', { name: 'End absence' }).click();
  const ask = page.getByRole('alertdialog', { name: 'Before you go ahead' });
  await expect(ask).toContainText('Chloe');
  await checkAxe(page);
  await ask.getByRole('button', { name: 'Go back' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'End absence' }).click();
  await ask.getByRole('button', { name: 'Go ahead' }).click();
  await expect(
    page.getByText(/^Amira was away from Fri 13 Nov\. No session to come is affected\./),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'End absence' })).toHaveCount(0);
});

test('an absence is removed after asking', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await phoneIn(page, 'jo');
  await page.getByRole('button', { name: 'More about this absence' }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove absence' }).click();
  await expect(page.getByRole('link', { name: /Joanne Whitfield/ })).toHaveCount(0);
});

test('an empty app says what to do first', async ({ launch }) => {
  const { page } = await launch();
  await page.getByLabel('Your name').fill('Grace Okafor');
  await page.getByRole('button', { name: 'Set up my team' }).click();
  await expect(page.getByText('Start with your team')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: 'Add person' })).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'today-empty');
  await page.getByRole('link', { name: 'Absence' }).click();
  await expect(page.getByText('Nobody is away')).toBeVisible();
});
