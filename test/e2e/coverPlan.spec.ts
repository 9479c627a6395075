import type { Locator, Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

const main = (page: Page) => page.getByRole('main');
const row = (page: Page, when: string) => page.locator('[data-row]').filter({ hasText: when });
const headline = (page: Page) => main(page).getByText(/^Covers .*Best possible\./);
const toggle = (of: Locator) => of.getByRole('button', { expanded: false }).first();
const notice = (page: Page) => main(page).getByText('Something has changed since this plan was made');

/** The sample team: Amira has been off since 13 November, with no end date. */
async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('region', { name: 'Gaps to cover' })).toBeVisible();
}

async function planForAmira(page: Page): Promise<void> {
  await sampleTeam(page);
  await page.getByRole('link', { name: 'Absence' }).click();
  await page.getByRole('link', { name: /Amira Khan/ }).click();
  await expect(page.getByRole('heading', { name: 'Amira Khan' })).toBeVisible();
  await main(page).getByRole('button', { name: 'Plan all gaps' }).click();
  await settled(page);
}

/** A plan stands there, and none is being worked out. */
async function settled(page: Page): Promise<void> {
  await expect(headline(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
}

async function openRow(page: Page, when: string): Promise<Locator> {
  const found = row(page, when);
  await toggle(found).click();
  return found;
}

test('a plan is read, changed, accepted in part and then as a whole, and one undo takes the rest back', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await planForAmira(page);
  await expect(headline(page)).toHaveText(/^Covers all \d+ gaps\. Best possible\.$/);
  await expect(page.getByRole('heading', { name: 'Plan all gaps: Amira Khan' })).toBeFocused();
  const many = await page.locator('[data-row]').count();
  await expect(main(page).getByText(/^SU-003 sees two people: Priya and Callum$/)).toBeVisible();
  await expect(row(page, 'Tue 24 Nov')).toContainText(
    /Priya has met SU-003 once and takes 3 of these 8 meetings; that makes \d covered, a fair share is [\d.]+\./,
  );
  await expect(row(page, 'Tue 15 Dec')).toContainText('(reserve, as this is long-term)');
  await checkAxe(page);
  await screenshot(page, 'plan');

  await test.step('somebody else is chosen, and kept when the plan is worked out anew', async () => {
    const tuesday = await openRow(page, 'Tue 24 Nov');
    const others = tuesday.getByRole('list', { name: 'Who else could' });
    await expect(others.getByRole('listitem').filter({ hasText: 'Tomasz instead' }).first()).toContainText(
      'one more face for SU-003',
    );
    await checkAxe(page);
    await screenshot(page, 'plan-row-open');
    await others.getByRole('button', { name: 'Choose Tomasz' }).click();
    await expect(tuesday).toContainText(/Tomasz\s*Kept/);
    await settled(page);
    await expect(tuesday.getByRole('button', { expanded: true })).toBeFocused();
  });

  await test.step('somebody is left out, and let in again', async () => {
    const thursday = await openRow(page, 'Thu 26 Nov');
    const who = thursday.locator('p strong').first();
    const before = (await who.textContent()) ?? '';
    await thursday.getByRole('button', { name: 'Not this person' }).click();
    await settled(page);
    await expect(who).not.toHaveText(before);
    await expect(thursday.getByRole('list', { name: 'Left out here' })).toContainText(before);
    await expect(row(page, 'Tue 24 Nov')).toContainText(/Tomasz\s*Kept/);
  });

  await test.step('a look elsewhere loses nothing', async () => {
    await page.getByRole('link', { name: 'Calendar' }).click();
    await expect(page.getByRole('heading', { name: 'Calendar', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Absence' }).click();
    await page.getByRole('link', { name: /Amira Khan/ }).click();
    await main(page).getByRole('button', { name: 'Plan all gaps' }).click();
    await settled(page);
    await expect(row(page, 'Tue 24 Nov')).toContainText(/Tomasz\s*Kept/);
  });

  await test.step('one row is accepted', async () => {
    await row(page, 'Tue 24 Nov').getByRole('button', { name: 'Accept' }).click();
    await expect(row(page, 'Tue 24 Nov')).toContainText('Tomasz for Amira');
    await expect(row(page, 'Tue 24 Nov').getByText('Arranged')).toBeVisible();
    await expect(main(page).getByText('1 accepted.')).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
  });

  await test.step('then all the others at once, and they are taken back at once', async () => {
    await main(page).getByRole('button', { name: 'Accept plan' }).click();
    await expect(main(page).getByText(`${many} accepted.`)).toBeVisible({ timeout: 30_000 });
    await expect(main(page).getByRole('button', { name: 'Accept plan' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(main(page).getByText('1 accepted.')).toBeVisible({ timeout: 30_000 });
    await expect(row(page, 'Tue 24 Nov').getByText('Arranged')).toBeVisible();
    await expect(row(page, 'Thu 26 Nov').getByRole('button', { name: 'Accept' })).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    await expect(main(page).getByRole('button', { name: 'Accept plan' })).toBeEnabled();
  });
});

test('a plan that is out of date says so, arranges nothing, and is worked out anew', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await planForAmira(page);
  const people = await page.evaluate(() => window.understudy.request('people.list', {}));
  const callum = people.ok ? people.value.find(({ name }) => name.startsWith('Callum'))?.id : undefined;
  if (callum === undefined) throw new Error('Callum is not in the sample team.');
  await expect(row(page, 'Tue 15 Dec')).toContainText('Callum');

  const away = (personId: number) =>
    page.evaluate(
      (id) =>
        window.understudy.request('absence.record', {
          personId: id,
          kind: 'annualLeave',
          from: '2026-12-15',
          fromTime: null,
          until: '2026-12-15',
          untilTime: null,
        }),
      personId,
    );
  expect(((await away(callum)) as { ok: boolean }).ok).toBe(true);
  await expect(notice(page)).toBeVisible({ timeout: 30_000 });
  await main(page).getByRole('button', { name: 'Accept plan' }).click();
  await expect(main(page).getByText(/so nothing of it was arranged/)).toBeVisible({ timeout: 30_000 });
  await checkAxe(page);
  await screenshot(page, 'plan-out-of-date');
  await expect(page.getByText('Arranged', { exact: true })).toHaveCount(0);

  await main(page).getByRole('button', { name: 'Replan' }).last().click();
  await expect(notice(page)).toHaveCount(0);
  await settled(page);
  await expect(row(page, 'Tue 15 Dec')).not.toContainText('Callum has');
  await main(page).getByRole('button', { name: 'Accept plan' }).click();
  await expect(main(page).getByRole('button', { name: 'Accept plan' })).toHaveCount(0, { timeout: 30_000 });
  await expect(row(page, 'Tue 15 Dec').getByText('Arranged')).toBeVisible();
});

test('everybody’s gaps: why nobody can, each person’s reason, and the way to cover it all the same', async ({
  launch,
}) => {
  const { page } = await launch();
  await sampleTeam(page);
  await page
    .getByRole('region', { name: 'Gaps to cover' })
    .getByRole('button', { name: 'Plan all gaps' })
    .click();
  await settled(page);
  await expect(headline(page)).toHaveText(/^Covers 10 of 11 gaps\. Best possible\.$/);
  const nobody = row(page, 'Fri 4 Dec').filter({ hasText: 'SU-004' });
  await expect(nobody).toContainText(/Nobody can: 8 are not working then, 2 are in another session/);
  await expect(nobody).toContainText('for Daniel');
  await toggle(nobody).click();
  const reasons = nobody.getByRole('list', { name: 'Why nobody can' }).getByRole('listitem');
  expect(await reasons.count()).toBeGreaterThan(10);
  for (const reason of await reasons.all()) await expect(reason).toHaveText(/\.$/);
  await checkAxe(page);
  await nobody.scrollIntoViewIfNeeded();
  await screenshot(page, 'plan-nobody');
  await nobody.getByRole('button', { name: 'Find cover' }).first().click();
  await expect(page.getByRole('complementary', { name: 'Find cover' })).toContainText('12:30');

  await page.keyboard.press('Escape');
  await main(page).getByRole('combobox', { name: 'Only the gaps of' }).fill('dan');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText(/^Covers 3 of 4 gaps\. Best possible\.$/, { timeout: 60_000 });
});

test('a plan by keyboard alone', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await sampleTeam(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Plan all');
  await expect(page.getByRole('menuitem').first()).toContainText('Plan all gaps');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Plan all gaps: everybody' })).toBeFocused();

  const tabTo = async (target: Locator) => {
    for (let times = 0; times < 60; times += 1) {
      if ((await target.and(page.locator(':focus')).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  };
  const first = page.locator('[data-row]').first();
  const second = page.locator('[data-row]').nth(1);
  await tabTo(first.locator('[aria-expanded]'));
  await page.keyboard.press('ArrowDown');
  await expect(second.locator('[aria-expanded]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('[data-row]').last().locator('[aria-expanded]')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(first.locator('[aria-expanded="true"]')).toBeFocused();
  await tabTo(first.getByRole('button', { name: 'Keep' }));
  await page.keyboard.press('Enter');
  await expect(first).toContainText('Kept');
  await page.keyboard.press('Shift+Tab');
  await expect(first.getByRole('button', { name: 'Accept' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first.getByText('Arranged')).toBeVisible({ timeout: 30_000 });
  await expect(first.locator('[aria-expanded]')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(first.getByRole('button', { name: 'Accept' })).toBeVisible({ timeout: 30_000 });
});

test('some of an absence’s gaps are chosen and planned together', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await page.getByRole('link', { name: 'Absence' }).click();
  await page.getByRole('link', { name: /Amira Khan/ }).click();
  await page.getByRole('button', { name: 'Choose gaps…' }).click();
  const choosing = page.getByRole('region', { name: 'Choose gaps to plan' });
  await expect(choosing.getByRole('button', { name: 'Plan these gaps' })).toBeDisabled();
  const ticks = page.getByRole('article').getByRole('checkbox', { name: 'Plan' });
  for (const at of [0, 2]) await ticks.nth(at).check({ force: true });
  await expect(choosing).toContainText(/^2 of \d+ open gaps chosen\./);
  await checkAxe(page);
  await screenshot(page, 'plan-choose');
  await choosing.getByRole('button', { name: 'Plan 2 gaps' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Plan 2 gaps: Amira Khan' })).toBeVisible();
  await expect(page.locator('[data-row]')).toHaveCount(2);
  await main(page).getByRole('button', { name: 'Accept plan' }).click();
  await expect(main(page).getByText('2 accepted.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Plan all gaps instead' }).click();
  await settled(page);
  await expect(page.locator('[data-row]').nth(3)).toBeVisible();
});
