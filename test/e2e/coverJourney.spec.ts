import type { Locator, Page } from '@playwright/test';
import { expect, screenshot, test } from './fixtures.ts';
import { goTo, save, typeDay, undoable, undoTo } from './hands.ts';

test.use({ actionTimeout: 15_000 });

const main = (page: Page) => page.getByRole('main');
const panel = (page: Page) => page.getByRole('complementary');
const rows = (page: Page) => page.locator('[data-row]');
const longTerm = (page: Page) => page.getByRole('region', { name: /^Long-term (from|since|cover)/ });

async function chloesAbsence(page: Page): Promise<void> {
  await goTo(page, 'Absence');
  await main(page)
    .getByRole('link', { name: /Chloe Bennett/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Chloe Bennett' })).toBeVisible();
}

/** A plan stands on screen, and none is being worked out. */
async function planned(page: Page): Promise<string> {
  const headline = main(page).getByText(/^Covers .*Best possible\./);
  await expect(headline).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
  return (await headline.textContent()) ?? '';
}

/** Who is planned for a row. */
const who = (row: Locator) => row.locator('p strong').first();

/** Everything the team has until Easter, without what only counts how often it was written. */
function everything(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const days = { from: '2026-11-01', until: '2027-03-01' };
    const answers = await Promise.all([
      window.understudy.request('people.list', {}),
      window.understudy.request('absence.list', {}),
      window.understudy.request('calendar.between', { ...days, people: null, kinds: null }),
    ]);
    const plain = JSON.stringify(answers, (key, value) => (key === 'version' ? undefined : value));
    return JSON.parse(plain);
  });
}

test('from a call at 08:05 to the hand-back: plan, two who say no, a reserve, an early return, and all undone', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const first = await launch({ now: '2026-11-23T08:05' });
  const { page } = first;
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('region', { name: 'Gaps to cover' })).toBeVisible();
  const morning = await everything(page);
  const floor = await undoable(page);

  await test.step('Chloe rings in: away until Wednesday week, fourteen gaps', async () => {
    await main(page).focus();
    await page.keyboard.press('a');
    await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused();
    await page.keyboard.type('chl');
    await page.keyboard.press('Enter');
    const form = panel(page).getByRole('form', { name: 'Record absence' });
    await form.getByText('Not known yet').click();
    await typeDay(form, 'Until', '09122026');
    await form.getByRole('button', { name: 'Record absence' }).click();
    await expect(page.getByRole('heading', { name: 'Chloe Bennett' })).toBeVisible();
    // Thirteen of her own, and the one she was to cover for Amira at noon.
    await expect(page.getByRole('article')).toContainText('16 sessions are affected.');
    await expect(page.getByRole('article')).toContainText('14 needed');
    await expect(page.getByRole('article')).toContainText('was to cover for Amira');
  });

  const said = { first: '', second: '' };
  await test.step('one plan for all of it', async () => {
    await main(page).getByRole('button', { name: 'Plan all gaps' }).click();
    expect(await planned(page)).toContain('Covers all 14 gaps.');
    await expect(rows(page)).toHaveCount(14);
    // Peer workers before the coordinator, and the team before reserves.
    await expect(rows(page).filter({ hasText: 'reserve' })).toHaveCount(0);
    await screenshot(page, 'journey-plan');
  });

  await test.step('two are asked and say no; neither is planned there any more', async () => {
    for (const which of ['first', 'second'] as const) {
      const row = rows(page).nth(which === 'first' ? 3 : 5);
      const name = (await who(row).textContent()) ?? '';
      said[which] = name;
      await row.locator('[aria-expanded]').click();
      await row.getByRole('button', { name: /^Ask/ }).first().click();
      const can = panel(page).getByRole('list', { name: 'Who can', exact: true }).locator('> li');
      const one = can.filter({ hasText: name }).first();
      await one.getByRole('button', { name: 'Ask…' }).click();
      await one.getByRole('button', { name: 'By telephone' }).click();
      await panel(page).getByRole('button', { name: 'Said no' }).click();
      await expect(
        panel(page)
          .getByText(/said no/)
          .first(),
      ).toBeVisible();
      await page.keyboard.press('Escape');
      await row.locator('[aria-expanded]').click();
    }
    await expect(main(page).getByText('Something has changed since this plan was made')).toBeVisible();
    await main(page).getByRole('button', { name: 'Replan' }).last().click();
    await expect(main(page).getByText('Something has changed since this plan was made')).toHaveCount(0);
    await planned(page);
    await expect(who(rows(page).nth(3))).not.toHaveText(said.first);
    await expect(who(rows(page).nth(5))).not.toHaveText(said.second);
  });

  await test.step('the plan is accepted as a whole', async () => {
    await save(
      page,
      main(page).getByRole('button', { name: 'Accept plan' }),
      main(page).getByText(/\d+ accepted\./),
    );
    await chloesAbsence(page);
    await expect(page.getByRole('article')).toContainText('14 arranged');
    await goTo(page, 'Today');
    // The chain is told as it is: for Chloe, who was to stand in for Amira.
    await expect(main(page)).toContainText(/ for Chloe for Amira/);
  });

  const second = await first.relaunch({ now: '2026-12-07T08:30' });
  await test.step('a fortnight later it has no end: long-term from Monday, and a reserve stands in', async () => {
    const { page } = second;
    await chloesAbsence(page);
    await page.getByRole('button', { name: 'Change dates…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change dates' });
    await dialog.getByText('Not known yet').click();
    await save(
      page,
      dialog.getByRole('button', { name: 'Change dates' }),
      page.getByText(/^Sickness, since Mon 23 Nov, no end date/).first(),
    );
    await page.getByRole('button', { name: 'More about this absence' }).click();
    await page.getByRole('menuitem', { name: 'Long-term earlier…' }).click();
    const earlier = page.getByRole('dialog', { name: 'Long-term earlier' });
    await typeDay(earlier, 'Long-term from', '14122026');
    await earlier.getByRole('button', { name: 'Treat as long-term' }).click();
    await expect(longTerm(page)).toContainText(/Maya is ready and could take \d+ of \d+ sessions/);
    await screenshot(page, 'journey-long-term');
    await longTerm(page).getByRole('button', { name: 'Start long-term cover…' }).click();
    const form = panel(page).getByRole('form', { name: 'Start long-term cover' });
    await expect(form.getByRole('radio').first()).toBeChecked();
    await save(
      page,
      form.getByRole('button', { name: 'Start long-term cover', exact: true }),
      longTerm(page).getByText(/Maya stands in for Chloe from Mon 14 Dec, no end date\./),
    );
    await expect(longTerm(page)).toContainText(/Handover is /);
  });

  await test.step('each service user is told of the reserve once, for all their meetings', async () => {
    const { page } = second;
    await goTo(page, 'Today');
    const toTell = page.getByRole('region', { name: 'To tell the service user' });
    const lines = toTell.getByRole('listitem').filter({ hasText: 'Maya comes instead of Chloe' });
    await expect(lines.first()).toContainText(/; so too .* and \d+ more, the last on /);
    const before = await lines.count();
    await screenshot(page, 'journey-to-tell');
    await lines.first().getByRole('button', { name: 'Told today' }).click();
    await expect(lines).toHaveCount(before - 1);
    await expect(page.getByText(/^Told the service user about .* and \d+ more sessions$/)).toBeVisible();
  });

  const third = await second.relaunch({ now: '2027-01-11T08:30' });
  await test.step('she is back sooner than anybody thought; the work is handed back', async () => {
    const { page } = third;
    await chloesAbsence(page);
    await page.getByRole('button', { name: 'End absence' }).click();
    const dialog = page.getByRole('dialog', { name: 'End absence' });
    await dialog.getByRole('button', { name: 'End absence' }).click();
    const lapses = page.getByRole('alertdialog');
    await expect(lapses).toContainText('Maya');
    await lapses.getByRole('button', { name: 'Go ahead' }).click();
    await expect(longTerm(page)).toContainText('Chloe is back today: arrange the hand-back.');
    await goTo(page, 'Today');
    await main(page).getByRole('button', { name: 'Arrange hand-back…' }).click();
    const end = panel(page).getByRole('form', { name: 'End long-term cover' });
    await save(
      page,
      end.getByRole('button', { name: 'End long-term cover', exact: true }),
      page.getByText(/^Maya stands in for Chloe until Sun 10 Jan$/),
    );
    await chloesAbsence(page);
    await expect(longTerm(page)).toContainText(/Hand-back is/);
    await screenshot(page, 'journey-hand-back');
  });

  await test.step('everything is taken back, to the morning', async () => {
    const { page } = third;
    // The call, two asked, two who said no, the plan, no end, long-term earlier, the reserve, who was told, the return, the hand-back.
    expect(await undoTo(page, floor)).toBe(12);
    // What is near, over or due goes by the clock, so it is compared at the hour it was looked at first.
    const again = await third.relaunch({ now: '2026-11-23T08:05' });
    expect(await everything(again.page)).toEqual(morning);
  });
});
