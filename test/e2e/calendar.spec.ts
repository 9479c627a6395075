import type { Page } from '@playwright/test';
import type { Envelope } from '#contract/envelope.ts';
import type { Output, RequestName, Sent } from '#contract/requests.ts';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

/** Asks main as the screens do; throws what it refuses. */
async function must<N extends RequestName>(page: Page, name: N, input: Sent<N>): Promise<Output<N>> {
  const envelope: Envelope<Output<N>> = await page.evaluate(
    ({ asked, sent }) => Reflect.apply(window.understudy.request, null, [asked, sent]),
    { asked: name as string, sent: input as unknown },
  );
  if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.failure)}`);
  return envelope.value;
}

const weekdays = [1, 2, 3, 4, 5] as const;

/** Grace, Amira (Monday to Friday) and Ben (Monday to Wednesday); Grace supervises Ben every other Tuesday at 10:00. */
async function setUp(page: Page): Promise<{ amira: number; ben: number; series: number; meeting: number }> {
  await must(page, 'app.setUpTeam', { name: 'Grace Okafor' });
  const [grace] = await must(page, 'people.list', {});
  if (!grace) throw new Error('nobody was set up');
  const add = async (name: string) => {
    const { id } = await must(page, 'person.add', {
      name,
      role: 'peerWorker',
      employer: null,
      basePlaceId: null,
      contractedMinutes: null,
      telephone: null,
      email: null,
      startDate: null,
      mayLeadGroup: false,
      mayLeadIndividual: false,
      status: 'active',
      statusFrom: '2026-01-01',
    });
    return id ?? 0;
  };
  const works = async (id: number, days: readonly (typeof weekdays)[number][]) => {
    const { version } = await must(page, 'person.get', { id });
    const hours = days.map((weekday) => ({ week: 1 as const, weekday, start: '08:00', end: '18:00' }));
    await must(page, 'person.setPattern', { id, version, from: '2026-01-05', weeks: 1, hours });
  };
  const amira = await add('Amira Khan');
  const ben = await add('Ben Lowe');
  await works(grace.id, weekdays);
  await works(amira, weekdays);
  await works(ben, [1, 2, 3]);
  const where = { placeId: null, link: null };
  const { id: series } = await must(page, 'series.create', {
    kind: 'individualSupervision',
    startDate: '2026-11-24',
    serviceUserId: null,
    members: [
      { personId: grace.id, part: 'lead', from: '2026-11-24', until: null },
      { personId: ben, part: 'attendee', from: '2026-11-24', until: null },
    ],
    weekday: 2,
    everyWeeks: 2,
    startTime: '10:00',
    minutes: 60,
    ...where,
    until: null,
    count: null,
    sizeLimit: null,
    onBankHoliday: 'skip',
    onLeave: 'keep',
  });
  const { id: meeting } = await must(page, 'session.add', {
    kind: 'meeting',
    date: '2026-11-25',
    start: '14:00',
    end: '15:00',
    ...where,
    serviceUserId: null,
    leads: [amira],
    attendees: [],
  });
  await page.reload();
  await page.getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByRole('button', { name: /10:00.*Individual.*Ben/ })).toBeVisible();
  return { amira, ben, series: series ?? 0, meeting: meeting ?? 0 };
}

/** When the first supervision of the week takes place, as it is stored. */
async function supervision(page: Page, from = '2026-11-23', until = '2026-11-30') {
  const { sessions } = await must(page, 'calendar.between', {
    from,
    until,
    people: null,
    kinds: ['individualSupervision'],
  });
  return sessions.map(({ date, start, end }) => `${date} ${start}–${end}`);
}

/** Takes an event by its top and holds it over another day or time. */
async function dragTo(page: Page, name: RegExp, days: number, hours: number) {
  const event = await page.getByRole('button', { name }).boundingBox();
  const lane = await page
    .getByRole('cell')
    .filter({ has: page.getByRole('button', { name }) })
    .last()
    .boundingBox();
  const later = await page.getByRole('button', { name: /14:00.*Meeting/ }).boundingBox();
  if (!event || !lane || !later) throw new Error('nothing to drag');
  const [x, y] = [event.x + event.width / 2, event.y + 6];
  // The meeting is an hour long, so its height is an hour.
  const [toX, toY] = [x + days * lane.width, y + hours * (later.height + 1)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 6 });
}

const fitLine = (page: Page) => page.getByRole('status', { name: 'Whether it fits' });
const view = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

test('a drag to where somebody does not work is refused, and says why', async ({ launch }) => {
  const { page } = await launch();
  await setUp(page);
  await dragTo(page, /10:00.*Individual/, 2, 0);
  await expect(fitLine(page)).toContainText(/Does not fit: Thu 26 Nov.*Ben Lowe/);
  await page.mouse.up();
  await expect(fitLine(page)).toContainText(/Not moved: Thu 26 Nov.*Ben Lowe/);
  expect(await supervision(page)).toEqual(['2026-11-24 10:00–11:00']);

  await page.getByRole('button', { name: 'Move anyway…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'This does not fit' });
  await dialog.getByRole('button', { name: 'Override' }).click();
  await dialog.getByRole('button', { name: /Reason/ }).click();
  await page.getByRole('option', { name: 'The person has agreed' }).click();
  await dialog.getByRole('button', { name: 'Override' }).click();
  await expect.poll(() => supervision(page)).toEqual([expect.stringMatching(/^2026-11-26 10:/)]);
  await page.getByRole('button', { name: /Moved from Tue 24 Nov/ }).click();
  await expect(
    page.getByRole('complementary').getByText(/Grace Okafor: The person has agreed/),
  ).toBeVisible();
});

test('a drag that fits moves this one, and can be undone', async ({ launch }) => {
  const { page } = await launch();
  await setUp(page);
  await dragTo(page, /10:00.*Individual/, 1, 0);
  await expect(fitLine(page)).toContainText('Fits: Wed 25 Nov');
  await page.mouse.up();
  await expect.poll(() => supervision(page)).toEqual([expect.stringMatching(/^2026-11-25 /)]);
  await expect(page.getByRole('button', { name: /Moved from Tue 24 Nov/ })).toBeVisible();
  expect((await supervision(page, '2026-12-01', '2026-12-15')).length).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => supervision(page)).toEqual(['2026-11-24 10:00–11:00']);
});

test('the list is walked, opened and moved in by keyboard alone', async ({ launch }) => {
  const { page } = await launch();
  await setUp(page);
  await view(page, 'List').focus();
  await page.keyboard.press('Enter');
  const first = page.getByRole('button', {
    name: 'Tue 24 Nov 10:00 Individual supervision with Ben',
    exact: true,
  });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Wed 25 Nov 14:00 Meeting', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Move…' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Move Individual supervision with Ben/ });
  await expect(dialog.getByRole('spinbutton', { name: /day/ })).toBeFocused();
  await page.keyboard.type('26');
  await expect(dialog.getByText(/Ben Lowe/)).toBeVisible();
  await dialog.getByRole('spinbutton', { name: /day/ }).focus();
  await page.keyboard.type('25');
  await expect(dialog.getByText('Nothing stands against this.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Move', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await supervision(page)).toEqual(['2026-11-25 10:00–11:00']);
  await screenshot(page, 'calendar-list');
});

test('this and following moves the rest of the series and leaves what was before', async ({ launch }) => {
  const { page } = await launch();
  await setUp(page);
  await page.getByRole('button', { name: 'Next week' }).click();
  await page.getByRole('button', { name: 'Next week' }).click();
  await page.getByRole('button', { name: /10:00.*Individual/ }).click();
  const panel = page.getByRole('complementary', { name: 'Individual supervision with Ben' });
  await panel.getByRole('button', { name: 'Move…' }).click();
  await panel.getByText('This and following', { exact: true }).click();
  await panel.getByRole('button', { name: /Weekday/ }).click();
  await page.getByRole('option', { name: 'Wednesday' }).click();
  await panel.getByRole('spinbutton', { name: /hour/ }).focus();
  await page.keyboard.type('13');
  await panel.getByRole('button', { name: 'Move', exact: true }).click();
  await expect
    .poll(() => supervision(page, '2026-11-23', '2027-01-08'))
    .toEqual([
      '2026-11-24 10:00–11:00',
      '2026-12-09 13:00–14:00',
      '2026-12-23 13:00–14:00',
      '2027-01-06 13:00–14:00',
    ]);
  await page.getByRole('link', { name: 'Supervision' }).click();
  await page.getByRole('link', { name: 'Series', exact: true }).click();
  await expect(page.getByRole('cell', { name: /every 2 weeks on Wednesday 13:00–14:00/ })).toBeVisible();
});

test('a cancelled session stays, struck through, and can be put back, with a question if its time is taken', async ({
  launch,
}) => {
  const { page } = await launch();
  const { amira } = await setUp(page);
  await page.getByRole('button', { name: /14:00.*Meeting/ }).click();
  const panel = page.getByRole('complementary', { name: 'Meeting' });
  await panel.getByRole('button', { name: 'Cancel session' }).click();
  await panel.getByRole('button', { name: /Reason/ }).click();
  await page.getByRole('option', { name: 'The room is not available' }).click();
  await panel.getByRole('button', { name: 'Cancel session' }).click();
  await expect(panel.getByText('Cancelled: The room is not available')).toBeVisible();
  await expect(page.getByRole('button', { name: /14:00.*Cancelled/ })).toBeVisible();
  const putBack = panel.getByRole('button', { name: 'Put back' });
  await putBack.click();
  await expect(panel.getByText('Planned')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(putBack).toBeVisible();

  await must(page, 'session.add', {
    kind: 'training',
    date: '2026-11-25',
    start: '14:30',
    end: '16:00',
    placeId: null,
    link: null,
    serviceUserId: null,
    leads: [amira],
    attendees: [],
  });
  await putBack.click();
  const dialog = page.getByRole('alertdialog', { name: 'This does not fit' });
  await expect(dialog).toContainText('Amira');
  await expect(dialog).toContainText('14:30');
  await checkAxe(page);
  await screenshot(page, 'put-back-clash');
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await expect(putBack).toBeVisible();
  await putBack.click();
  await dialog.getByRole('button', { name: 'Override' }).click();
  await dialog.getByRole('button', { name: /Reason/ }).click();
  await page.getByRole('option', { name: 'The person has agreed' }).click();
  await dialog.getByRole('button', { name: 'Override' }).click();
  await expect(panel.getByText('Planned')).toBeVisible();
});

test('filters narrow the calendar and are remembered', async ({ launch }) => {
  const first = await launch();
  await setUp(first.page);
  const chip = (page: Page, name: string) => page.getByRole('button', { name, exact: true, pressed: true });
  await first.page.getByRole('button', { name: 'Amira', exact: true }).click();
  await expect(first.page.getByRole('button', { name: /10:00.*Individual/ })).toBeHidden();
  await expect(first.page.getByRole('button', { name: /14:00.*Meeting/ })).toBeVisible();
  await first.page.getByRole('button', { name: 'Training', exact: true }).click();
  await expect(first.page.getByRole('button', { name: /14:00.*Meeting/ })).toBeHidden();
  const { page } = await first.relaunch();
  await page.getByRole('link', { name: 'Calendar' }).click();
  await expect(chip(page, 'Amira')).toBeVisible();
  await expect(chip(page, 'Training')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.getByRole('button', { name: /10:00.*Individual/ })).toBeVisible();
});

test('a bank holiday is named, and an empty stretch adds a session there', async ({ launch }) => {
  const { page } = await launch();
  await setUp(page);
  await view(page, 'Month').click();
  await page.getByRole('button', { name: 'Next month' }).click();
  await expect(page.getByText('Christmas Day')).toBeVisible();
  const day = await page.locator('[role="cell"][data-date="2026-12-17"]').boundingBox();
  if (!day) throw new Error('no such day');
  await page.mouse.move(day.x + 40, day.y + day.height - 14);
  await page.mouse.down();
  await page.mouse.move(day.x + 60, day.y + day.height - 10, { steps: 4 });
  await page.mouse.up();
  const panel = page.getByRole('complementary', { name: 'New session' });
  await expect(panel.getByRole('spinbutton', { name: /day/ })).toHaveText('17');
});

/** The sample team, on one of its screens. */
async function explore(page: Page, screen: string) {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await page.getByRole('link', { name: screen }).click();
}

test('axe has nothing serious to say of the calendar', async ({ launch }) => {
  const { page } = await launch();
  await explore(page, 'Calendar');
  await expect(page.getByText('Away: ').first()).toBeVisible();
  await screenshot(page, 'calendar-week');
  await checkAxe(page);
  await view(page, 'Month').click();
  await expect(page.getByText(/\d more/).first()).toBeVisible();
  await screenshot(page, 'calendar-month');
  await checkAxe(page);
  await view(page, 'List').click();
  await expect(page.getByRole('table', { name: 'Calendar as a list' })).toBeVisible();
  await checkAxe(page);
});

test('axe has nothing serious to say of a session', async ({ launch }) => {
  const { page } = await launch();
  await explore(page, 'Calendar');
  await page
    .getByRole('button', { name: /No cover/ })
    .first()
    .click();
  await page.getByRole('complementary').getByRole('button', { name: 'Move…' }).click();
  await expect(page.getByText('Which sessions')).toBeVisible();
  await screenshot(page, 'session');
  await checkAxe(page);
  await page.getByRole('button', { name: 'New session' }).click();
  await checkAxe(page);
});

test('axe has nothing serious to say of the series', async ({ launch }) => {
  const { page } = await launch();
  await explore(page, 'Supervision');
  await page.getByRole('link', { name: 'Series', exact: true }).click();
  await page.getByRole('button', { name: 'New series' }).click();
  await expect(page.getByText(/^\d+ sessions$/)).toBeVisible();
  await screenshot(page, 'new-series');
  await checkAxe(page);
  await page.getByRole('button', { name: 'Group supervision', exact: true }).click();
  await page.getByRole('button', { name: 'Change members' }).click();
  await screenshot(page, 'supervision');
  await checkAxe(page);
});
