import type { ElectronApplication, Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

test.use({ actionTimeout: 10_000 });

const panel = (page: Page) => page.getByRole('complementary');
const asked = (page: Page) =>
  panel(page).getByRole('list', { name: 'Asked', exact: true }).getByRole('listitem');
const can = (page: Page) => panel(page).getByRole('list', { name: 'Who can', exact: true }).locator('> li');
const toTell = (page: Page) => page.getByRole('region', { name: 'To tell the service user' });

/** The sample team, and who can cover its second gap: tomorrow 13:00, for Amira. Tomasz was asked on Friday. */
async function secondGap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page
    .getByRole('region', { name: 'Gaps to cover' })
    .getByRole('button', { name: 'Find cover' })
    .nth(1)
    .click();
  await expect(can(page).first()).toBeVisible();
}

/** Puts a box that answers at once, and a mail program that only remembers, in the place of the computer's own. */
function fakeMail(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ dialog, shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  });
}

test('asked with a copied text, declined; another is asked, says yes; the service user is told, and undo', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await secondGap(page);
  await expect(asked(page)).toContainText([
    /^Joanne: asked Fri 20 Nov 15:40 by telephone, said no 15:50\.$/,
    'Tomasz: asked Fri 20 Nov 15:40 by telephone, no answer yet.',
  ]);

  await test.step('the text, on the clipboard as it was changed', async () => {
    const priya = can(page).filter({ hasText: 'Priya Nair' });
    await priya.getByRole('button', { name: 'Ask…' }).click();
    const text = priya.getByLabel('Text to send or read out');
    await expect(text).toBeFocused();
    await expect(text).toHaveValue(
      /^Hello Priya,\n\nCould you stand in for Amira, who is away\?\n\nSupport meeting with SU-003\nTuesday 24 November 2026, 13:00–14:00\nHome visit\n/,
    );
    await expect(text).toHaveValue(/Please tell Grace Okafor yes or no/);
    await text.fill('Hello Priya,\n\ncan you?');
    await expect(priya).toContainText('Telephone: 07700 900167');
    await checkAxe(page);
    await screenshot(page, 'ask');
    await priya.getByRole('button', { name: 'Copy text' }).click();
    await expect(page.getByText('The text is on the clipboard.')).toBeVisible();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Hello Priya,\n\ncan you?');
    await priya.getByRole('button', { name: 'By message' }).click();
  });

  await test.step('nobody is asked twice; the answers are in the log', async () => {
    const priya = asked(page).filter({ hasText: 'Priya: asked Mon 23 Nov 08:30 by message, no answer yet.' });
    await expect(priya.getByRole('button', { name: 'Said yes' })).toBeFocused();
    await expect(
      can(page).filter({ hasText: 'Priya Nair' }).getByRole('button', { name: 'Ask…' }),
    ).toHaveCount(0);
    await asked(page).filter({ hasText: 'Tomasz' }).getByRole('button', { name: 'Said no' }).click();
    await expect(asked(page).filter({ hasText: 'Tomasz' })).toContainText('said no Mon 23 Nov 08:30.');
    await expect(can(page).filter({ hasText: 'Tomasz' })).toContainText('said no when asked for this');
    // Whoever has answered may be asked again.
    await can(page).filter({ hasText: 'Tomasz' }).getByRole('button', { name: 'Ask…' }).click();
    await panel(page).getByRole('button', { name: 'In person' }).click();
    await expect(asked(page)).toHaveCount(4);
  });

  await test.step('one says yes; the other need not answer any more', async () => {
    await asked(page).filter({ hasText: 'Priya' }).getByRole('button', { name: 'Said yes' }).click();
    await expect(panel(page).getByText('Priya for Amira')).toBeVisible();
    await expect(asked(page).filter({ hasText: 'Priya' })).toContainText('said yes 08:30.');
    const tomasz = asked(page).filter({ hasText: 'in person' });
    await expect(tomasz).toContainText('No longer needed: let Tomasz know.');
    await expect(tomasz.getByRole('button', { name: 'Said yes' })).toHaveCount(0);
    await screenshot(page, 'ask-no-longer-needed');
    await tomasz.getByRole('button', { name: 'Withdraw' }).click();
    await expect(tomasz).toContainText('withdrawn 08:30.');
    await expect(panel(page).getByRole('button', { name: 'Withdraw' })).toHaveCount(0);
  });

  await test.step('the service user is told from Today, and the panel knows', async () => {
    const line = toTell(page).getByRole('listitem').filter({ hasText: 'SU-003' });
    await expect(line).toContainText(
      'Tomorrow 13:00 Support meeting with SU-003: Priya comes instead of Amira.',
    );
    await expect(line).toContainText('Not told yet');
    await expect(panel(page)).toContainText('Not told yet');
    const waiting = page.getByRole('link', { name: /^Today/ });
    await expect(waiting).toContainText('14 to do');
    await checkAxe(page);
    await line.getByRole('button', { name: 'Told today' }).click();
    await expect(line).toHaveCount(0);
    await expect(panel(page)).toContainText('Told today by you.');
    await expect(waiting).toContainText('13 to do');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(line).toHaveCount(1);
    await expect(panel(page)).toContainText('Not told yet');
  });
});

test('an e-mail goes to the address under People, and is noted; without one the way there is shown', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await fakeMail(app);
  await secondGap(page);
  await asked(page).filter({ hasText: 'Tomasz' }).getByRole('button', { name: 'Said no' }).click();
  const tomasz = can(page).filter({ hasText: 'Tomasz' });
  await tomasz.getByRole('button', { name: 'Ask…' }).click();
  await tomasz.getByRole('button', { name: 'E-mail…' }).click();
  await expect(asked(page).last()).toContainText('Tomasz: asked Mon 23 Nov 08:30 by e-mail, no answer yet.');
  const [url] = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  const { protocol, pathname, searchParams } = new URL(url ?? '');
  expect([protocol, pathname, [...searchParams.keys()]]).toEqual([
    'mailto:',
    'tomasz.zielinski@example.org',
    ['subject', 'body'],
  ]);
  expect(searchParams.get('subject')).toBe('Can you cover on Tuesday 24 November, 13:00–14:00?');
  expect(searchParams.get('body')).toContain('Support meeting with SU-003\r\n');

  const removed = await page.evaluate(async () => {
    const people = await window.understudy.request('people.list', {});
    const id = people.ok ? people.value.find(({ name }) => name === 'Priya Nair')?.id : undefined;
    const got = await window.understudy.request('person.get', { id: id ?? 0 });
    if (!got.ok) return false;
    const { version, name, role, employer, basePlaceId, contractedMinutes, telephone } = got.value;
    const { startDate, readyFrom, mayLeadGroup, mayLeadIndividual } = got.value;
    const rest = { version, name, role, employer, basePlaceId, contractedMinutes, telephone };
    const more = { startDate, readyFrom, mayLeadGroup, mayLeadIndividual, email: null };
    return (await window.understudy.request('person.change', { id: got.value.id, ...rest, ...more })).ok;
  });
  expect(removed).toBe(true);
  const priya = can(page).filter({ hasText: 'Priya Nair' });
  await priya.getByRole('button', { name: 'Ask…' }).click();
  await expect(priya).toContainText('Priya has no e-mail address here.');
  await expect(priya.getByRole('button', { name: 'E-mail…' })).toHaveCount(0);
  await priya.getByRole('button', { name: 'Add it to the record' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Priya Nair' })).toBeVisible();
});

test('told on another day by somebody else, and not told after all', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  const line = toTell(page).getByRole('listitem').first();
  await expect(line).toContainText('Today 12:00 Support meeting with SU-002: Priya comes instead of Amira.');
  await line.getByRole('button', { name: 'Support meeting with SU-002' }).click();
  await panel(page).getByRole('button', { name: 'Told…' }).click();
  const form = page.getByRole('form', { name: 'Told' });
  await form.getByRole('group', { name: 'Told on' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('20112026');
  await form.getByRole('combobox', { name: 'Told by' }).fill('priya');
  await page.keyboard.press('Enter');
  await checkAxe(page);
  await screenshot(page, 'told');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(panel(page)).toContainText('Told on Fri 20 Nov by Priya.');
  await expect(toTell(page)).not.toContainText('SU-002');
  await screenshot(page, 'panel-session-told');
  await panel(page).getByRole('button', { name: 'Not told after all' }).click();
  await expect(toTell(page)).toContainText('SU-002');
  await expect(panel(page)).toContainText('Not told yet');
});
