import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

/** Opens the sample team: Amira has been off since Fri 13 Nov 2026, so cover is long-term from Fri 11 Dec. */
async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

async function amirasAbsence(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Absence/ }).click();
  await page.getByRole('link', { name: /Amira Khan/ }).click();
  await expect(page.getByRole('heading', { name: 'Amira Khan' })).toBeVisible();
}

const box = (page: Page) => page.getByRole('region', { name: /^Long-term (from|since|cover)/ });
const onToday = (page: Page) => page.getByRole('region', { name: 'Long-term cover', exact: true });
const panel = (page: Page, name: string) => page.getByRole('complementary', { name });

test('the absence says when it becomes long-term, who could stand in, and who is not ready', async ({
  launch,
}) => {
  const { page } = await launch();
  await sampleTeam(page);
  await expect(onToday(page)).toHaveCount(0);
  await amirasAbsence(page);
  await expect(box(page).getByRole('heading')).toHaveText('Long-term from Fri 11 Dec');
  await expect(box(page)).toContainText('If it goes on');
  await expect(box(page)).toContainText(/Maya is ready and could take \d+ of \d+ sessions from Fri 11 Dec/);
  const reserves = box(page).getByRole('list', { name: 'Reserves' }).getByRole('listitem');
  await expect(reserves).toHaveCount(3);
  await expect(reserves.first()).toContainText('Maya Robinson');
  await expect(reserves.filter({ hasText: 'Callum Fraser' })).toContainText('Ready by Mon 14 Dec');
  await expect(reserves.filter({ hasText: 'Leila Hosseini' })).toContainText('Stuck');
  await checkAxe(page);
  await screenshot(page, 'long-term-proposal');
});

test('a reserve stands in from a day on, with a handover; Undo takes it all back', async ({ launch }) => {
  const first = await launch();
  await sampleTeam(first.page);
  const { page } = await first.relaunch({ now: '2026-12-01T08:30' });
  await expect(onToday(page)).toContainText(
    /Amira’s absence becomes long-term on Fri 11 Dec if it goes on: Maya is ready and could take \d+ of \d+ sessions\./,
  );
  await screenshot(page, 'long-term-today');
  await onToday(page).getByRole('button', { name: 'Open' }).click();
  await box(page).getByRole('button', { name: 'Start long-term cover…' }).click();
  const form = panel(page, 'Start long-term cover');
  await expect(form.getByRole('radio').first()).toBeChecked();
  await expect(form.getByRole('region', { name: 'Will be covered' })).toContainText(
    'Support meeting with SU-00',
  );
  await expect(form.getByRole('region', { name: 'Stay open' })).toContainText('outside working hours');
  await expect(form.getByRole('status')).toContainText('they stay open');
  const creates = form.getByRole('region', { name: 'This also creates' });
  await expect(creates).toContainText(/Handover: .* led by Chloe\./);
  await expect(creates).toContainText('First supervision: Mon 14 Dec 11:00–12:00, led by you.');
  await expect(creates).toContainText('Supervision like an active peer worker’s from Fri 11 Dec: individual');
  await expect(creates).toContainText('Hand-back: Today reminds you once the absence of Amira has an end.');
  const access = creates.getByRole('checkbox', { name: /^Access to notes for Riverside Community Team/ });
  await expect(access).not.toBeChecked();
  await expect(creates).toContainText('“Access to patient notes” is done already.');
  await expect(creates.getByRole('checkbox', { name: /^Introduction to Riverside/ })).toBeChecked();
  await form.getByRole('radio', { name: 'Book no first supervision' }).check({ force: true });
  await expect(form.getByRole('status')).toContainText('has no individual supervision in the first 10 days');
  await form.getByRole('radio', { name: 'Mon 14 Dec 11:00–12:00' }).check({ force: true });
  await access.check({ force: true });
  await checkAxe(page);
  await screenshot(page, 'long-term-start');
  await creates.scrollIntoViewIfNeeded();
  await screenshot(page, 'long-term-start-creates');
  await form.getByRole('button', { name: 'Start long-term cover', exact: true }).scrollIntoViewIfNeeded();
  await screenshot(page, 'long-term-start-end');
  await form.getByRole('button', { name: 'Start long-term cover', exact: true }).click();

  await expect(page.getByText(/^Maya stands in for Amira from Fri 11 Dec: \d+ sessions$/)).toBeVisible();
  await expect(box(page)).toContainText('Maya stands in for Amira from Fri 11 Dec, no end date.');
  await expect(box(page)).toContainText(/Handover is /);
  await expect(box(page)).toContainText('First supervision is Mon 14 Dec 11:00–12:00.');
  await expect(box(page)).toContainText(
    'To do: Access to notes for Riverside Community Team, Introduction to Riverside Community Team.',
  );
  await expect(page.getByRole('article')).toContainText('Maya for Amira');
  await screenshot(page, 'long-term-running');
  await page.getByRole('link', { name: 'Reserves' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Maya Robinson' })).toContainText(
    'Amira Khan from Fri 11 Dec, no end date',
  );
  await checkAxe(page);
  await screenshot(page, 'reserves-standing-in');
  await page.getByRole('link', { name: 'Maya Robinson' }).first().click();
  const standsIn = page.getByRole('region', { name: 'Stands in' });
  await expect(standsIn).toContainText('Maya stands in for Amira from Fri 11 Dec, no end date.');
  await expect(standsIn).toContainText('Supervision is like an active peer worker’s from Fri 11 Dec.');
  const step = page.getByRole('row').filter({ hasText: 'Introduction to Riverside Community Team' });
  await expect(step).toContainText('for standing in');
  await expect(step).toContainText('due Fri 11 Dec');
  await checkAxe(page);
  await screenshot(page, 'reserve-standing-in');
  await step.scrollIntoViewIfNeeded();
  await screenshot(page, 'reserve-standing-in-steps');
  await page.getByRole('link', { name: 'Rota' }).click();
  await page.getByRole('button', { name: /^Next/ }).first().click();
  await page.getByRole('button', { name: /^Next/ }).first().click();
  const maya = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Maya Robinson' }) });
  await expect(maya.getByRole('gridcell').first()).toContainText('for Amira');
  await screenshot(page, 'long-term-rota');

  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: Maya stands in for Amira/)).toBeVisible();
  await expect(maya.getByRole('gridcell').first()).not.toContainText('for Amira');
  await amirasAbsence(page);
  await expect(box(page)).toContainText('Maya is ready and could take');
});

test('somebody not ready is refused with what is missing, and goes ahead only knowingly', async ({
  launch,
}) => {
  const { page } = await launch();
  await sampleTeam(page);
  await amirasAbsence(page);
  await page.getByRole('button', { name: 'Change dates…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change dates' });
  await dialog.getByText('Not known yet').click();
  await dialog.getByRole('group', { name: 'Until', exact: true }).getByRole('spinbutton').first().click();
  await page.keyboard.type('31012027');
  await dialog.getByRole('button', { name: 'Change dates' }).click();
  await expect(box(page)).toContainText('Certain');
  await box(page).getByRole('button', { name: 'Start long-term cover…' }).click();
  const form = panel(page, 'Start long-term cover');
  // The end of the absence is known, so is the last day.
  await expect(form.getByRole('checkbox', { name: 'Not known yet' })).not.toBeChecked();
  await expect(form).toContainText('The last day of standing in; back Mon 1 Feb 2027.');
  const creates = form.getByRole('region', { name: 'This also creates' });
  await expect(creates).toContainText('14 days before Amira is back on Mon 1 Feb 2027.');
  await screenshot(page, 'long-term-start-known-end');
  await form.getByRole('button', { name: /Reserve/ }).click();
  await page.getByRole('option', { name: /Leila Hosseini/ }).click();
  await expect(form.getByRole('status')).toContainText('Leila Hosseini is not ready:');
  await expect(form.getByRole('status')).toContainText('No access to notes is recorded for Leila Hosseini');
  await expect(creates).toContainText(
    '“Access to patient notes” is in the induction already, and still open.',
  );
  await form.getByRole('radio', { name: 'Book no handover' }).check({ force: true });
  await form.getByRole('button', { name: 'Start long-term cover', exact: true }).click();
  const refusal = page.getByRole('alertdialog', { name: 'This does not fit' });
  await expect(refusal).toContainText('is not ready:');
  await refusal.getByRole('button', { name: 'Go back' }).click();
  await form.getByRole('button', { name: 'Start long-term cover', exact: true }).click();
  await refusal.getByRole('button', { name: 'Override' }).click();
  await refusal.getByRole('button', { name: /Reason/ }).click();
  await page.getByRole('option', { name: 'Nobody else can do it' }).click();
  await refusal.getByRole('button', { name: 'Override' }).click();
  await expect(page.getByText(/^Leila stands in for Amira .*\(overridden\)$/)).toBeVisible();
});

test('when the absence ends, the hand-back is asked for and booked', async ({ launch }) => {
  const first = await launch();
  await sampleTeam(first.page);
  await amirasAbsence(first.page);
  await box(first.page).getByRole('button', { name: 'Start long-term cover…' }).click();
  const form = panel(first.page, 'Start long-term cover');
  await expect(form.getByRole('status')).toContainText('they stay open');
  await form.getByRole('button', { name: 'Start long-term cover', exact: true }).click();
  await expect(box(first.page)).toContainText('Maya stands in for Amira');

  const { page } = await first.relaunch({ now: '2027-01-11T08:30' });
  await page.getByRole('link', { name: 'Supervision' }).click();
  const ledger = page.getByRole('row').filter({ hasText: 'Maya Robinson' }).first();
  await expect(ledger).toContainText(
    'Standing in for Amira Khan since Fri 11 Dec 2026: as an active peer worker.',
  );
  await screenshot(page, 'ledger-standing-in');
  await amirasAbsence(page);
  await expect(box(page)).toContainText('Maya stands in for Amira since Fri 11 Dec 2026, no end date.');
  await page.getByRole('button', { name: 'End absence' }).click();
  const dialog = page.getByRole('dialog', { name: 'End absence' });
  await expect(dialog).toContainText('Then arrange the hand-back');
  await checkAxe(page);
  await screenshot(page, 'long-term-end-absence');
  await dialog.getByRole('button', { name: 'End absence' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go ahead' }).click();
  await expect(box(page)).toContainText('Amira is back today: arrange the hand-back.');
  await screenshot(page, 'long-term-hand-back');

  await page.getByRole('link', { name: /^Today/ }).click();
  await expect(onToday(page)).toContainText(
    'Maya stands in for Amira. Amira is back today: arrange the hand-back.',
  );
  await onToday(page).getByRole('button', { name: 'Arrange hand-back…' }).click();
  const end = panel(page, 'End long-term cover');
  await expect(end.getByRole('radio').first()).toBeChecked();
  await expect(end.getByRole('status')).toContainText('Nothing stands against this.');
  await checkAxe(page);
  await screenshot(page, 'long-term-end');
  await end.getByRole('button', { name: 'End long-term cover', exact: true }).click();
  await expect(page.getByText(/^Maya stands in for Amira until Sun 10 Jan$/)).toBeVisible();
  await expect(onToday(page)).toHaveCount(0);
  await amirasAbsence(page);
  await expect(box(page)).toContainText(/Maya stood in for Amira .* until Sun 10 Jan/);
  await expect(box(page)).toContainText(/Hand-back is/);
});
