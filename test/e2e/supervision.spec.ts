import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

const main = (page: Page) => page.getByRole('main');
const panel = (page: Page) => page.getByRole('complementary');
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Supervision' }).getByRole('link', { name });

async function supervision(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('region', { name: 'Gaps to cover' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Supervision' }).click();
  await expect(main(page).getByRole('table', { name: 'In date', exact: true })).toBeVisible();
}

test('a register is taken by keyboard, corrected, holds its session, and is taken back', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await supervision(page);
  const waiting = main(page).getByRole('region', { name: 'Registers to take' });
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
  await checkAxe(page);
  await screenshot(page, 'supervision');

  const group = waiting.getByRole('listitem').filter({ hasText: 'Group supervision' });
  await expect(group).toHaveCount(1);
  await group.getByRole('button', { name: 'Take register' }).click();
  const lines = panel(page).getByRole('list', { name: 'Register' }).getByRole('listitem');
  await expect(lines).toHaveCount(8);
  await expect(lines.first().locator(':focus')).toHaveCount(1);
  // Letters go on to the next person and do not open what they open elsewhere.
  for (const letter of ['p', 'a', 'd', 'a', 'a', 'a', 'a', 'a']) await page.keyboard.press(letter);
  await expect(lines.nth(0).getByRole('radio', { name: 'Apologies' })).toBeChecked();
  await expect(lines.nth(2).getByRole('radio', { name: 'Did not attend' })).toBeChecked();
  await expect(lines.nth(7).getByRole('radio', { name: 'Attended' })).toBeChecked();
  await page.keyboard.press('l');
  await panel(page)
    .getByRole('group', { name: /left at/ })
    .getByRole('spinbutton')
    .first()
    .fill('10');
  await panel(page)
    .getByRole('group', { name: /left at/ })
    .getByRole('spinbutton')
    .last()
    .fill('45');
  await panel(page).getByText('Boundaries', { exact: true }).click();
  await expect(panel(page).getByRole('checkbox', { name: 'Boundaries' })).toBeChecked();
  await checkAxe(page, { within: '[data-side-panel]' });
  await screenshot(page, 'register');
  await panel(page).getByRole('button', { name: 'Save register' }).click();
  await expect(page.getByText(/^Took the register of Group supervision/)).toBeVisible();
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  await expect(panel(page).getByRole('button', { name: 'Save correction' })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Take back' }).click();
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
});

test('somebody owed a session is offered times, one press books, and undo takes it back', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await supervision(page);
  const due = main(page).getByRole('table', { name: 'Due, owed and overdue' });
  // Sinéad missed hers and the next is too late.
  const row = due.getByRole('row').filter({ hasText: 'Sinéad Doyle' });
  await row.getByRole('button', { name: 'Find a time' }).click();
  const times = panel(page).getByRole('list', { name: 'Times that suit both' }).first();
  await expect(times.getByRole('listitem')).toHaveCount(3);
  await panel(page).getByRole('button', { name: 'Show as a table' }).click();
  await expect(panel(page).getByRole('table', { name: 'Sessions of supervision' })).toBeVisible();
  await checkAxe(page, { within: '[data-side-panel]' });
  await screenshot(page, 'supervision-of-somebody');
  await times.getByRole('button', { name: 'Book' }).first().click();
  await expect(
    panel(page)
      .getByRole('button', { name: /^Next booked/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText(/^Undone: /)).toBeVisible();
});

test('a rule that contradicts itself is refused, a tight one says who becomes overdue first', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await supervision(page);
  await part(page, 'How often').click();
  await main(page).getByRole('button', { name: 'Peer workers, Individual supervision: change' }).click();
  const form = main(page).getByRole('form', { name: 'Change how often' });
  await form.getByRole('textbox', { name: 'Every' }).fill('0');
  await page.keyboard.press('Tab');
  await expect(form.getByText(/Supervision comes every 1 or more weeks/)).toBeVisible();
  await form.getByRole('textbox', { name: 'Every' }).fill('2');
  await form.getByRole('textbox', { name: 'Either way' }).fill('3');
  await page.keyboard.press('Tab');
  await expect(form.getByText(/is overdue by this/).first()).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'supervision-rules');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^Individual supervision of peer workers: every 2 weeks/)).toBeVisible();
  await part(page, 'Compliance').click();
  await expect(main(page).getByRole('table', { name: 'Compliance by person' })).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'supervision-compliance');
});

test('Today has one action for everything that is due, owed, overdue or not recorded', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  const section = main(page).getByRole('region', { name: 'Supervision' });
  await expect(section).toBeVisible();
  const lines = section.getByRole('listitem');
  for (const line of await lines.all()) await expect(line.getByRole('button')).toHaveCount(1);
  await section.scrollIntoViewIfNeeded();
  await checkAxe(page);
  await screenshot(page, 'today-supervision');
  await section.getByRole('button', { name: 'Take register' }).first().click();
  await expect(panel(page).getByRole('button', { name: 'Save register' })).toBeVisible();
});

test('letters mark nobody when letters are turned off', async ({ launch }) => {
  const { page } = await launch();
  await supervision(page);
  await page.evaluate(() => window.understudy.request('settings.change', { letterShortcuts: false }));
  const waiting = main(page).getByRole('region', { name: 'Registers to take' });
  await waiting
    .getByRole('listitem')
    .filter({ hasText: 'Sinéad' })
    .getByRole('button', { name: 'Take register' })
    .click();
  const line = panel(page).getByRole('list', { name: 'Register' }).getByRole('listitem');
  await expect(line.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('p');
  await page.keyboard.press('Space');
  await expect(line.getByRole('radio', { name: 'Attended' })).toBeChecked();
  await expect(panel(page).getByText('did not attend,')).toHaveCount(0);
  await page.keyboard.press('Escape');
  const hours = main(page).getByRole('region', { name: 'Hours of Grace Okafor in sessions' });
  await hours.scrollIntoViewIfNeeded();
  await screenshot(page, 'supervision-hours');
  await expect(hours.getByRole('row')).toHaveCount(9);
});
