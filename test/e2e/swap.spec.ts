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

async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

const panel = (page: Page) => page.getByRole('complementary');
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const cellOf = (page: Page, name: string, day: number) => rowOf(page, name).getByRole('gridcell').nth(day);

/** Tomasz gives Chloe his Wednesday 11:00 and takes her Thursday 13:00. */
async function swapped(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Calendar' }).click();
  await page.getByRole('button', { name: /11:00.*Support.*Tomasz.*SU-022/ }).click();
  await panel(page).getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitem', { name: 'Swap…' }).click();
  await page.getByRole('combobox', { name: 'Tomasz swaps with' }).fill('chl');
  await page.keyboard.press('Enter');
  const thursday = panel(page).getByRole('listitem').filter({ hasText: 'Thu 26 Nov 13:00–14:00' }).first();
  await expect(thursday).toContainText('SU-011');
  await expect(thursday).toContainText('Fits');
  await checkAxe(page);
  await screenshot(page, 'swap-choices');
  await thursday.getByRole('button', { name: 'Swap…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Swap these two sessions?' });
  await expect(dialog).toContainText('Chloe Bennett leads Support meeting with SU-022 on Wed 25 Nov');
  await expect(dialog).toContainText('Tomasz Zieliński leads Support meeting with SU-011 on Thu 26 Nov');
  await screenshot(page, 'swap-confirm');
  await dialog.getByRole('button', { name: 'Swap', exact: true }).click();
}

test('two sessions are swapped: both sides show it, and both go together', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await swapped(page);
  await expect(panel(page)).toContainText('Chloe leads this, swapped with Tomasz.');
  await expect(
    page.getByText(
      'Tomasz and Chloe swap Support meeting Wed 25 Nov 11:00 and Support meeting Thu 26 Nov 13:00',
    ),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /Chloe \(swapped with Tomasz\).*SU-022/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Tomasz \(swapped with Chloe\).*SU-011/ })).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'swap-calendar');

  // The other half is a press away, and says the same from its side.
  await panel(page)
    .getByRole('button', { name: /SU-011, Thu 26 Nov 13:00/ })
    .click();
  await expect(panel(page)).toContainText('Tomasz leads this, swapped with Chloe.');

  await page.getByRole('link', { name: 'Rota' }).click();
  await expect(cellOf(page, 'Tomasz Zieliński', 2)).toContainText('Chloe leads, swapped');
  await expect(cellOf(page, 'Tomasz Zieliński', 3)).toContainText('swapped with Chloe');
  await expect(cellOf(page, 'Chloe Bennett', 2)).toContainText('swapped with Tomasz');
  await expect(cellOf(page, 'Chloe Bennett', 3)).toContainText('Tomasz leads, swapped');
  await checkAxe(page);
  await page.keyboard.press('Escape');
  await screenshot(page, 'swap-rota');

  await cellOf(page, 'Tomasz Zieliński', 3)
    .getByRole('button', { name: /SU-011/ })
    .click();
  await panel(page).getByRole('button', { name: 'Remove swap' }).click();
  const ask = page.getByRole('alertdialog', { name: 'Before you go ahead' });
  await expect(ask).toContainText(
    'Chloe Bennett leads Support meeting Wed 25 Nov 11:00–12:00 for Tomasz Zieliński by a swap; that swap ends with this change.',
  );
  await ask.getByRole('button', { name: 'Go back' }).click();
  await expect(cellOf(page, 'Chloe Bennett', 2)).toContainText('swapped with Tomasz');
  await panel(page).getByRole('button', { name: 'Remove swap' }).click();
  await ask.getByRole('button', { name: 'Go ahead' }).click();
  await expect(page.getByRole('grid')).not.toContainText('swapped');

  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(cellOf(page, 'Chloe Bennett', 2)).toContainText('swapped with Tomasz');
  await expect(cellOf(page, 'Tomasz Zieliński', 3)).toContainText('swapped with Chloe');
});

test('cancelling one half lists the other before anything is lost', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  await swapped(page);
  await panel(page).getByRole('button', { name: 'Cancel session' }).click();
  await panel(page)
    .getByRole('button', { name: /Reason/ })
    .click();
  await page.getByRole('option', { name: 'Other' }).click();
  await expect(panel(page).getByRole('status').last()).toContainText(
    'Tomasz Zieliński leads Support meeting Thu 26 Nov 13:00–14:00 for Chloe Bennett by a swap',
  );
  await panel(page).getByRole('button', { name: 'Cancel session' }).last().click();
  const ask = page.getByRole('alertdialog', { name: 'Before you go ahead' });
  await expect(ask.getByRole('listitem')).toHaveCount(2);
  await ask.getByRole('button', { name: 'Go ahead' }).click();
  await expect(page.getByRole('button', { name: /13:00.*Chloe.*SU-011/ })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('swapped');
});

test('an absence ends with a phased return: what is taken back is asked about, the rest stays covered', async ({
  launch,
}) => {
  const { page } = await launch();
  await sampleTeam(page);
  const people = await must(page, 'people.list', {});
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? 0;
  const [amira, maya] = [idOf('Amira Khan'), idOf('Maya Robinson')];
  const { sessions } = await must(page, 'calendar.between', {
    from: '2026-11-23',
    until: '2026-12-04',
    people: [amira],
    kinds: ['supportMeeting'],
  });
  // Everything of hers is covered by Maya, whatever the rules say of it.
  for (const { id: sessionId, version, start, end, cover, parts } of sessions) {
    if (cover.length > 0 || !parts.some(({ personId }) => personId === amira)) continue;
    const input = { sessionId, version, forPersonId: amira, byPersonId: maya, start, end };
    const { findings } = await must(page, 'cover.arrange.check', input);
    const accepted = findings.map(({ code, personId, sessionId: about, when }) =>
      [code, personId, about, when?.start ?? ''].join('|'),
    );
    await must(page, 'cover.arrange', { ...input, accepted, override: { reason: 'noOneElse', note: null } });
  }

  await page.getByRole('link', { name: /^Absence/ }).click();
  await page.getByRole('link', { name: /Amira Khan/ }).click();
  await page.getByRole('article').getByRole('button', { name: 'End absence' }).click();
  const dialog = page.getByRole('dialog', { name: 'End absence' });
  await dialog.getByText('Phased return').click();
  const first = dialog.getByRole('group', { name: /^Week 1/ });
  const second = dialog.getByRole('group', { name: /^Week 2/ });
  await expect(first).toContainText('5 h of 15 h');
  await expect(first.getByRole('checkbox', { name: /Mon 23 Nov/ })).toBeChecked();
  await second.getByRole('button', { name: 'Same as week 1' }).click();
  await second.getByText('Tue 1 Dec').click();
  await second.getByRole('button', { name: 'Only a part of Tue 1 Dec' }).click();
  await second
    .getByRole('group', { name: 'Works on Tue 1 Dec until' })
    .getByRole('spinbutton')
    .first()
    .focus();
  await page.keyboard.type('1200');
  await expect(second).toContainText('7 h 30 min of 15 h');
  await checkAxe(page);
  await screenshot(page, 'phased-return');
  await dialog.getByRole('button', { name: 'End absence' }).click();

  const ask = page.getByRole('alertdialog', { name: 'Before you go ahead' });
  // Both Mondays, and nothing of the other days.
  for (const [day, time] of [
    ['Mon 23 Nov', '10:00'],
    ['Mon 23 Nov', '12:00'],
    ['Mon 30 Nov', '10:00'],
    ['Mon 30 Nov', '12:00'],
  ]) {
    await expect(ask.getByRole('listitem').filter({ hasText: `${day} ${time}` })).toHaveCount(1);
  }
  await expect(ask.getByRole('listitem')).toHaveCount(4);
  await screenshot(page, 'phased-return-asks');
  await ask.getByRole('button', { name: 'Go ahead' }).click();
  await expect(
    page.getByText(/^Amira is back after Sun 22 Nov, with fewer hours until Thu 3 Dec; cover by/),
  ).toBeVisible();

  await page.getByRole('link', { name: /Amira Khan.*Tue 24 Nov – Thu 26 Nov/ }).click();
  const lines = page.getByRole('article').getByRole('listitem');
  await expect(lines.filter({ hasText: 'SU-003' })).toContainText('Maya for Amira');
  await expect(lines.filter({ hasText: 'SU-003' })).toContainText('Arranged');
  await screenshot(page, 'phased-return-after');
  await page.getByRole('link', { name: 'Rota' }).click();
  const monday = cellOf(page, 'Amira Khan', 0);
  await expect(monday).toContainText('SU-001');
  await expect(monday).not.toContainText('covers');
  await expect(cellOf(page, 'Amira Khan', 1)).toContainText('Maya covers');

  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(monday).toContainText('Chloe covers');
});
