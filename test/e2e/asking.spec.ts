import type { ElectronApplication, Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

test.use({ actionTimeout: 10_000 });

const panel = (page: Page) => page.getByRole('complementary');
const asked = (page: Page) =>
  panel(page).getByRole('list', { name: 'Asked', exact: true }).getByRole('listitem');
const can = (page: Page) => panel(page).getByRole('list', { name: 'Who can', exact: true }).locator('> li');
const toTell = (page: Page) => page.getByRole('region', { name: 'To tell the service user' });

interface Somebody {
  id: number;
  name: string;
  first: string;
  telephone: string;
  email: string;
}

/**
 * The sample team, and who can cover its second gap: tomorrow 13:00, for Amira. One said no on Friday, one has not
 * answered; the other has not been asked. Who that is, is for the rules to say.
 */
async function secondGap(page: Page): Promise<{ no: Somebody; waiting: Somebody; other: Somebody }> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page
    .getByRole('region', { name: 'Gaps to cover' })
    .getByRole('button', { name: 'Find cover' })
    .nth(1)
    .click();
  await expect(can(page).first()).toBeVisible();
  return page.evaluate(async () => {
    const board = await window.understudy.request('today.board', {});
    const state = await window.understudy.request('app.state', {});
    const at = board.ok ? board.value.gaps[1] : undefined;
    if (!at || !state.ok) throw new Error('The sample has no second gap.');
    const whole = { sessionId: at.session.id, forPersonId: at.gap.personId, start: null, end: null };
    const found = await window.understudy.request('cover.candidates', whole);
    const asks = at.session.asks.map(({ askedPersonId }) => askedPersonId);
    const left = found.ok
      ? found.value.candidates.filter(
          ({ personId, eligible }) =>
            eligible && !asks.includes(personId) && personId !== state.value.actor?.id,
        )
      : [];
    const somebody = async (id: number | undefined) => {
      const person = await window.understudy.request('person.get', { id: id ?? 0 });
      if (!person.ok) throw new Error('The sample has too few people who can.');
      const { name, shortName: first, telephone, email } = person.value;
      return { id: person.value.id, name, first, telephone: telephone ?? '', email: email ?? '' };
    };
    return {
      no: await somebody(asks[0]),
      waiting: await somebody(asks[1]),
      other: await somebody(left[0]?.personId),
    };
  });
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
  const { no, waiting, other } = await secondGap(page);
  await expect(asked(page)).toContainText([
    `${no.first}: asked Fri 20 Nov 15:40 by telephone, said no 15:50.`,
    `${waiting.first}: asked Fri 20 Nov 15:40 by telephone, no answer yet.`,
  ]);
  const row = (name: string) => can(page).filter({ has: page.getByText(name, { exact: true }) });
  const answers = (first: string) => asked(page).filter({ hasText: `${first}:` });

  await test.step('the text, on the clipboard as it was changed', async () => {
    const one = row(other.name);
    await one.getByRole('button', { name: 'Ask…' }).click();
    const text = one.getByLabel('Text to send or read out');
    await expect(text).toBeFocused();
    await expect(text).toHaveValue(
      new RegExp(
        `^Hello ${other.first},\n\nCould you stand in for Amira, who is away\\?\n\nSupport meeting with SU-003\nTuesday 24 November 2026, 13:00–14:00\nHome visit\n`,
      ),
    );
    await expect(text).toHaveValue(/Please tell Grace Okafor yes or no/);
    await text.fill('Hello,\n\ncan you?');
    await expect(one).toContainText(`Telephone: ${other.telephone}`);
    await checkAxe(page);
    await screenshot(page, 'ask');
    await one.getByRole('button', { name: 'Copy text' }).click();
    await expect(page.getByText('The text is on the clipboard.')).toBeVisible();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Hello,\n\ncan you?');
    await one.getByRole('button', { name: 'By message' }).click();
  });

  // The clock of the window goes on while it is driven, so minutes are not held against a number.
  await test.step('nobody is asked twice; the answers are in the log', async () => {
    await expect(answers(other.first)).toContainText(/asked Mon 23 Nov 08:\d\d by message, no answer yet\./);
    await expect(answers(other.first).getByRole('button', { name: 'Said yes' })).toBeFocused();
    await expect(row(other.name).getByRole('button', { name: 'Ask…' })).toHaveCount(0);
    await answers(waiting.first).getByRole('button', { name: 'Said no' }).click();
    await expect(answers(waiting.first)).toContainText(/said no Mon 23 Nov 08:\d\d\.$/);
    await expect(row(waiting.name)).toContainText('said no when asked for this');
    // Whoever has answered may be asked again.
    await row(waiting.name).getByRole('button', { name: 'Ask…' }).click();
    await panel(page).getByRole('button', { name: 'In person' }).click();
    await expect(asked(page)).toHaveCount(4);
  });

  await test.step('one says yes; the other need not answer any more', async () => {
    await answers(other.first).getByRole('button', { name: 'Said yes' }).click();
    const goAhead = page.getByRole('button', { name: 'Go ahead' });
    const covers = panel(page).getByText(`${other.first} for Amira`);
    await expect(goAhead.or(covers)).toBeVisible();
    if (await goAhead.isVisible()) await goAhead.click();
    await expect(covers).toBeVisible();
    await expect(answers(other.first)).toContainText(/said yes 08:\d\d\.$/);
    const again = asked(page).filter({ hasText: 'in person' });
    await expect(again).toContainText(`No longer needed: let ${waiting.first} know.`);
    await expect(again.getByRole('button', { name: 'Said yes' })).toHaveCount(0);
    await screenshot(page, 'ask-no-longer-needed');
    await again.getByRole('button', { name: 'Withdraw' }).click();
    await expect(again).toContainText(/withdrawn 08:\d\d\.$/);
    await expect(panel(page).getByRole('button', { name: 'Withdraw' })).toHaveCount(0);
  });

  await test.step('the service user is told from Today, and the panel knows', async () => {
    const line = toTell(page).getByRole('listitem').filter({ hasText: 'SU-003' });
    await expect(line).toContainText(
      `Tomorrow 13:00 Support meeting with SU-003: ${other.first} comes instead of Amira.`,
    );
    await expect(line).toContainText('Not told yet');
    await expect(panel(page)).toContainText('Not told yet');
    const toDo = page.getByRole('link', { name: /^Today/ });
    const before = Number(/(\d+) to do/.exec((await toDo.textContent()) ?? '')?.[1]);
    await checkAxe(page);
    await line.getByRole('button', { name: 'Told today' }).click();
    await expect(line).toHaveCount(0);
    await expect(panel(page)).toContainText('Told today by you.');
    await expect(toDo).toContainText(`${before - 1} to do`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(line).toHaveCount(1);
    await expect(panel(page)).toContainText('Not told yet');
    await expect(toDo).toContainText(`${before} to do`);
  });
});

test('an e-mail goes to the address under People, and is noted; without one the way there is shown', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await fakeMail(app);
  const { no, other } = await secondGap(page);
  const row = (name: string) => can(page).filter({ has: page.getByText(name, { exact: true }) });
  await row(other.name).getByRole('button', { name: 'Ask…' }).click();
  await row(other.name).getByRole('button', { name: 'E-mail…' }).click();
  await expect(asked(page).last()).toContainText(`${other.first}: asked Mon 23 Nov`);
  await expect(asked(page).last()).toContainText(/08:\d\d by e-mail, no answer yet\./);
  const [url] = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  const { protocol, pathname, searchParams } = new URL(url ?? '');
  expect([protocol, pathname, [...searchParams.keys()]]).toEqual([
    'mailto:',
    other.email,
    ['subject', 'body'],
  ]);
  expect(searchParams.get('subject')).toBe('Can you cover on Tuesday 24 November, 13:00–14:00?');
  expect(searchParams.get('body')).toContain('Support meeting with SU-003\r\n');

  const removed = await page.evaluate(async (id) => {
    const got = await window.understudy.request('person.get', { id });
    if (!got.ok) return false;
    const { version, name, role, employer, basePlaceId, contractedMinutes, telephone } = got.value;
    const { startDate, mayLeadGroup, mayLeadIndividual } = got.value;
    const rest = { id, version, name, role, employer, basePlaceId, contractedMinutes, telephone };
    const more = { startDate, mayLeadGroup, mayLeadIndividual, email: null };
    return (await window.understudy.request('person.change', { ...rest, ...more })).ok;
  }, no.id);
  expect(removed).toBe(true);
  await row(no.name).getByRole('button', { name: 'Ask…' }).click();
  await expect(row(no.name)).toContainText(`${no.first} has no e-mail address here.`);
  await expect(row(no.name).getByRole('button', { name: 'E-mail…' })).toHaveCount(0);
  await row(no.name).getByRole('button', { name: 'Add it to the record' }).click();
  await expect(panel(page).getByRole('heading', { name: no.name })).toBeVisible();
});

test('told on another day by somebody else, and not told after all', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  const line = toTell(page).getByRole('listitem').first();
  await expect(line).toContainText(
    /^Today 12:00 Support meeting with SU-002: \S+ comes instead of Amira\.Not told yet/,
  );
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
