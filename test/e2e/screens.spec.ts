import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';
import { clearFolder, freshFolder } from './understudy.ts';

const main = (page: Page) => page.getByRole('main');
const panel = (page: Page) => page.getByRole('complementary');

/** The side panel alone: the screen beside it is looked at on its own. */
const beside = '[data-side-panel]';

// Pictures of everything take longer than one thing to be tested.
test.setTimeout(180_000);

/** A picture and axe's word on what the window shows. What axe minds is kept, so that every picture is taken. */
function looker(page: Page) {
  const minded: string[] = [];
  return {
    minded,
    look: async (name: string, options?: Parameters<typeof checkAxe>[1]) => {
      // What has just opened may still be asking for what it shows.
      await expect(page.getByText(/^Getting /)).toHaveCount(0);
      await screenshot(page, name);
      await checkAxe(page, options).catch((fault: unknown) => minded.push(`${name}: ${String(fault)}`));
    },
  };
}

async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Gaps to cover' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
}

async function goTo(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Runs a command as a coordinator who knows only Ctrl+K. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill(words);
  await page.getByRole('menuitem', { name: words }).first().click();
}

test('every screen of the rail', async ({ launch }) => {
  const { page } = await launch();
  const { look, minded } = looker(page);
  await look('first-run');
  await sampleTeam(page);
  await look('today');

  await goTo(page, 'Calendar');
  const view = main(page).getByRole('radiogroup', { name: 'View' }).or(main(page).getByLabel('View'));
  for (const name of ['Month', 'Week', 'Day', 'List']) {
    await view.first().getByText(name, { exact: true }).click();
    await expect(
      main(page)
        .getByText(/SU-0|Group/)
        .first(),
    ).toBeVisible();
    await look(`calendar-${name.toLowerCase()}`);
  }

  await goTo(page, 'Rota');
  await expect(page.getByRole('grid', { name: 'Rota' })).toBeVisible();
  await look('rota');
  await main(page).getByText('Four weeks', { exact: true }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(29);
  await look('rota-four-weeks');

  await goTo(page, 'Absence');
  await look('absence');
  await page.getByRole('link', { name: /Amira Khan/ }).click();
  await expect(page.getByRole('heading', { name: 'Amira Khan' })).toBeVisible();
  await look('absence-of-somebody');
  await main(page).getByRole('button', { name: 'Plan all gaps' }).click();
  await expect(main(page).getByText(/^Covers /)).toBeVisible({ timeout: 60_000 });
  await look('plan-of-an-absence');

  for (const [title, name] of [
    ['Supervision', 'In date'],
    ['Reserves', 'Reserves'],
    ['People', 'People'],
  ] as const) {
    await goTo(page, title);
    await expect(main(page).getByRole('table', { name }).first()).toBeVisible();
    await look(title.toLowerCase());
  }
  await goTo(page, 'Settings');
  await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible();
  await look('settings');
  expect(minded).toEqual([]);
});

test('every panel', async ({ launch }) => {
  const { page } = await launch();
  const { look, minded } = looker(page);
  await sampleTeam(page);

  await main(page).getByRole('button', { name: 'Find cover' }).first().click();
  await expect(panel(page).getByRole('list', { name: 'Who cannot', exact: true })).toBeVisible();
  await look('panel-find-cover', { within: beside });
  await panel(page)
    .getByRole('link')
    .or(panel(page).getByRole('button', { name: /Support meeting/ }))
    .first()
    .click();
  await expect(panel(page).getByRole('button', { name: 'Move…' })).toBeVisible();
  await look('panel-session', { within: beside });
  await panel(page).getByRole('button', { name: 'Move…' }).click();
  await expect(panel(page).getByRole('form', { name: 'Move' })).toBeVisible();
  await look('panel-session-move', { within: beside });
  await panel(page).getByRole('button', { name: 'Not now' }).click();
  await panel(page).getByRole('button', { name: 'Cancel session' }).click();
  await expect(panel(page).getByRole('form', { name: 'Cancel session' })).toBeVisible();
  await look('panel-session-cancel', { within: beside });
  await panel(page).getByRole('button', { name: 'Not now' }).click();
  await panel(page).getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitem', { name: 'Change people' }).click();
  await look('panel-session-people', { within: beside });
  await page.keyboard.press('Escape');

  await goTo(page, 'Supervision');
  await main(page).getByRole('link', { name: 'Series', exact: true }).click();
  await main(page).getByRole('table', { name: 'Group supervision' }).getByRole('button').first().click();
  await expect(panel(page).getByRole('button', { name: 'Change the rule' })).toBeVisible();
  await look('panel-series', { within: beside });
  await panel(page).getByRole('button', { name: 'Change the rule' }).click();
  await look('panel-series-rule', { within: beside });
  await page.keyboard.press('Escape');

  await goTo(page, 'People');
  await main(page)
    .getByRole('button', { name: 'Tom Ellis' })
    .or(main(page).getByRole('row').filter({ hasText: 'Peer worker' }).first().getByRole('button'))
    .first()
    .click();
  await expect(panel(page).getByRole('heading', { name: 'Working pattern' })).toBeVisible();
  await look('panel-person', { within: beside });
  await page.keyboard.press('Escape');

  for (const [words, name] of [
    ['New session', 'panel-new-session'],
    ['New series', 'panel-new-series'],
    ['Record absence', 'panel-record-absence'],
    ['Add person', 'panel-add-person'],
    ['History', 'panel-history'],
  ] as const) {
    await command(page, words);
    await expect(page.getByRole('complementary', { name: words })).toBeVisible();
    await look(name, { within: beside });
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
  }
  expect(minded).toEqual([]);
});

test('what lies over the window: palette, shortcuts, dialogs, problem', async ({ launch }) => {
  const first = await launch();
  const { page } = first;
  const { look, minded } = looker(page);
  await sampleTeam(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('menuitem', { name: 'Record absence' })).toBeVisible();
  // The focus stays in the search field, and the arrow keys scroll the list from there.
  await look('palette', { without: ['scrollable-region-focusable'] });
  await page.keyboard.press('Escape');
  await main(page).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await look('shortcuts');
  await page.keyboard.press('Escape');

  await main(page).getByRole('button', { name: 'Find cover' }).first().click();
  await panel(page)
    .getByRole('list', { name: 'Who cannot', exact: true })
    .getByRole('button', { name: 'Override' })
    .first()
    .click();
  const refused = page.getByRole('alertdialog', { name: 'This does not fit' });
  await expect(refused).toBeVisible();
  await look('dialog-does-not-fit');
  await refused.getByRole('button', { name: 'Override' }).click();
  await look('dialog-override');
  await refused.getByRole('button', { name: 'Go back' }).click();
  await page.keyboard.press('Escape');

  await goTo(page, 'Absence');
  await page.getByRole('link', { name: /Amira Khan/ }).click();
  await page.getByRole('button', { name: 'End absence' }).click();
  const end = page.getByRole('dialog', { name: 'End absence' });
  await expect(end).toBeVisible();
  await look('dialog-end-absence');
  await end.getByRole('button', { name: 'End absence' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Before you go ahead' })).toBeVisible();
  await look('dialog-before-you-go-ahead');
  expect(minded).toEqual([]);
});

test('the problem screen', async ({ launch }) => {
  const dataDir = freshFolder();
  writeFileSync(join(dataDir, 'understudy.sqlite'), 'Minutes of the team meeting\n'.repeat(400));
  const { page, close } = await launch({ dataDir });
  const { look, minded } = looker(page);
  await expect(page.getByRole('heading', { name: 'Understudy cannot open your team' })).toBeVisible();
  await look('problem');
  await close();
  clearFolder(dataDir);
  expect(minded).toEqual([]);
});

test('dark, forced colours, and 400 % zoom', async ({ launch }) => {
  const { page } = await launch();
  const { look, minded } = looker(page);
  await sampleTeam(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('today-dark');
  await goTo(page, 'Calendar');
  await look('calendar-dark');
  await goTo(page, 'Rota');
  await look('rota-dark');
  await goTo(page, 'Absence');
  await page.getByRole('link', { name: /Amira Khan/ }).click();
  await look('absence-dark');
  await main(page).getByRole('button', { name: 'Plan all gaps' }).click();
  await expect(main(page).getByText(/^Covers /)).toBeVisible({ timeout: 60_000 });
  await look('plan-dark');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await goTo(page, 'Today');
  await look('today-forced-colors');
  await goTo(page, 'Calendar');
  await look('calendar-forced-colors');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });

  // 1280 pixels at 400 % are 320 wide.
  await page.setViewportSize({ width: 320, height: 800 });
  for (const title of [
    'Today',
    'Calendar',
    'Rota',
    'Absence',
    'Supervision',
    'Reserves',
    'People',
    'Settings',
  ]) {
    await goTo(page, title);
    await look(`narrow-${title.toLowerCase()}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) minded.push(`narrow-${title}: the page is ${wide} wide`);
  }
  await goTo(page, 'Today');
  await main(page).getByRole('button', { name: 'Plan all gaps' }).click();
  await expect(main(page).getByText(/^Covers /)).toBeVisible({ timeout: 60_000 });
  await look('narrow-plan');
  if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320)
    minded.push('narrow-plan is wide');
  await goTo(page, 'Today');
  await main(page).getByRole('button', { name: 'Find cover' }).first().click();
  await look('narrow-find-cover');
  expect(minded).toEqual([]);
});
