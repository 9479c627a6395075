import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

const main = (page: Page) => page.getByRole('main');
const headline = (page: Page) => main(page).getByText(/^Covers .*Best possible\./);
const nothingRecorded = 'Nothing is recorded: this only tries it out.';

async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('region', { name: 'Gaps to cover' })).toBeVisible();
}

/** A plan stands there, and none is being worked out. */
async function settled(page: Page): Promise<void> {
  await expect(headline(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
}

async function choose(page: Page, name: string): Promise<void> {
  await main(page).getByRole('combobox', { name: 'Person' }).fill(name);
  await page.keyboard.press('Enter');
}

/** Everybody was tried. */
async function tried(page: Page): Promise<Locator> {
  const list = main(page).getByRole('list', { name: 'Each person away in turn' });
  await expect(list).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 120_000 });
  return list;
}

/** Every row of every table of the sample's database, which nobody may have open. */
function rowsIn(dataDir: string): Record<string, unknown[]> {
  const database = new DatabaseSync(join(dataDir, 'sample.sqlite'), { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all()
      .map(({ name }) => String(name));
    return Object.fromEntries(
      tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]),
    );
  } finally {
    database.close();
  }
}

test('an absence is tried out, and so is everybody’s, and no row of the database changes', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const first = await launch();
  await sampleTeam(first.page);
  const { page, dataDir, close } = await first.relaunch();
  await expect(page.getByRole('region', { name: 'Gaps to cover' })).toBeVisible();
  await close();
  const before = rowsIn(dataDir);
  expect(Object.values(before).flat().length).toBeGreaterThan(1000);

  const again = await launch({ dataDir });
  await again.page.getByRole('link', { name: 'Absence' }).click();
  await main(again.page).getByRole('button', { name: 'What if…' }).click();
  await expect(again.page.getByRole('heading', { name: 'What if…' })).toBeFocused();
  await choose(again.page, 'dan');
  await settled(again.page);
  await main(again.page)
    .getByRole('link', { name: /Resilience/ })
    .click();
  await tried(again.page);
  await again.close();
  expect(rowsIn(dataDir)).toEqual(before);
});

test('what an absence would leave uncovered is told with why, and it can be made real', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await sampleTeam(page);
  await page.getByRole('link', { name: 'Absence' }).click();
  await main(page).getByRole('button', { name: 'What if…' }).click();
  await expect(main(page).getByText('Whose absence?')).toBeVisible();
  await checkAxe(page);

  await test.step('of somebody who is away for a part of it anyway', async () => {
    await choose(page, 'dan');
    await settled(page);
    await expect(main(page).getByText(nothingRecorded)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What if Daniel were away?' })).toBeVisible();
    await expect(
      main(page).getByText(/Daniel is recorded as away already: Mon 30 Nov – Sun 6 Dec/),
    ).toBeVisible();
    await expect(headline(page)).toHaveText(/^Covers 2\d of 2\d gaps\./);
    const open = main(page).locator('section', {
      has: page.getByRole('heading', { name: 'What stays uncovered' }),
    });
    await expect(open.getByRole('listitem').first()).toContainText(
      /Fri 4 Dec 12:30–13:30 Support meeting with SU-004\. Nobody can: 8 are not working then/,
    );
    await expect(main(page).getByText(/ would take \d+ sessions, /)).toBeVisible();
    expect(await page.locator('[data-row]').count()).toBeGreaterThan(20);
    for (const name of ['Accept', 'Accept plan', 'Find cover']) {
      await expect(main(page).getByRole('button', { name, exact: true })).toHaveCount(0);
    }
    await checkAxe(page);
    await screenshot(page, 'what-if');
  });

  await test.step('of the coordinator herself, with no end known', async () => {
    await choose(page, 'grace');
    await expect(page.getByRole('heading', { name: 'What if you were away?' })).toBeVisible();
    await main(page).getByText('Not known yet').click();
    await expect(main(page).getByRole('button', { name: /Plan until/ })).toContainText(
      '8 weeks, to Sun 24 Jan 2027',
    );
    await settled(page);
    await main(page).getByText('Not known yet').click();
  });

  await test.step('and it is made real, and can then be planned', async () => {
    await choose(page, 'kwame');
    await settled(page);
    const covers = await headline(page).textContent();
    await main(page).getByRole('button', { name: 'Make it real…' }).click();
    const panel = page.getByRole('complementary', { name: 'Record absence' });
    await expect(panel.getByRole('combobox', { name: 'Person' })).toHaveValue('Kwame Mensah');
    await expect(panel.getByRole('group', { name: 'From' })).toContainText('30/11/2026');
    await expect(panel.getByRole('group', { name: 'Until' })).toContainText('10/01/2027');
    await screenshot(page, 'what-if-make-real');
    await panel.getByText('Annual leave').click();
    await panel.getByRole('button', { name: 'Record absence' }).click();
    await expect(page.getByRole('heading', { name: 'Kwame Mensah' })).toBeVisible();
    await expect(
      main(page).getByText('Annual leave, Mon 30 Nov – Sun 10 Jan 2027', { exact: false }),
    ).toHaveCount(2);
    await main(page).getByRole('button', { name: 'Plan all gaps' }).click();
    await settled(page);
    await expect(headline(page)).toHaveText(covers ?? '');
    await expect(main(page).getByRole('button', { name: 'Accept plan' })).toBeVisible();
  });
});

test('resilience tries everybody, the worst first, says what would help, and leads to “What if…”', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await sampleTeam(page);
  await page.getByRole('link', { name: 'Absence' }).click();
  await main(page).getByRole('button', { name: 'Resilience' }).click();
  await expect(page.getByRole('heading', { name: 'Resilience' })).toBeFocused();
  const list = await tried(page);
  const people = await page.evaluate(() => window.understudy.request('people.list', {}));
  const team = people.ok
    ? people.value.filter(({ role, status }) => role !== 'external' && status === 'active')
    : [];
  expect(team.length).toBeGreaterThan(8);
  for (const { name } of team)
    await expect(list.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
  await expect(list.getByRole('button', { name: 'What if…' })).toHaveCount(team.length);

  const rows = list.locator(':scope > li');
  const grace = rows.first();
  await expect(grace).toContainText('Grace Okafor (you)');
  await expect(grace).toContainText(/Not covered\s*1 of 5 gaps covered/);
  await expect(grace.getByRole('list')).toContainText(
    /If Sinéad might lead individual supervision: 4 more\./,
  );
  await expect(main(page).getByText(/^The team would not come through without you:/)).toBeVisible();
  const daniel = rows.filter({ hasText: 'Daniel Price' });
  await expect(daniel).toContainText(/Partly/);
  await expect(daniel).toContainText('Away then anyway');
  await expect(daniel).toContainText('If Callum were ready to cover: 1 more.');
  await checkAxe(page);
  await screenshot(page, 'resilience');

  await test.step('a row opens “What if…” for the same person and days', async () => {
    await daniel.getByRole('button', { name: 'What if…' }).click();
    await settled(page);
    await expect(page.getByRole('heading', { name: 'What if Daniel were away?' })).toBeVisible();
    await expect(main(page).getByRole('group', { name: 'From' })).toContainText('30/11/2026');
    await expect(main(page).getByRole('group', { name: 'Until' })).toContainText('13/12/2026');
    await expect(headline(page)).toHaveText(/^Covers 8 of 9 gaps\./);
  });

  await test.step('what was worked out is still there after that, until something changes', async () => {
    await main(page)
      .getByRole('link', { name: /Resilience/ })
      .click();
    await expect(list).toBeVisible();
    await page.evaluate(() =>
      window.understudy.request('absence.record', {
        personId: 3,
        kind: 'annualLeave',
        from: '2026-12-21',
        fromTime: null,
        until: '2026-12-22',
        untilTime: null,
      }),
    );
    await expect(main(page).getByText('Something has changed since this was worked out')).toBeVisible();
    await main(page).getByRole('button', { name: 'Try again' }).click();
    await expect(main(page).getByText('Something has changed since this was worked out')).toHaveCount(0);
    await tried(page);
  });
});

test('trying everybody can be stopped, and is reached with the keyboard alone', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await sampleTeam(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Resili');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Resilience' })).toBeFocused();
  await tried(page);
  // A long time takes long enough to be stopped.
  await main(page)
    .getByRole('button', { name: /Length/ })
    .click();
  await page.getByRole('option', { name: '6 weeks' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).press('Enter');
  await expect(main(page).getByText('It was stopped')).toBeVisible();
  await expect(main(page).getByRole('button', { name: 'Try again' })).toBeFocused();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Resilience' })).toBeFocused();
  await tried(page);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('What if');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What if…' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(main(page).getByRole('combobox', { name: 'Person' })).toBeFocused();
  await page.keyboard.type('chl');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'What if Chloe were away?' })).toBeVisible();
});

test('what was tried out is still there after a look elsewhere, and anew once something has changed', async ({
  launch,
}) => {
  const { page } = await launch();
  await sampleTeam(page);
  await page.evaluate(() => {
    location.hash = '/absence/what-if/5/2026-11-30/2026-12-13';
  });
  await settled(page);
  const changed = main(page).getByText('Something has changed since this plan was made');
  await page.getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByRole('heading', { name: 'Calendar', level: 1 })).toBeVisible();
  await page.goBack();
  await settled(page);
  await expect(changed).toHaveCount(0);

  const away = await page.evaluate(() =>
    window.understudy.request('absence.record', {
      personId: 9,
      kind: 'annualLeave',
      from: '2026-11-30',
      fromTime: null,
      until: '2026-12-13',
      untilTime: null,
    }),
  );
  expect(away.ok).toBe(true);
  await expect(changed).toBeVisible();
  await expect(
    main(page)
      .getByText(/Joanne would take|Joanne \d/)
      .first(),
  ).toBeVisible();
  await main(page).getByRole('button', { name: 'Replan' }).last().click();
  await expect(changed).toHaveCount(0);
  await settled(page);
  await expect(main(page).getByText(/Joanne would take|Joanne \d/)).toHaveCount(0);
});

test('a team without sessions is told what belongs there', async ({ launch }) => {
  const { page } = await launch();
  await page.getByLabel('Your name').fill('Grace Okafor');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Start with your team')).toBeVisible();
  await page.getByRole('link', { name: 'Absence' }).click();
  await main(page).getByRole('button', { name: 'Resilience' }).click();
  await expect(main(page).getByText('Nobody leads a session on these days')).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'resilience-empty');
  await main(page).getByRole('button', { name: 'New series' }).click();
  await expect(page.getByRole('complementary', { name: 'New series' })).toBeVisible();
});

test('the person panel leads to “What if…” with the person chosen', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Priya');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page
    .getByRole('complementary', { name: 'Priya Nair' })
    .getByRole('button', { name: 'What if…' })
    .click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'What if Priya were away?' })).toBeVisible();
  await expect(main(page).getByRole('combobox', { name: 'Person' })).toHaveValue('Priya Nair');
});
