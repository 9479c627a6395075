import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

const calendar = (page: Page) => page.getByRole('region', { name: 'Induction calendar' });
const toBook = (page: Page) => page.getByRole('region', { name: 'Steps to book' });
const panel = (page: Page, name: string) => page.getByRole('complementary', { name });

async function openCalendar(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Reserves' }).click();
  await page.getByRole('table', { name: 'Reserves' }).getByRole('link', { name }).click();
  await page.getByRole('radio', { name: 'Calendar' }).click();
  await expect(calendar(page)).toBeVisible();
}

/** Drags a step of the list onto a day of the calendar, and leaves the button of the mouse down there. */
async function dragOnto(page: Page, step: string, day: string, down = 0.5): Promise<void> {
  const from = await toBook(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `Find a slot for ${step}` }) })
    .boundingBox();
  const to = await calendar(page).locator(`[data-date="${day}"]`).last().boundingBox();
  if (!from || !to) throw new Error('There is nothing to drag, or no such day.');
  await page.mouse.move(from.x + 20, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height * down, { steps: 10 });
}

test('a step is dragged onto a day, and booked at the first time of it', async ({ launch }) => {
  const { page } = await launch();
  await openCalendar(page, 'Leila Hosseini');
  await screenshot(page, 'induction-month');
  await checkAxe(page);
  await dragOnto(page, 'Ward visits', '2026-12-02');
  const fit = page.getByRole('status', { name: 'Whether it fits' });
  await expect(fit).toContainText('Fits: Wed 2 Dec 10:00–12:00');
  await screenshot(page, 'induction-dragging');
  await page.mouse.up();
  const form = panel(page, 'Ward visits').getByRole('form', { name: 'Book a session' });
  await expect(form.getByRole('radio', { name: 'Wed 2 Dec 10:00–12:00' })).toBeChecked();
  await screenshot(page, 'induction-dropped');
  await checkAxe(page);
  await form.getByRole('button', { name: 'Book session' }).click();
  await expect(page.getByText(/^Booked Leila’s Ward visits: /)).toBeVisible();
  await expect(calendar(page).getByRole('button', { name: /10:00 Ward Leila/ })).toBeVisible();
  await expect(toBook(page).getByRole('listitem').filter({ hasText: 'Ward visits' }).first()).toContainText(
    '1 × 2 h',
  );
});

test('where it does not fit it is said why; it can be tried all the same, and is judged before it is booked', async ({
  launch,
}) => {
  const { page } = await launch();
  await openCalendar(page, 'Leila Hosseini');
  const fit = page.getByRole('status', { name: 'Whether it fits' });
  await dragOnto(page, 'Ward visits', '2026-12-03');
  await expect(fit).toContainText(/Does not fit: Thu 3 Dec Leila Hosseini/);
  await page.mouse.up();
  await expect(fit).toContainText(/Not booked: Thu 3 Dec/);
  await expect(panel(page, 'Ward visits')).toHaveCount(0);
  await screenshot(page, 'induction-refused');
  await checkAxe(page);
  await fit.getByRole('button', { name: 'Book anyway…' }).click();
  const form = panel(page, 'Ward visits').getByRole('form', { name: 'Book a session' });
  await expect(form).toContainText('No time of Thu 3 Dec suits everybody.');
  await screenshot(page, 'induction-no-time');
  await checkAxe(page);
  await form.getByRole('button', { name: 'Book session' }).click();
  await expect(page.getByRole('alertdialog', { name: 'This does not fit' })).toContainText('Leila Hosseini');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click();
  await form.getByRole('button', { name: 'Look on other days too' }).click();
  await expect(form.getByRole('radio').first()).toBeChecked();
});

test('in a week it is dropped at a time; by keyboard a slot is found; a session there already can be used', async ({
  launch,
}) => {
  const { page } = await launch();
  await openCalendar(page, 'Leila Hosseini');
  await page.getByRole('radio', { name: 'Week' }).click();
  await page.getByRole('button', { name: 'Next week' }).click();
  const fit = page.getByRole('status', { name: 'Whether it fits' });

  await test.step('at a time, with what is to be known about it', async () => {
    await dragOnto(page, 'Shadowing', '2026-12-02', 0.55);
    await expect(fit).toContainText(
      /Fits, but: Wed 2 Dec 1\d:\d\d–1\d:\d\d Shadowing comes after Ward visits/,
    );
    await screenshot(page, 'induction-week');
    await page.mouse.up();
    const form = panel(page, 'Shadowing').getByRole('form', { name: 'Book a session' });
    await expect(form.getByRole('radio', { name: 'Another time' })).toBeChecked();
    await expect(form.getByRole('group', { name: 'Date' })).toContainText('2');
    await expect(form.getByRole('status')).toContainText('Shadowing comes after Ward visits');
    await screenshot(page, 'induction-at-a-time');
    await checkAxe(page);
    await page.keyboard.press('Escape');
  });

  await test.step('the same by keyboard alone', async () => {
    await toBook(page).getByRole('button', { name: 'Find a slot for Ward visits' }).focus();
    await page.keyboard.press('Enter');
    const form = panel(page, 'Ward visits').getByRole('form', { name: 'Book a session' });
    await expect(form.getByRole('radio').first()).toBeChecked();
    await form.getByRole('button', { name: 'Book session' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Booked Leila’s Ward visits: /)).toBeVisible();
  });

  await test.step('a session there already is the one of another step', async () => {
    await page.getByRole('radio', { name: 'Steps', exact: true }).click();
    const site = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Site visits/ }) });
    const ward = panel(page, 'Ward visits');
    await ward.getByRole('button', { name: /^Not for this step/ }).click();
    await site.getByRole('button', { name: 'Site visits', exact: true }).click();
    const visits = panel(page, 'Site visits');
    await visits.getByRole('button', { name: 'Use a session already booked…' }).click();
    const form = visits.getByRole('form', { name: 'Use a session already booked' });
    await expect(form.getByRole('radio').first()).toBeChecked();
    await screenshot(page, 'step-link');
    await checkAxe(page);
    await form.getByRole('button', { name: 'Use this session' }).click();
    await expect(visits.getByRole('list', { name: 'Sessions' })).toBeVisible();
    await expect(site).toContainText('booked');
  });
});
