import type { Locator, Page } from '@playwright/test';
import { addDays, daysBetween } from '#domain/time/dates.ts';
import { expect, screenshot, test } from './fixtures.ts';
import { choose, goTo, save, typeDay, undoable, undoTo } from './hands.ts';
import { addTeam, everything, sessions } from './supervisionTeam.ts';

// A Monday. The team is set up on it, so everybody's clock starts on it.
const firstMorning = '2026-11-23T08:30';

test.use({ actionTimeout: 15_000 });

const main = (page: Page) => page.getByRole('main');
const panel = (page: Page) => page.getByRole('complementary');
const headline = (page: Page) => main(page).getByText(/^Places .*\. (Best possible|The best found in)/);
const waiting = (page: Page) => main(page).getByRole('region', { name: 'Registers to take' });
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Supervision' }).getByRole('link', { name });

async function setRule(page: Page, kind: string, weeks: string, days: string): Promise<void> {
  await main(page)
    .getByRole('button', { name: `Peer workers, ${kind}: change` })
    .click();
  const form = main(page).getByRole('form', { name: 'Change how often' });
  await form.getByRole('textbox', { name: 'Every' }).fill(weeks);
  await form.getByRole('textbox', { name: 'Either way' }).fill(days);
  await page.keyboard.press('Tab');
  await save(
    page,
    form.getByRole('button', { name: 'Save' }),
    page.getByText(`${kind} of peer workers: every ${weeks} weeks`),
  );
  await expect(form).toHaveCount(0);
}

async function bookLeave(page: Page, name: string, from: string, until: string): Promise<void> {
  await main(page).focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused();
  await page.keyboard.type(name.slice(0, 3).toLocaleLowerCase('en-GB'));
  await page.keyboard.press('Enter');
  const form = panel(page).getByRole('form', { name: 'Record absence' });
  await form.getByText('Annual leave', { exact: true }).click();
  await typeDay(form, 'From', from);
  await typeDay(form, 'Until', until);
  await form.getByRole('button', { name: 'Record absence' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** A plan stands on screen, and none is being worked out. */
async function planned(page: Page): Promise<void> {
  await expect(headline(page)).toBeVisible({ timeout: 90_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 90_000 });
}

const registersLeft = (page: Page) =>
  page.evaluate(async () => {
    const ledger = await window.understudy.request('supervision.ledger', {});
    return ledger.ok ? ledger.value.toRegister.length : -1;
  });

/** Opens the register of one line that waits. */
async function openRegister(page: Page, line: Locator): Promise<void> {
  await line.getByRole('button', { name: 'Take register' }).click();
  await expect(panel(page).getByRole('button', { name: 'Save register' })).toBeVisible();
}

async function saveRegister(page: Page): Promise<void> {
  const before = await registersLeft(page);
  await panel(page).getByRole('button', { name: 'Save register' }).click();
  await expect(panel(page).getByRole('button', { name: 'Save correction' })).toBeVisible();
  await expect.poll(() => registersLeft(page)).toBe(before - 1);
  await panel(page).getByRole('button', { name: 'Close panel' }).click();
  await expect(panel(page).getByRole('button', { name: 'Save correction' })).toHaveCount(0);
}

/** The list shows a few at first. */
async function showAllWaiting(page: Page): Promise<void> {
  await expect(waiting(page)).toBeVisible();
  const more = waiting(page).getByRole('button', { name: /^Show the other/ });
  if (await more.isVisible()) await more.click();
  await expect(more).toHaveCount(0);
}

/** Takes what is left with everybody there, by keyboard; gives how many registers that were. */
async function everybodyAttended(page: Page): Promise<number> {
  let taken = 0;
  for (let left = await registersLeft(page); left > 0; left -= 1) {
    await openRegister(page, waiting(page).getByRole('listitem').first());
    const lines = panel(page).getByRole('list', { name: 'Register' }).getByRole('listitem');
    await expect(lines.first().locator(':focus')).toHaveCount(1);
    for (const line of await lines.all()) {
      await page.keyboard.press('a');
      await expect(line.getByRole('radio', { name: 'Attended' })).toBeChecked();
    }
    await saveRegister(page);
    taken += 1;
  }
  await expect(waiting(page)).toHaveCount(0);
  return taken;
}

/** Books the first time offered to somebody for individual supervision. */
async function catchUp(page: Page, name: string, state: string): Promise<void> {
  const due = main(page).getByRole('table', { name: 'Due, owed and overdue' });
  const row = due.getByRole('row').filter({ hasText: name }).filter({ hasNotText: 'Group' });
  await expect(row).toContainText(state);
  await row.getByRole('button', { name: 'Find a time' }).click();
  const times = panel(page).getByRole('list', { name: 'Times that suit both' }).first();
  await expect(times.getByRole('listitem')).toHaveCount(3);
  await screenshot(page, 'journey-catch-up');
  await times.getByRole('button', { name: 'Book' }).first().click();
  await expect(times).toHaveCount(0);
  await expect(
    panel(page)
      .getByRole('button', { name: /^Next booked/ })
      .first(),
  ).toBeVisible();
  await panel(page).getByRole('button', { name: 'Close panel' }).click();
  await expect(row.getByRole('button', { name: 'Open session' })).toBeVisible();
}

test('from the rules to a term that is undone: leave, Christmas, registers, catching up, compliance', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const first = await launch({ now: firstMorning });
  const { page } = first;
  await page.getByLabel('Your name').fill('Grace Okafor');
  await page.getByRole('button', { name: 'Set up my team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await addTeam(page);
  const morning = await everything(page);
  const floor = await undoable(page);

  await test.step('the trust asks for more than the first numbers, and two will be on leave', async () => {
    await goTo(page, 'Supervision');
    await part(page, 'How often').click();
    await setRule(page, 'Individual supervision', '3', '6');
    await setRule(page, 'Group supervision', '2', '5');
    await bookLeave(page, 'Amira Khan', '14122026', '18122026');
    await bookLeave(page, 'Ben Lowe', '04012027', '08012027');
  });
  const beforePlan = await everything(page);
  const planFloor = await undoable(page);
  expect(await sessions(page)).toEqual([]);

  await test.step('a term across Christmas and the end of March is planned and booked', async () => {
    await goTo(page, 'Supervision');
    await page.getByRole('button', { name: 'Plan a term' }).click();
    await typeDay(main(page), 'Until', '30042027');
    await page.getByRole('button', { name: 'Work out the plan' }).click();
    await planned(page);
    await expect(headline(page)).toContainText(/^Places all \d+ sessions\./);
    await screenshot(page, 'journey-term');
    await save(
      page,
      main(page).getByRole('button', { name: 'Accept plan' }),
      page.getByText(/^Booked a term of supervision: \d+ dates in \d+ series/),
    );
  });

  const booked = await sessions(page);
  const ofChloe = booked.filter(
    ({ kind, people }) => kind === 'individualSupervision' && people.includes('Chloe'),
  );
  await test.step('it keeps off leave and bank holidays, and its hours do not move with the clock', () => {
    const days = booked.map(({ date }) => date);
    for (const holiday of ['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29'])
      expect(days).not.toContain(holiday);
    const alone = (name: string, from: string, until: string) =>
      booked.filter(
        ({ kind, date, people }) =>
          kind === 'individualSupervision' && people.includes(name) && date >= from && date <= until,
      );
    expect(alone('Amira', '2026-12-14', '2026-12-18')).toEqual([]);
    expect(alone('Ben', '2027-01-04', '2027-01-08')).toEqual([]);
    const [before, after] = [
      ofChloe.filter(({ date }) => date < '2027-03-28'),
      ofChloe.filter(({ date }) => date > '2027-03-28'),
    ];
    expect(before.length).toBeGreaterThanOrEqual(5);
    expect(after.length).toBeGreaterThanOrEqual(1);
    expect(new Set(ofChloe.map(({ start }) => start)).size).toBe(1);
  });

  // Six weeks: from the first time of Chloe's to the third, looked at when those days are over.
  const [day1, day2, day3] = ofChloe.map(({ date }) => date);
  if (!day1 || !day2 || !day3) throw new Error('Chloe has fewer than three dates.');
  expect(daysBetween(day1, day3)).toBe(42);
  const isOver = (until: string) => (session: { date: string }) => session.date <= until;
  let registers = 0;

  const second = await first.relaunch({ now: `${day1}T17:30` });
  await test.step('the first registers: everybody was there', async () => {
    const { page } = second;
    await goTo(page, 'Supervision');
    const taken = await everybodyAttended(page);
    expect(taken).toBe(booked.filter(isOver(day1)).length);
    registers += taken;
  });

  const notHeld = booked.findLast(
    ({ kind, date, people }) => kind === 'individualSupervision' && date <= day2 && !people.includes('Chloe'),
  );
  const whose = notHeld?.people[0] ?? '';
  const third = await second.relaunch({ now: `${day2}T17:30` });
  await test.step('three weeks later one was not held, and is made up for', async () => {
    const { page } = third;
    await goTo(page, 'Supervision');
    await showAllWaiting(page);
    const line = waiting(page)
      .getByRole('listitem')
      .filter({ hasText: 'Individual supervision' })
      .filter({ hasText: whose });
    // The newest stands first.
    await openRegister(page, line.first());
    await panel(page).getByText('Not held', { exact: true }).click();
    await choose(panel(page), 'Called off by', 'The lead');
    await choose(panel(page), 'Reason', 'Urgent work');
    await saveRegister(page);
    registers += 1 + (await everybodyAttended(page));
    await catchUp(page, whose, 'Due');
  });

  const fourth = await third.relaunch({ now: `${day3}T17:30` });
  const lastGroup = booked.findLast(({ kind, date }) => kind === 'groupSupervision' && date <= day3);
  await test.step('after six weeks Chloe did not come, Ella missed the group; Chloe is offered another time', async () => {
    const { page } = fourth;
    await goTo(page, 'Supervision');
    await showAllWaiting(page);
    const individual = waiting(page)
      .getByRole('listitem')
      .filter({ hasText: 'Individual supervision' })
      .filter({ hasText: 'Chloe' });
    await openRegister(page, individual);
    const lines = panel(page).getByRole('list', { name: 'Register' }).getByRole('listitem');
    await expect(lines.first().locator(':focus')).toHaveCount(1);
    await page.keyboard.press('d');
    await expect(lines.getByRole('radio', { name: 'Did not attend' })).toBeChecked();
    // There is no next person: Space must not choose anything else.
    await expect(lines.getByRole('radio', { name: 'Did not attend' })).toBeFocused();
    await saveRegister(page);

    await showAllWaiting(page);
    await openRegister(page, waiting(page).getByRole('listitem').filter({ hasText: 'Group' }).first());
    await expect(lines).toHaveCount(5);
    await expect(lines.first().locator(':focus')).toHaveCount(1);
    for (const letter of ['a', 'a', 'a', 'a', 'd']) await page.keyboard.press(letter);
    const ella = lines.filter({ hasText: 'Ella' });
    await expect(ella.getByRole('radio', { name: 'Did not attend' })).toBeChecked();
    await screenshot(page, 'journey-register');
    await saveRegister(page);
    registers += 2 + (await everybodyAttended(page));
    await catchUp(page, 'Chloe Bennett', 'Owed a session');
  });

  await test.step('what share is in date, of how many, and whose rows stand behind it', async () => {
    const { page } = fourth;
    await part(page, 'Compliance').click();
    const counted = daysBetween('2026-11-23', day3) + 1;
    // Nobody supervises Grace: due six weeks after the start, a week either way, so overdue from the day after.
    const overdueOfGrace = daysBetween(addDays('2026-11-23', 42 + 7), day3);
    const individualDays = `${6 * counted - overdueOfGrace} of ${6 * counted} days`;
    await expect(main(page).getByText(/^83 % on .*: 5 of 6 people$/)).toBeVisible();
    await expect(main(page).getByText(individualDays)).toBeVisible();
    // Ella was last in the group before, due two weeks later, five days either way.
    const before = booked.findLast(
      ({ kind, date }) => kind === 'groupSupervision' && date < (lastGroup?.date ?? ''),
    );
    const overdueOfElla = daysBetween(addDays(before?.date ?? '', 14 + 5), day3);
    await expect(main(page).getByText(/^80 % on .*: 4 of 5 people$/)).toBeVisible();
    await expect(main(page).getByText(`${5 * counted - overdueOfElla} of ${5 * counted} days`)).toBeVisible();
    await screenshot(page, 'journey-compliance');

    await main(page).getByRole('button', { name: 'Individual supervision, active' }).first().click();
    const rows = main(page).getByRole('table', { name: 'Compliance by person' }).getByRole('row');
    await expect(rows).toHaveCount(1 + 6);
    await expect(rows.filter({ hasText: 'Grace Okafor' })).toContainText('Overdue');
    const chloe = rows.filter({ hasText: 'Chloe Bennett' });
    await expect(chloe).toContainText(`${counted} of ${counted}`);
    await expect(chloe).toContainText('Owed a session');
    const attendedAndMissed = async (row: Locator) =>
      (await row.getByRole('cell').allInnerTexts()).slice(4, 6).join(' and ');
    expect(await attendedAndMissed(chloe)).toBe('2 and 1');
    // What was not held is missed by nobody; the time made up for it counts.
    expect(await attendedAndMissed(rows.filter({ hasText: whose }))).toBe('3 and 0');
    await chloe.getByRole('button', { name: 'Chloe Bennett' }).click();
    await panel(page).getByRole('button', { name: 'Show as a table' }).click();
    const tookPlace = panel(page).getByRole('table', { name: 'Sessions of supervision' }).getByRole('row');
    await expect(tookPlace.filter({ hasText: 'Missed' })).toHaveCount(1);
    await screenshot(page, 'journey-timeline');
    await panel(page).getByRole('button', { name: 'Close panel' }).click();
  });

  await test.step('the plan is taken back, and all that came of it', async () => {
    const { page } = fourth;
    // The registers, two times booked, and the term itself.
    expect(await undoTo(page, planFloor)).toBe(registers + 2 + 1);
    expect(await sessions(page)).toEqual([]);
    // What is due goes by the clock, so it is compared at the hour it was looked at first.
    const again = await fourth.relaunch({ now: firstMorning });
    expect(await everything(again.page)).toEqual(beforePlan);
    expect(await undoTo(again.page, floor)).toBe(4);
    expect(await everything(again.page)).toEqual(morning);
  });
});
