import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

test('look', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  const people = await page.evaluate(() => window.understudy.request('people.list', {}));
  const grace = people.ok ? people.value.find(({ name }) => name.startsWith('Grace'))?.id : 0;
  await page.evaluate(
    (personId) =>
      window.understudy.request('absence.record', {
        personId: personId ?? 0,
        kind: 'annualLeave',
        from: '2026-11-30',
        fromTime: null,
        until: '2026-12-11',
        untilTime: null,
      }),
    grace,
  );
  await page.screenshot({ path: '/tmp/contacts-today.png' });
  await page.getByRole('link', { name: 'Absence' }).click();
  await page.getByRole('link', { name: /Grace/ }).click();
  await expect(page.getByText('Before you go')).toBeVisible();
  await expect(page.getByText(/Getting/)).toHaveCount(0);
  await page.screenshot({ path: '/tmp/contacts-absence.png' });
  await page.getByRole('button', { name: 'Name for every day' }).click();
  await expect(page.getByRole('table', { name: 'Contacts' })).toBeVisible();
  await page.screenshot({ path: '/tmp/contacts-named.png' });
  await page.getByRole('button', { name: 'Name a contact…' }).click();
  await page.keyboard.type('hel');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
  await page.screenshot({ path: '/tmp/contacts-form.png' });
});
