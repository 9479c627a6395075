import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

async function setUpTeam(page: Page, name = 'Hannah Coordinator'): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Set up my team' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
}

const panelOf = (page: Page) => page.locator('[data-side-panel]');

/** Types a date into its three parts, day first. */
async function typeDate(page: Page, label: string, date: string): Promise<void> {
  await panelOf(page)
    .getByRole('group', { name: label, exact: true })
    .getByRole('spinbutton')
    .first()
    .click();
  await page.keyboard.type(date);
}

async function typeTime(page: Page, label: string, time: string): Promise<void> {
  await panelOf(page)
    .getByRole('group', { name: label, exact: true })
    .getByRole('spinbutton')
    .first()
    .click();
  await page.keyboard.type(time);
}

test('the sample team: everybody by group, one person’s record, the form for hours', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
  const table = page.getByRole('table', { name: 'People' });
  await expect(table.getByRole('rowheader', { name: /^Reserves/ })).toBeVisible();
  await screenshot(page, 'people');
  await checkAxe(page);

  await page.getByLabel('Search people').fill('zzz');
  await expect(page.getByText('Nobody fits what you typed.')).toBeVisible();
  await page.getByLabel('Search people').fill('');
  await page.getByRole('button', { name: /^Reserves/ }).click();
  await expect(table.getByRole('rowgroup')).toHaveCount(2);
  await page.getByRole('button', { name: /^Reserves/ }).click();

  await table.getByRole('row').filter({ hasText: 'Peer worker' }).first().getByRole('button').click();
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Working pattern' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: /Next four weeks/ })).toBeVisible();
  await screenshot(page, 'person');
  await checkAxe(page);

  await panel.getByRole('button', { name: 'Change pattern' }).click();
  await panel.getByText('Two-weekly').click();
  await screenshot(page, 'person-pattern');
  await checkAxe(page);
  await panel.getByRole('button', { name: 'Go back' }).click();
  await panel.getByRole('button', { name: 'Change details' }).click();
  await screenshot(page, 'person-details');
  await checkAxe(page);
  await page.keyboard.press('Escape');

  await page.getByRole('navigation').getByRole('link', { name: 'Reserves' }).click();
  await expect(page.getByRole('table', { name: 'Reserves' })).toBeVisible();
  await screenshot(page, 'reserves');
  await checkAxe(page);
});

test('adding a person: what is wrong stands at its field, then the hours are asked for', async ({
  launch,
}) => {
  const { page } = await launch();
  await setUpTeam(page);
  await expect(page.getByText('Your team belongs here')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Add person' }).click();
  const panel = panelOf(page);
  const form = panel.getByRole('form', { name: 'Add person' });
  await form.getByRole('button', { name: 'Add person' }).click();
  await expect(form.getByLabel('Name')).toHaveAccessibleDescription('Give the name.');
  await form.getByLabel('Name').fill('Amira Khan');
  await form.getByLabel('Contracted hours a week').fill('fifteen');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Contracted hours a week')).toHaveAccessibleDescription(
    /such as 15, 7.5 or 7:30\.$/,
  );
  await form.getByLabel('Contracted hours a week').fill('15');
  await form.getByLabel('E-mail').fill('not an address');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('E-mail')).toHaveAccessibleDescription('This is not an e-mail address.');
  await screenshot(page, 'add-person');
  await checkAxe(page);
  await form.getByLabel('E-mail').fill('amira@example.org');
  await page.keyboard.press('Enter');

  // The pattern by keyboard alone: Monday is under the cursor.
  await expect(panel.getByRole('heading', { name: 'When does Amira work?' })).toBeVisible();
  await expect(panel.getByRole('spinbutton').first()).toBeFocused();
  await page.keyboard.type('0900');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0830');
  await expect(panel.getByText('The end must be after the start.')).toBeVisible();
  await screenshot(page, 'add-person-pattern');
  await checkAxe(page);
  await typeTime(page, 'Monday to', '1400');
  await expect(panel.getByText('The end must be after the start.')).toHaveCount(0);
  await expect(panel.getByRole('status').filter({ hasText: '10 h under' })).toContainText('5 h of 15 h');
  await panel.getByRole('button', { name: 'Copy Monday to Tuesday' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Copy Tuesday to Wednesday' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status').filter({ hasText: '15 h of 15 h' })).toContainText('as contracted');
  await panel.getByRole('button', { name: 'Save pattern' }).click();

  await expect(panel.getByRole('heading', { name: 'Amira Khan' })).toBeVisible();
  await expect(panel.getByText('Mon, Tue and Wed 09:00–14:00')).toBeVisible();
  const row = page.getByRole('table', { name: 'People' }).getByRole('row').filter({ hasText: 'Amira Khan' });
  await expect(row).toContainText('15 h of 15 h');
  await expect(row).toContainText('Active');
});

test('hours from 1 May leave April as it was', async ({ launch }) => {
  const { page } = await launch({ now: '2026-04-13T08:30' });
  await setUpTeam(page);
  const id = await addWorker(page, 'Amira Khan', '2026-01-05');
  await page.getByRole('button', { name: 'Amira Khan' }).click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Change pattern' }).click();
  await panel.getByRole('button', { name: 'Clear Monday' }).click();
  await typeDate(page, 'From', '01052026');
  await panel.getByRole('button', { name: 'Save pattern' }).click();
  await expect(panel.getByText('from Fri 1 May:')).toBeVisible();
  await expect(panel.getByText('from Mon 5 Jan:')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Change pattern' })).toBeVisible();
  const mondays = async (from: string) => {
    const answer = await page.evaluate(
      (date) => window.understudy.request('rota.between', { from: date, weeks: 1 }),
      from,
    );
    if (!answer.ok) throw new Error(answer.failure.message);
    return answer.value.rows.find(({ personId }) => personId === id)?.cells[0]?.hours.length;
  };
  expect(await mondays('2026-04-27')).toBe(1);
  expect(await mondays('2026-05-04')).toBe(0);
});

test('a leaver: what they were to lead is named first, then becomes gaps', async ({ launch }) => {
  const { page } = await launch();
  await setUpTeam(page);
  const id = await addWorker(page, 'Amira Khan', '2026-01-05');
  await page.evaluate(
    (lead) =>
      window.understudy.request('session.add', {
        kind: 'workshop',
        date: '2026-12-07',
        start: '10:00',
        end: '11:00',
        placeId: null,
        link: null,
        serviceUserId: null,
        leads: [lead],
        attendees: [],
      }),
    id,
  );
  await page.getByRole('button', { name: 'Amira Khan' }).click();
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Next four weeks: 1' })).toBeVisible();
  const record = panel.getByRole('button', { name: 'Record last day' });
  await record.click();
  await typeDate(page, 'Last day', '30112026');
  await panel.getByRole('button', { name: 'Save last day' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Amira');
  await screenshot(page, 'person-leaving');
  await checkAxe(page);
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await expect(panel.getByText('The last day is')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Save last day' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go ahead' }).click();
  await expect(panel.getByText('The last day is Mon 30 Nov.')).toBeVisible();
  await expect(panel.getByText('leads, no cover')).toBeVisible();

  await panel.getByRole('button', { name: 'Not leaving' }).click();
  await expect(panel.getByText('No last day recorded.')).toBeVisible();
  await expect(panel.getByText('leads, no cover')).toHaveCount(0);
});

test('a status has dates, and a reserve an induction to begin', async ({ launch }) => {
  const { page } = await launch();
  await setUpTeam(page);
  await addWorker(page, 'Rosa Diaz', '2026-01-05');
  await page.getByRole('button', { name: 'Rosa Diaz' }).click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Change status' }).click();
  await panel
    .getByRole('button', { name: /Status/ })
    .last()
    .click();
  await page.getByRole('option', { name: 'Reserve' }).click();
  await panel.getByRole('button', { name: 'Save status' }).click();
  await expect(panel.getByRole('button', { name: 'Remove Reserve from Mon 23 Nov' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Change status' })).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByRole('navigation').getByRole('link', { name: 'Reserves' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Rosa Diaz' });
  await expect(row).toContainText('Induction not begun');
  await row.getByRole('link', { name: 'Rosa Diaz' }).click();
  await expect(page.getByRole('heading', { name: 'Rosa Diaz', level: 2 })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Begin induction' })).toBeVisible();
  await checkAxe(page);
});

/** Adds a peer worker who works on Mondays, Tuesdays and Wednesdays from a date on; gives the id. */
function addWorker(page: Page, name: string, from: string): Promise<number> {
  return page.evaluate(
    async ([who, start]) => {
      const added = await window.understudy.request('person.add', {
        name: who,
        role: 'peerWorker',
        status: 'active',
        statusFrom: start,
        startDate: start,
        employer: null,
        basePlaceId: null,
        contractedMinutes: 900,
        telephone: null,
        email: null,
        mayLeadGroup: false,
        mayLeadIndividual: false,
      });
      const id = added.ok ? added.value.id : null;
      if (id === null) throw new Error('The person was not added.');
      const set = await window.understudy.request('person.setPattern', {
        id,
        version: 1,
        from: start,
        weeks: 1,
        hours: ([1, 2, 3] as const).map((weekday) => ({ week: 1, weekday, start: '09:00', end: '14:00' })),
      });
      if (!set.ok) throw new Error(set.failure.message);
      return id;
    },
    [name, from] as const,
  );
}
