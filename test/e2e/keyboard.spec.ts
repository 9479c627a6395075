import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

// Everything here is done with keys: no click, no fill, no focus set from outside.

const panel = (page: Page) => page.getByRole('complementary');

const isFocused = async (page: Page, target: Locator) =>
  (await target.and(page.locator(':focus')).count()) > 0 || (await target.locator(':focus').count()) > 0;

/** Presses Tab until something has the focus. A trap, or what Tab does not reach, fails. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let times = 0; times < 120; times += 1) {
    if (await isFocused(page, target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Ctrl+K, a few letters, Enter. */
async function palette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Search', exact: true })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('menuitem').first()).toContainText(new RegExp(words, 'i'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Search' })).toHaveCount(0);
}

/** The hours Monday to Friday, the cursor standing in Monday's first field. */
async function workingWeek(page: Page): Promise<void> {
  const form = panel(page).getByRole('form', { name: 'Working pattern' });
  const field = (label: string) =>
    form.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first();
  await tabTo(page, field('Monday from'));
  await page.keyboard.type('0900');
  await tabTo(page, field('Monday to'));
  await page.keyboard.type('1700');
  await tabTo(page, form.getByRole('button', { name: 'Copy Monday to Tuesday' }));
  for (const next of ['Tuesday to Wednesday', 'Wednesday to Thursday', 'Thursday to Friday']) {
    await page.keyboard.press('Enter');
    await expect(form.getByRole('button', { name: `Copy ${next}` })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await press(page, form.getByRole('button', { name: 'Save pattern' }));
  await expect(panel(page).getByText('Mon, Tue, Wed, Thu and Fri 09:00–17:00')).toBeVisible();
}

async function addPerson(page: Page, name: string, mayLeadGroup: boolean): Promise<void> {
  await palette(page, 'Add person');
  const form = panel(page).getByRole('form', { name: 'Add person' });
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type(name);
  if (mayLeadGroup) await press(page, form.getByRole('checkbox', { name: 'Group supervision' }), 'Space');
  await press(page, form.getByRole('button', { name: 'Add person' }));
  await workingWeek(page);
}

/** A new series at 14:00: the kind, lead and member by their first letters. */
async function addSeries(
  page: Page,
  {
    kind,
    lead,
    member,
    starts,
    rule,
  }: { kind?: string; lead?: string; member: string; starts: string; rule: string },
): Promise<void> {
  await palette(page, 'New series');
  const form = panel(page).getByRole('form', { name: 'New series' });
  await expect(form.getByRole('button', { name: /Kind/ })).toBeFocused();
  if (kind) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(kind);
    await expect(page.getByRole('option', { name: new RegExp(`^${kind}`) })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  if (lead) {
    await tabTo(page, form.getByRole('combobox', { name: 'Lead' }));
    await page.keyboard.type(lead);
    await page.keyboard.press('Enter');
    await expect(form.getByRole('row', { name: 'Amira Khan' })).toBeVisible();
    await press(page, form.getByRole('row', { name: 'Grace Okafor' }), 'Delete');
    await expect(form.getByRole('row', { name: 'Grace Okafor' })).toHaveCount(0);
  }
  await tabTo(page, form.getByRole('combobox', { name: kind ? 'Member' : 'Members' }));
  await page.keyboard.type(member);
  await page.keyboard.press('Enter');
  if (kind) {
    await tabTo(page, form.getByRole('textbox', { name: 'Every' }));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4');
  }
  await tabTo(page, form.getByRole('group', { name: 'Starts', exact: true }).getByRole('spinbutton').first());
  await page.keyboard.type(starts);
  await tabTo(page, form.getByRole('group', { name: 'Time', exact: true }).getByRole('spinbutton').first());
  await page.keyboard.type('1400');
  await press(page, form.getByRole('button', { name: 'Add series' }));
  await goAheadUnless(page, panel(page).getByText(rule));
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
}

/** Goes ahead when the rules only have something to say; the button has the focus then. */
async function goAheadUnless(page: Page, saved: Locator): Promise<void> {
  const goAhead = page.getByRole('button', { name: 'Go ahead' });
  await expect(goAhead.or(saved).first()).toBeVisible();
  if (await goAhead.isVisible()) {
    await expect(goAhead).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(saved.first()).toBeVisible();
}

test('from the first run to an overridden cover, by keyboard alone', async ({ launch }) => {
  test.setTimeout(240_000);
  const first = await launch();
  const { page } = first;
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type('Grace Okafor');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Start with your team')).toBeVisible();

  await test.step('people and their hours', async () => {
    await palette(page, 'Grace');
    await press(page, panel(page).getByRole('button', { name: 'Add pattern' }));
    await workingWeek(page);
    await addPerson(page, 'Amira Khan', true);
    await addPerson(page, 'Ben Lowe', false);
    await addPerson(page, 'Chloe Bennett', false);
    await addPerson(page, 'Daniel Price', false);
  });

  await test.step('a group series led by Amira, and four individual ones across the clock changes', async () => {
    await addSeries(page, { lead: 'am', member: 'be', starts: '27112026', rule: 'every 2 weeks on Friday' });
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'];
    for (const [at, member] of ['am', 'be', 'ch', 'da'].entries()) {
      const starts = `${String(at + 7).padStart(2, '0')}122026`;
      await addSeries(page, { kind: 'Individual', member, starts, rule: `every 4 weeks on ${days[at]}` });
    }
  });

  await test.step('“Move…” in the calendar’s list', async () => {
    await palette(page, 'Calendar');
    await tabTo(page, page.getByRole('radiogroup', { name: 'View' }));
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'List', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('button', { name: 'More for 14:00 Group supervision' }));
    await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Move Group supervision/ });
    await expect(dialog.getByRole('spinbutton').first()).toBeFocused();
    await page.keyboard.type('26');
    await expect(dialog.getByText('Nothing stands against this.')).toBeVisible();
    await press(page, dialog.getByRole('button', { name: 'Move', exact: true }));
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('row').filter({ hasText: 'Moved from Fri 27 Nov' })).toBeVisible();
  });

  await test.step('one is cancelled', async () => {
    await palette(page, 'Supervision');
    await press(page, page.getByRole('link', { name: 'Series', exact: true }));
    await press(page, page.getByRole('table', { name: 'Group supervision' }).getByRole('button'));
    await press(page, panel(page).getByRole('button', { name: 'Fri 11 Dec 14:00–15:30' }));
    await press(page, panel(page).getByRole('button', { name: 'Cancel session' }));
    await expect(panel(page).getByRole('button', { name: /Reason/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The room');
    await expect(page.getByRole('option', { name: 'The room is not available' })).toBeFocused();
    await page.keyboard.press('Enter');
    await press(page, panel(page).getByRole('form').getByRole('button', { name: 'Cancel session' }));
    await goAheadUnless(page, panel(page).getByText('Cancelled: The room is not available'));
    await page.keyboard.press('Escape');
  });

  await test.step('the rule changes from March on, 14:00 stays 14:00 before', async () => {
    await palette(page, 'Supervision');
    await press(page, page.getByRole('link', { name: 'Series', exact: true }));
    await press(page, page.getByRole('table', { name: 'Group supervision' }).getByRole('button'));
    await press(page, panel(page).getByRole('button', { name: 'Change the rule' }));
    const form = panel(page).getByRole('form', { name: 'Change the rule' });
    await press(page, form.getByRole('button', { name: /Which sessions/ }));
    await page.keyboard.type('Fri 5 Mar');
    await expect(page.getByRole('option', { name: /^Fri 5 Mar/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, form.getByRole('group', { name: 'Time', exact: true }).getByRole('spinbutton').first());
    await page.keyboard.type('1530');
    await press(page, form.getByRole('button', { name: 'Change the rule' }));
    await goAheadUnless(page, panel(page).getByText('every 2 weeks on Friday 15:30–17:00'));
    await page.keyboard.press('Escape');
  });

  await test.step('A: Amira is away', async () => {
    await page.keyboard.press('a');
    await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused();
    await page.keyboard.type('am');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Amira is away since today\. \d+ sessions are affected\./)).toBeVisible();
  });

  await test.step('cover for the first gap, an override for the second', async () => {
    await press(page, page.getByRole('article').getByRole('button', { name: 'Find cover' }).first());
    await expect(panel(page)).toContainText('Thu 26 Nov');
    await press(page, panel(page).getByRole('button', { name: 'Arrange cover' }).first());
    const next = panel(page).getByRole('button', { name: 'Next gap' });
    await goAheadUnless(page, next);
    await expect(next).toBeFocused();
    await page.keyboard.press('Enter');
    // The eleventh is cancelled and Christmas Day left out.
    await expect(panel(page)).toContainText('Fri 8 Jan 2027');
    const ben = panel(page)
      .getByRole('list', { name: 'Who cannot', exact: true })
      .locator('> li', { hasText: 'Ben Lowe' });
    await expect(ben).toContainText('not marked as able to lead group supervision');
    await press(page, ben.getByRole('button', { name: 'Override' }));
    const dialog = page.getByRole('alertdialog', { name: 'This does not fit' });
    await expect(dialog.getByRole('button', { name: 'Go back' })).toBeFocused();
    await press(page, dialog.getByRole('button', { name: 'Override' }));
    await expect(dialog.getByRole('button', { name: /Reason/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The person');
    await expect(page.getByRole('option', { name: 'The person has agreed' })).toBeFocused();
    await page.keyboard.press('Enter');
    await press(page, dialog.getByRole('button', { name: 'Override' }));
    await expect(panel(page).getByText('Ben for Amira')).toBeVisible();
  });

  await test.step('Ctrl+Z takes it back, Ctrl+Y does it again', async () => {
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    const line = page.getByRole('article').getByRole('listitem').filter({ hasText: 'Fri 8 Jan' });
    await expect(line).toContainText('Arranged');
    await page.keyboard.press('Control+z');
    await expect(line).toContainText('Needed');
    await page.keyboard.press('Control+y');
    await expect(line).toContainText('Ben for Amira');
    await palette(page, 'History');
    await expect(panel(page)).toContainText('Done again');
  });

  await test.step('after a restart everything is there', async () => {
    const { page: again } = await first.relaunch();
    await palette(again, 'Absence');
    const line = again.getByRole('article').getByRole('listitem').filter({ hasText: 'Fri 8 Jan' });
    await expect(line).toContainText('Ben for Amira');
    await palette(again, 'Supervision');
    await press(again, again.getByRole('link', { name: 'Series', exact: true }));
    const individual = again.getByRole('table', { name: 'Individual supervision' });
    await expect(individual.getByRole('row')).toHaveCount(5);
    await expect(individual).toContainText('every 4 weeks on Thursday');
  });
});

test('the skip link leads past the rail', async ({ launch }) => {
  const { page } = await launch();
  await page.keyboard.type('Grace Okafor');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Start with your team')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Skip to the screen' }));
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('button', { name: 'Add person' })).toBeFocused();
});
