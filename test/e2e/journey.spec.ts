import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

// A Monday a month before the clocks go forward; the year ahead holds both changes and Christmas.
const now = '2026-02-23T08:30';

test.use({ actionTimeout: 10_000 });

const panel = (page: Page) => page.getByRole('complementary');
const main = (page: Page) => page.getByRole('main');

async function goTo(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Types a date or a time into its parts. */
async function typeInto(scope: Locator, label: string, digits: string): Promise<void> {
  await scope.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().click();
  await scope.page().keyboard.type(digits);
}

async function choose(scope: Locator, label: string, option: string): Promise<void> {
  await scope.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  await scope.page().getByRole('option', { name: option, exact: true }).click();
}

/** Saves, and goes ahead when the rules only have something to say. */
async function save(page: Page, button: Locator, saved: Locator): Promise<void> {
  await button.click();
  const goAhead = page
    .getByRole('alertdialog', { name: 'Before you go ahead' })
    .getByRole('button', { name: 'Go ahead' });
  await expect(goAhead.or(saved).first()).toBeVisible();
  if (await goAhead.isVisible()) await goAhead.click();
  await expect(saved.first()).toBeVisible();
}

/** Monday to Friday, nine to five: Monday typed, the others copied. */
async function workingWeek(page: Page): Promise<void> {
  const form = panel(page).getByRole('form', { name: 'Working pattern' });
  await typeInto(form, 'Monday from', '0900');
  await typeInto(form, 'Monday to', '1700');
  for (const copy of [
    'Monday to Tuesday',
    'Tuesday to Wednesday',
    'Wednesday to Thursday',
    'Thursday to Friday',
  ])
    await form.getByRole('button', { name: `Copy ${copy}` }).click();
  await form.getByRole('button', { name: 'Save pattern' }).click();
  await expect(panel(page).getByText('Mon, Tue, Wed, Thu and Fri 09:00–17:00')).toBeVisible();
}

async function addPerson(page: Page, name: string, mayLead: readonly string[]): Promise<void> {
  await main(page).getByRole('button', { name: 'Add person' }).first().click();
  const form = panel(page).getByRole('form', { name: 'Add person' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Contracted hours a week').fill('40');
  for (const kind of mayLead) await form.getByText(kind, { exact: true }).click();
  await form.getByRole('button', { name: 'Add person' }).click();
  await workingWeek(page);
}

interface SeriesToMake {
  kind: string;
  leads?: string;
  members: readonly string[];
  starts: string;
  every: string;
  onBankHoliday?: string;
}

/** Makes a series at 14:00 for an hour. The coordinator leads unless somebody else is named. */
async function addSeries(page: Page, series: SeriesToMake): Promise<void> {
  await main(page).getByRole('button', { name: 'New series' }).click();
  const form = panel(page).getByRole('form', { name: 'New series' });
  if (series.kind !== 'Group supervision') await choose(form, 'Kind', series.kind);
  if (series.leads) {
    await form.getByRole('combobox', { name: 'Lead' }).fill(series.leads);
    await page.keyboard.press('Enter');
    await form.getByRole('row', { name: 'Grace Okafor' }).getByRole('button').click();
  }
  for (const member of series.members) {
    await form.getByRole('combobox', { name: 'Members' }).fill(member);
    await page.keyboard.press('Enter');
    await expect(form.getByRole('row', { name: new RegExp(`^${member}`, 'i') })).toBeVisible();
  }
  await form.getByRole('textbox', { name: 'Every' }).fill(series.every);
  await typeInto(form, 'Starts', series.starts);
  await typeInto(form, 'Time', '1400');
  await form
    .getByRole('button', { name: '60', exact: true })
    .or(form.getByRole('radio', { name: '60', exact: true }))
    .click();
  if (series.onBankHoliday) await choose(form, 'On a bank holiday', series.onBankHoliday);
  await save(
    page,
    form.getByRole('button', { name: 'Add series' }),
    panel(page).getByRole('button', { name: 'Change the rule' }),
  );
}

/** What the calendar holds, as the list shows it for the month of a date: “Fri 6 Mar 14:00–15:00 …”. */
async function monthAsList(page: Page, day: string): Promise<string[]> {
  await goTo(page, 'Calendar');
  const view = (name: string) => main(page).getByRole('radio', { name, exact: true });
  await view('Month').click();
  await typeInto(main(page), 'Go to date', day);
  await view('List').click();
  const rows = main(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /^\w{3} \d/ }) });
  await expect(rows.first()).toBeVisible();
  const lines: string[] = [];
  for (const row of await rows.all()) {
    const when = (await row.getByRole('button').first().getAttribute('aria-label')) ?? '';
    const cells = await row.getByRole('cell').allInnerTexts();
    lines.push(`${when} ${cells.at(-2)?.trim() ?? ''}`.trim());
  }
  return lines;
}

/** Everything the team has, without what only counts how often it was written. */
function everything(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const days = { from: '2026-02-23', until: '2027-02-24' };
    const answers = await Promise.all([
      window.understudy.request('people.list', {}),
      window.understudy.request('series.list', {}),
      window.understudy.request('absence.list', {}),
      window.understudy.request('calendar.between', { ...days, people: null, kinds: null }),
    ]);
    const plain = JSON.stringify(answers, (key, value) => (key === 'version' ? undefined : value));
    return JSON.parse(plain);
  });
}

/** Presses the keys until there is nothing more to undo or redo; gives how often something was. */
async function pressAll(page: Page, way: 'undo' | 'redo', keys: string): Promise<number> {
  const next = () =>
    page.evaluate(async (which) => {
      const state = await window.understudy.request('history.state', {});
      return state.ok ? (state.value[which]?.id ?? 0) : -1;
    }, way);
  await main(page).focus();
  let times = 0;
  for (let before = await next(); before > 0; before = await next()) {
    await page.keyboard.press(keys);
    await expect.poll(next).not.toBe(before);
    times += 1;
  }
  return times;
}

test('a coordinator’s year: team, series, a change of plan, somebody away, cover, undo, restart', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const first = await launch({ now });
  const { page } = first;
  await page.getByLabel('Your name').fill('Grace Okafor');
  await page.getByRole('button', { name: 'Set up my team' }).click();

  await test.step('a team of four, and the coordinator’s own hours', async () => {
    await goTo(page, 'People');
    await main(page).getByRole('button', { name: 'Grace Okafor' }).click();
    await panel(page).getByRole('button', { name: 'Add pattern' }).click();
    await workingWeek(page);
    await addPerson(page, 'Amira Khan', ['Group supervision']);
    await addPerson(page, 'Ben Lowe', []);
    await addPerson(page, 'Chloe Bennett', ['Group supervision']);
    await addPerson(page, 'Daniel Price', []);
    await expect(main(page).getByRole('row').filter({ hasText: 'Peer worker' })).toHaveCount(4);
  });

  await test.step('one group every fortnight, four times individual supervision', async () => {
    await goTo(page, 'Supervision');
    await main(page).getByRole('link', { name: 'Series', exact: true }).click();
    await addSeries(page, {
      kind: 'Group supervision',
      leads: 'amira',
      members: ['ben', 'chloe', 'daniel'],
      every: '2',
      starts: '06032026',
    });
    await expect(panel(page).getByText('every 2 weeks on Friday 14:00–15:00')).toBeVisible();
    for (const [member, starts] of [
      ['amira', '04032026'],
      ['ben', '02032026'],
      ['chloe', '03032026'],
      ['daniel', '05032026'],
    ] as const)
      await addSeries(page, {
        kind: 'Individual supervision',
        members: [member],
        every: '4',
        starts,
        ...(member === 'ben' ? { onBankHoliday: 'Move to the next working day' } : {}),
      });
    await expect(
      main(page).getByRole('table', { name: 'Individual supervision' }).getByRole('row'),
    ).toHaveCount(5);
  });

  await test.step('14:00 stays 14:00; bank holidays as each series was told', async () => {
    // The clocks go forward on 29 March; Good Friday is 3 April.
    expect(await monthAsList(page, '15032026')).toContain('Fri 20 Mar 14:00 Group supervision Planned');
    const april = await monthAsList(page, '15042026');
    expect(april).toContain('Fri 17 Apr 14:00 Group supervision Planned');
    expect(april).toContain('Fri 3 Apr 14:00 Group supervision Left out');
    // 25 May is a bank holiday.
    expect(await monthAsList(page, '15052026')).toContain(
      'Tue 26 May 14:00 Individual supervision with Ben Moved from Mon 25 May',
    );
    // The clocks go back on 25 October.
    const october = await monthAsList(page, '15102026');
    expect(october).toContain('Fri 16 Oct 14:00 Group supervision Planned');
    expect(october).toContain('Fri 30 Oct 14:00 Group supervision Planned');
    expect(october.every((line) => line.includes(' 14:00 '))).toBe(true);
    const december = await monthAsList(page, '15122026');
    expect(december).toContain('Fri 11 Dec 14:00 Group supervision Planned');
    expect(december).toContain('Fri 25 Dec 14:00 Group supervision Left out');
  });

  await test.step('one is moved, one cancelled, and the rule changes from June', async () => {
    await monthAsList(page, '15032026');
    await main(page).getByRole('button', { name: 'Fri 20 Mar 14:00 Group supervision' }).click();
    await panel(page).getByRole('button', { name: 'Move…' }).click();
    const move = panel(page).getByRole('form', { name: 'Move' });
    await typeInto(move, 'Date', '19032026');
    await save(
      page,
      move.getByRole('button', { name: 'Move', exact: true }),
      panel(page).getByText(/^Thu 19 Mar, 14:00–15:00/),
    );

    await monthAsList(page, '15042026');
    await main(page).getByRole('button', { name: 'Fri 17 Apr 14:00 Group supervision' }).click();
    await panel(page).getByRole('button', { name: 'Cancel session' }).click();
    const cancel = panel(page).getByRole('form', { name: 'Cancel session' });
    await choose(cancel, 'Reason', 'The room is not available');
    await save(
      page,
      cancel.getByRole('button', { name: 'Cancel session' }),
      panel(page).getByText('Cancelled: The room is not available'),
    );

    await panel(page).getByRole('button', { name: 'The whole series' }).click();
    await panel(page).getByRole('button', { name: 'Change the rule' }).click();
    const rule = panel(page).getByRole('form', { name: 'Change the rule' });
    await choose(rule, 'Which sessions', 'Fri 12 Jun and following');
    await typeInto(rule, 'Time', '1500');
    await save(
      page,
      rule.getByRole('button', { name: 'Change the rule' }),
      panel(page).getByText('every 2 weeks on Friday 15:00–16:00'),
    );
    expect(await monthAsList(page, '15052026')).toContain('Fri 29 May 14:00 Group supervision Planned');
    expect(await monthAsList(page, '15062026')).toContain('Fri 12 Jun 15:00 Group supervision Planned');
    expect(await monthAsList(page, '15032026')).toContain(
      'Thu 19 Mar 14:00 Group supervision Moved from Fri 20 Mar',
    );
    expect(await monthAsList(page, '15122026')).toContain('Fri 25 Dec 15:00 Group supervision Left out');
  });

  await test.step('Amira rings in; what it touches is there at once', async () => {
    await goTo(page, 'Today');
    await page.keyboard.press('a');
    await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused();
    await page.keyboard.type('am');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Amira Khan' })).toBeVisible();
    await expect(page.getByText(/^Amira is away since today\. \d+ sessions are affected\./)).toBeVisible();
    const lines = page.getByRole('article').getByRole('listitem');
    await expect(lines.filter({ hasText: 'Wed 4 Mar' })).toContainText('Needs a new date');
    await expect(lines.filter({ hasText: 'Fri 6 Mar' })).toContainText('Needed');
    await expect(lines.filter({ hasText: 'Thu 19 Mar' })).toContainText('Needed');
    await expect(lines.filter({ hasText: 'Fri 17 Apr' })).toHaveCount(0);
  });

  await test.step('cover: one who can, one refused with the reason, one overridden', async () => {
    const lines = page.getByRole('article').getByRole('listitem');
    await lines.filter({ hasText: 'Fri 6 Mar' }).getByRole('button', { name: 'Find cover' }).click();
    const can = panel(page).getByRole('list', { name: 'Who can', exact: true }).locator('> li');
    const cannot = panel(page).getByRole('list', { name: 'Who cannot', exact: true }).locator('> li');
    await expect(cannot.filter({ hasText: 'Ben Lowe' })).toContainText(
      'Ben Lowe is not marked as able to lead group supervision.',
    );
    await save(
      page,
      can.filter({ hasText: 'Grace Okafor' }).getByRole('button', { name: 'Arrange cover' }),
      panel(page).getByText('Arranged', { exact: true }),
    );
    await panel(page).getByRole('button', { name: 'Next gap' }).click();
    await expect(panel(page)).toContainText('Thu 19 Mar');
    await cannot.filter({ hasText: 'Ben Lowe' }).getByRole('button', { name: 'Override' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'This does not fit' });
    await dialog.getByRole('button', { name: 'Override' }).click();
    await choose(dialog, 'Reason', 'The person has agreed');
    await dialog.getByRole('button', { name: 'Override' }).click();
    await expect(panel(page).getByText('Ben for Amira')).toBeVisible();
    await expect(panel(page).getByText('Arranged', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  const done = await everything(page);
  await test.step('everything is undone with Ctrl+Z, and done again', async () => {
    const undone = await pressAll(page, 'undo', 'Control+z');
    // Four people and five patterns, five series, a move, a cancellation, a rule, an absence, two covers.
    expect(undone).toBe(20);
    await goTo(page, 'Today');
    await expect(page.getByText('Start with your team')).toBeVisible();
    expect(await pressAll(page, 'redo', 'Control+Shift+z')).toBe(undone);
    expect(await everything(page)).toEqual(done);
  });

  await test.step('everything is there after a restart', async () => {
    const again = await first.relaunch();
    expect(await everything(again.page)).toEqual(done);
    await goTo(again.page, 'Today');
    await expect(main(again.page)).toContainText('Amira is away');
    expect(await monthAsList(again.page, '15032026')).toContain(
      'Thu 19 Mar 14:00 Group supervision Covered Moved from Fri 20 Mar',
    );
    await again.page.keyboard.press('h');
    const history = again.page.getByRole('complementary', { name: 'History' });
    await expect(history).toContainText('(overridden)');
    await expect(history).toContainText('Grace');
  });
});
