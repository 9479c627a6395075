import type { Locator, Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

// From an empty register to an archived team is a long way, and a busy machine takes its time.
test.setTimeout(120_000);

async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

/** What a coordinator without a mouse does: to the control, then a key. */
async function press(control: Locator, key = 'Enter'): Promise<void> {
  await control.focus();
  await control.page().keyboard.press(key);
}

async function goToTeams(page: Page): Promise<void> {
  await press(page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'People' }));
  const tabs = page.getByRole('navigation', { name: 'Parts of People' });
  await press(tabs.getByRole('link', { name: 'Ward and community teams' }));
  await expect(tabs.getByRole('link', { name: 'Ward and community teams' })).toHaveAttribute(
    'aria-current',
    'page',
  );
}

/** Chooses a person in a box by typing. */
async function typePerson(scope: Locator, label: string, letters: string): Promise<void> {
  await scope.getByRole('combobox', { name: label, exact: true }).focus();
  await scope.page().keyboard.type(letters);
  await scope.page().keyboard.press('Enter');
}

const panelOf = (page: Page) => page.getByRole('complementary');
const toast = (page: Page, words: string | RegExp) => page.getByText(words);

test('the sample says on Today which team is to be prepared, and a workshop with a peer settles it', async ({
  launch,
}) => {
  const { page } = await launch();
  await sampleTeam(page);
  const section = page.getByRole('region', { name: 'Teams to prepare' });
  await expect(section.getByRole('listitem')).toHaveText([
    /The preparation of Willow Ward was to be refreshed by .*, and Daniel and Joanne are placed there\./,
  ]);
  await screenshot(page, 'today-teams-to-prepare');
  await press(section.getByRole('button', { name: 'Open team' }));
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Willow Ward', level: 2 })).toBeVisible();
  await expect(panel.getByText('Refresh overdue')).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'team-panel');

  await press(panel.getByRole('button', { name: 'Record workshop' }));
  const form = panel.getByRole('form', { name: 'Record workshop' });
  await typePerson(form, 'Peer co-deliverers', 'kwa');
  await screenshot(page, 'team-record-workshop');
  await press(form.getByRole('button', { name: 'Record workshop' }));
  await expect(panel.getByText('Prepared', { exact: true })).toBeVisible();
  await expect(panel.getByText('Co-delivered by Kwame')).toBeVisible();
  await expect(section).toHaveCount(0);

  await press(page.getByRole('button', { name: 'Undo', exact: true }));
  await expect(panel.getByText('Refresh overdue')).toBeVisible();
  await expect(section).toBeVisible();

  await test.step('whoever is placed there has it on their own panel', async () => {
    await press(panel.getByRole('button', { name: 'Daniel Price', exact: true }));
    const placed = panel.getByRole('list', { name: 'Placed with' }).getByRole('listitem');
    await expect(placed).toHaveText([/Willow Ward.*Refresh overdue.*no end date/]);
    await checkAxe(page);
    await screenshot(page, 'person-placed-with');
  });
});

test('the register, by keyboard: empty, a team, a placement that is asked about, archiving', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Grace Okafor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.evaluate(async () => {
    const added = await window.understudy.request('person.add', {
      name: 'Amira Khan',
      role: 'peerWorker',
      status: 'active',
      statusFrom: '2026-01-01',
      employer: null,
      basePlaceId: null,
      contractedMinutes: 900,
      telephone: null,
      email: null,
      startDate: '2026-01-01',
      mayLeadGroup: false,
      mayLeadIndividual: false,
    });
    if (!added.ok) throw new Error(added.failure.message);
  });
  await goToTeams(page);
  await expect(page.getByText('The wards and community teams belong here')).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'teams-empty');

  await press(page.getByRole('button', { name: 'Add ward or community team' }));
  const panel = panelOf(page);
  const add = panel.getByRole('form', { name: 'Add ward or community team' });
  await expect(add.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Elm Ward');
  await screenshot(page, 'team-add');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Elm Ward', level: 2 })).toBeVisible();
  await expect(panel.getByText('No workshop yet')).toBeVisible();

  await test.step('placing somebody there is asked about, and nothing is written on going back', async () => {
    await press(panel.getByRole('button', { name: 'Place somebody' }));
    const form = panel.getByRole('form', { name: 'Place somebody' });
    await typePerson(form, 'Person', 'ami');
    await expect(form.getByRole('status')).toContainText('Elm Ward has had no preparation workshop');
    await screenshot(page, 'team-place');
    await press(form.getByRole('button', { name: 'Place', exact: true }));
    const dialog = page
      .getByRole('alertdialog')
      .filter({ hasText: 'Elm Ward has had no preparation workshop' });
    await checkAxe(page);
    await press(dialog.getByRole('button', { name: 'Go back' }));
    await press(form.getByRole('button', { name: 'Place', exact: true }));
    await press(page.getByRole('alertdialog').getByRole('button', { name: 'Go ahead' }));
    await expect(panel.getByRole('heading', { name: 'Placed there: 1' })).toBeVisible();
    await expect(toast(page, /Placed Amira with Elm Ward/)).toBeVisible();
    const row = page.getByRole('row', { name: /Elm Ward/ });
    await expect(row.getByText('Prepare this team')).toBeVisible();
    await checkAxe(page);
    await screenshot(page, 'teams-flagged');
  });

  await test.step('archiving is refused with the reason until the placement is over', async () => {
    await press(panel.getByRole('button', { name: 'Archive' }));
    await expect(toast(page, 'Amira Khan is placed with Elm Ward.')).toBeVisible();
    await press(panel.getByRole('button', { name: 'Change the placement of Amira Khan' }));
    const form = panel.getByRole('form', { name: 'Placement of Amira Khan' });
    await press(form.getByRole('button', { name: 'Was never placed' }));
    await expect(panel.getByText('Nobody is placed with this team.')).toBeVisible();
    await press(panel.getByRole('button', { name: 'Archive' }));
    await expect(page.getByText('Archived (1)')).toBeVisible();
    await screenshot(page, 'teams-archived');
  });
});

test('a workshop in the calendar is linked, and its peers are those who lead it', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await page.evaluate(async () => {
    const people = await window.understudy.request('people.list', {});
    if (!people.ok) throw new Error(people.failure.message);
    const idOf = (name: string) => people.value.find((person) => person.name === name)?.id ?? 0;
    const made = await window.understudy.request('session.add', {
      kind: 'workshop',
      date: '2026-12-02',
      start: '15:30',
      end: '16:30',
      placeId: null,
      link: null,
      serviceUserId: null,
      leads: [idOf('Grace Okafor'), idOf('Tomasz Zieliński')],
      attendees: [],
      override: { reason: 'personAgreed', note: null },
    });
    if (!made.ok) throw new Error(made.failure.message);
  });
  await goToTeams(page);
  await expect(page.getByRole('row', { name: /Riverside Community Team/ })).toContainText(
    'No peer co-deliverer',
  );
  await checkAxe(page);
  await screenshot(page, 'teams');
  await page.emulateMedia({ colorScheme: 'dark' });
  await checkAxe(page);
  await screenshot(page, 'teams-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await press(page.getByRole('button', { name: 'Riverside Community Team' }));
  const panel = panelOf(page);
  await press(panel.getByRole('button', { name: 'Record workshop' }));
  const form = panel.getByRole('form', { name: 'Record workshop' });
  await press(form.getByRole('button', { name: /Session/ }));
  await press(page.getByRole('option', { name: /Wed 2 Dec/ }));
  await expect(form.getByRole('row', { name: 'Tomasz Zieliński' })).toBeVisible();
  await expect(form.getByRole('row')).toHaveCount(1);
  await press(form.getByRole('button', { name: 'Record workshop' }));
  const workshops = panel.getByRole('list', { name: 'Preparation workshops' }).getByRole('listitem');
  await expect(workshops).toHaveCount(2);
  await expect(workshops.first()).toContainText('Booked');
  await screenshot(page, 'team-workshop-booked');
});

test('how long a preparation counts is a setting, and 0 turns it off', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await press(page.getByRole('link', { name: 'Settings' }));
  await press(
    page
      .getByRole('navigation', { name: 'Settings' })
      .getByRole('link', { name: 'Ward and community teams' }),
  );
  const form = page.getByRole('form', { name: 'Prepare a team again after' });
  await form.getByRole('textbox').fill('0');
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Changed when teams are prepared anew')).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'settings-teams');
  await press(page.getByRole('link', { name: 'Today' }));
  await expect(page.getByRole('heading', { name: 'Coming up' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Teams to prepare' })).toHaveCount(0);
});
