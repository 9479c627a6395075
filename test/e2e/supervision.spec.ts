import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';
import { addTeam } from './supervisionTeam.ts';

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
  // The rail counts them, with those who are overdue.
  const rail = page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Supervision' });
  await expect(rail).toContainText('7 to do');
  await checkAxe(page);
  await screenshot(page, 'supervision');

  const group = waiting.getByRole('listitem').filter({ hasText: 'Group supervision' });
  await expect(group).toHaveCount(1);
  await group.getByRole('button', { name: 'Take register' }).click();
  const lines = panel(page).getByRole('list', { name: 'Register' }).getByRole('listitem');
  await expect(lines).toHaveCount(8);
  await expect(lines.first().locator(':focus')).toHaveCount(1);
  // A line a person in the panel as it opens: the name stands beside its last choice.
  for (const line of await lines.all()) {
    const name = await line.getByRole('radiogroup').locator('label, span').first().boundingBox();
    const last = await line.getByRole('radio', { name: 'Left early' }).locator('..').boundingBox();
    expect(await line.evaluate((each) => each.getBoundingClientRect().height)).toBeLessThan(40);
    expect(name && last && name.y < last.y + last.height && last.y < name.y + name.height).toBe(true);
  }
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
  await expect(rail).toContainText('6 to do');
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

test('who missed a group is sent to one that meets in time, joins it with one press, and undo takes them out', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await supervision(page);
  // Daniel is to catch up by Tue 24 Nov, and his own group meets a week later. Another meets tomorrow.
  await page.evaluate(async () => {
    const people = await window.understudy.request('people.list', {});
    if (!people.ok) throw new Error(people.failure.message);
    const idOf = (name: string) => people.value.find((person) => person.name === name)?.id ?? 0;
    const added = await window.understudy.request('session.add', {
      kind: 'groupSupervision',
      date: '2026-11-24',
      start: '10:30',
      end: '11:30',
      placeId: null,
      link: null,
      serviceUserId: null,
      leads: [idOf('Grace Okafor')],
      attendees: [],
    });
    if (!added.ok) throw new Error(JSON.stringify(added.failure));
  });
  const due = main(page).getByRole('table', { name: 'Due, owed and overdue' });
  const row = due.getByRole('row').filter({ hasText: 'Daniel Price' }).filter({ hasText: 'Group' });
  await row.getByRole('button', { name: 'Find a time' }).click();
  await expect(
    panel(page).getByText(/Daniel can come to their own group only on .*, after the due date/),
  ).toBeVisible();
  const groups = panel(page).getByRole('list', { name: 'Other groups' });
  await expect(groups.getByRole('listitem')).toHaveCount(1);
  await expect(groups).toContainText('Tue 24 Nov 10:30–11:30 with Grace, nobody yet');
  // A session of its own comes last, and only on asking.
  await expect(panel(page).getByRole('button', { name: 'Find a time of its own' })).toBeVisible();
  await checkAxe(page, { within: '[data-side-panel]' });
  await screenshot(page, 'supervision-join-group');
  await groups.getByRole('button', { name: 'Join' }).click();
  await expect(panel(page).getByRole('button', { name: 'Next booked: Tue 24 Nov 10:30' })).toBeVisible();
  await expect(row.getByRole('button', { name: 'Open session' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(groups.getByRole('button', { name: 'Join' })).toBeVisible();
});

test('a coordinator nobody leads is given a lead first: chosen, or added from outside', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const first = await launch();
  await first.page.getByLabel('Your name').fill('Grace Okafor');
  await first.page.getByRole('button', { name: 'Set up my team' }).click();
  await expect(first.page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await addTeam(first.page);
  const { page } = await first.relaunch({ now: '2027-02-15T08:30' });
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Supervision' }).click();
  const due = main(page).getByRole('table', { name: 'Due, owed and overdue' });
  const row = due.getByRole('row').filter({ hasText: 'Grace Okafor' });
  await expect(row).toContainText('Overdue');
  await row.getByRole('button', { name: 'Choose a lead' }).click();
  await expect(panel(page).getByText(/Nobody is recorded who could supervise Grace/)).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Add person' })).toBeVisible();
  await screenshot(page, 'supervision-choose-lead');
  await page.evaluate(async () => {
    const added = await window.understudy.request('person.add', {
      name: 'Pat Vale',
      role: 'external',
      status: 'active',
      statusFrom: '2027-02-15',
      startDate: null,
      employer: null,
      basePlaceId: null,
      contractedMinutes: null,
      telephone: null,
      email: null,
      mayLeadGroup: false,
      mayLeadIndividual: true,
    });
    if (!added.ok) throw new Error(added.failure.message);
  });
  await expect(row.getByRole('button', { name: 'Find a time' })).toBeVisible();
  await expect(panel(page).getByText(/The first times with Pat/)).toBeVisible();
});

test('a wellbeing plan to look at again is told of, and opens where the next date is set', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await supervision(page);
  await page.evaluate(async () => {
    const people = await window.understudy.request('people.list', {});
    if (!people.ok) throw new Error(people.failure.message);
    const personId = people.value.find((person) => person.name === 'Priya Nair')?.id ?? 0;
    const plan = { personId, version: null, hasPlan: true, reviewOn: '2026-11-18' };
    const set = await window.understudy.request('register.setWellbeingPlan', plan);
    if (!set.ok) throw new Error(set.failure.message);
  });
  const section = main(page).getByRole('region', { name: 'Wellbeing and support' });
  const line = section
    .getByRole('listitem')
    .filter({ hasText: 'Priya’s wellbeing plan was to be looked at' });
  await expect(line).toContainText('Overdue');
  await section.scrollIntoViewIfNeeded();
  await checkAxe(page);
  await screenshot(page, 'supervision-wellbeing');
  await line.getByRole('button', { name: 'Open plan' }).click();
  // What it was opened for stands first.
  await expect(panel(page).getByRole('heading', { level: 3 }).first()).toHaveText('Wellbeing plan');
  const review = panel(page).getByRole('group', { name: 'Review on' });
  await review.getByRole('spinbutton').first().click();
  await page.keyboard.type('18052027');
  await panel(page).getByRole('button', { name: 'Save' }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(line).toHaveCount(1);
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Today' }).click();
  const today = main(page).getByRole('region', { name: 'Supervision' });
  await today.getByRole('button', { name: /Show the other/ }).click();
  await expect(today.getByRole('listitem').filter({ hasText: 'Priya’s wellbeing plan' })).toHaveCount(1);
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
