import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, screenshot, test } from './fixtures.ts';
import { pagesIn, paper, saveTo } from './paper.ts';

async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

test('the week rota is saved as A4 on its side', async ({ launch }) => {
  const understudy = await launch();
  const { page } = understudy;
  await sampleTeam(page);
  await page.getByRole('link', { name: 'Rota' }).click();
  const file = await saveTo(understudy, 'rota.pdf');
  await page.getByRole('button', { name: 'Print…' }).click();
  await page.getByRole('menuitem', { name: 'Week rota: save as PDF' }).click();
  await expect(page.getByText(`Saved as ${file}.`)).toBeVisible({ timeout: 20_000 });
  const pages = pagesIn(file);
  expect(pages.length).toBeGreaterThan(0);
  for (const each of pages) expect(each).toEqual({ width: 842, height: 595 });
  const text = await paper(page, '/print/rota?from=2026-11-23&weeks=1');
  // No page of the file is empty: there are as many as the footer says.
  expect(text).toContain(`Page ${pages.length} of ${pages.length}`);
});

test('the cover list is saved as A4 upright, from the Absence screen', async ({ launch }) => {
  const understudy = await launch();
  const { page } = understudy;
  await sampleTeam(page);
  await page.getByRole('link', { name: 'Absence' }).click();
  const file = await saveTo(understudy, 'cover.pdf');
  await page.getByRole('button', { name: 'Print…' }).click();
  await page.getByRole('menuitem', { name: 'Cover list: save as PDF' }).click();
  await expect(page.getByText(`Saved as ${file}.`)).toBeVisible({ timeout: 20_000 });
  expect(existsSync(file)).toBe(true);
  expect(pagesIn(file)).toEqual([{ width: 595, height: 842 }]);
});

test('paper says away without the kind, codes only, version and time', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  const rota = await paper(page, '/print/rota?from=2026-11-23&weeks=4');
  expect(rota).toContain('Rota, week of 23–29 Nov 2026');
  expect(rota).toContain('Rota, week of 14–20 Dec 2026');
  expect(rota).toMatch(/Away/);
  expect(rota).toMatch(/○ No cover/);
  expect(rota).toMatch(/● for Amira/);
  expect(rota).not.toMatch(/sick|annual leave/i);
  expect(rota).toMatch(/Understudy \d+\.\d+\.\d+ · printed Monday 23 November 2026 08:3\d · sample team/);
});

test('the cover list says for whom, who covers, and where nobody does', async ({ launch }) => {
  const { page } = await launch();
  await sampleTeam(page);
  const list = await paper(page, '/print/coverList?from=2026-11-23&weeks=1');
  expect(list).toContain('Monday 23 November 2026');
  expect(list).toContain('○ No cover');
  expect(list).toContain('● Chloe for Amira');
  expect(list).toContain('asked Priya');
  expect(list).not.toMatch(/sick/i);
});

test('the sheet of whom to ring has days, numbers and deputies on one page, codes only, and no kind', async ({
  launch,
}) => {
  const understudy = await launch();
  const { page } = understudy;
  await sampleTeam(page);
  const absenceId = await page.evaluate(async () => {
    const people = await window.understudy.request('people.list', {});
    const of = (name: string) => (people.ok ? (people.value.find((one) => one.name === name)?.id ?? 0) : 0);
    const dates = { from: '2026-11-30', until: '2026-12-04' };
    const times = { fromTime: null, untilTime: null };
    const personId = of('Grace Okafor');
    const away = { personId, kind: 'annualLeave' as const, ...dates, ...times };
    const made = await window.understudy.request('absence.record', away);
    for (const [name, start, end] of [
      ['Helen Marsh', '09:00', '12:30'],
      ['Chloe Bennett', '13:00', '17:00'],
    ] as const) {
      const naming = {
        forPersonId: personId,
        byPersonId: of(name),
        ...dates,
        until: '2026-12-03',
        start,
        end,
      };
      const checked = await window.understudy.request('whoToRing.name.check', naming);
      const findings = checked.ok ? checked.value.findings : [];
      const accepted = findings.map((one) =>
        [one.code, one.personId, one.sessionId, one.when?.start ?? ''].join('|'),
      );
      await window.understudy.request('whoToRing.name', { ...naming, accepted });
    }
    return made.ok ? (made.value.id ?? 0) : 0;
  });
  await page.getByRole('link', { name: 'Absence' }).click();
  await page.getByRole('link', { name: /Grace Okafor/ }).click();
  const file = await saveTo(understudy, 'ring.pdf');
  await page.getByRole('button', { name: 'Who to ring' }).click();
  await page.getByRole('menuitem', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved as ${file}.`)).toBeVisible({ timeout: 20_000 });
  expect(pagesIn(file)).toEqual([{ width: 595, height: 842 }]);

  const sheet = await paper(page, `/print/whoToRing?absence=${absenceId}`);
  expect(sheet).toContain('Who to ring while Grace Okafor is away');
  expect(sheet).toContain('Away Mon 30 Nov – Fri 4 Dec, back Sat 5 Dec.');
  const row = (day: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: day }) });
  await expect(row('Mon 30 Nov')).toContainText('09:00–12:30Helen Marsh 07700 900199');
  await expect(row('Mon 30 Nov')).toContainText('13:00–17:00Chloe Bennett 07700 900134');
  await expect(row('Tue 1 Dec')).toContainText(/10:00–11:30 Group supervision: ○\sNo deputy yet/);
  await expect(row('Fri 4 Dec')).toContainText('09:00–12:30, 13:00–17:00○ Nobody is named');
  expect(sheet).not.toMatch(/annual leave/i);
  expect(sheet).toMatch(/Understudy \d+\.\d+\.\d+ · printed Monday 23 November 2026 08:3\d · sample team/);
  expect(sheet).toContain('Page 1 of 1');
});

test('a passport has every step with its dates, sign-offs and expiry on one page', async ({ launch }) => {
  const understudy = await launch();
  const { page } = understudy;
  await sampleTeam(page);
  await page.getByRole('link', { name: 'Reserves' }).click();
  await page.getByRole('link', { name: 'Maya Robinson' }).click();
  const id = Number(/reserves\/(\d+)/.exec(page.url())?.[1]);
  const file = await saveTo(understudy, 'passport.pdf');
  await page.getByRole('button', { name: 'Passport' }).click();
  await page.getByRole('menuitem', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved as ${file}.`)).toBeVisible({ timeout: 20_000 });
  expect(pagesIn(file)).toEqual([{ width: 595, height: 842 }]);

  const sheet = await paper(page, `/print/passport?person=${id}`);
  expect(sheet).toContain('Passport of Maya Robinson');
  expect(sheet).toContain('18 of 18 steps done. To cover: Ready now.');
  const row = (name: RegExp) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(row(/^DBS check/)).toContainText('● Done');
  await expect(row(/^DBS check/)).toContainText('Grace Okafor');
  await expect(row(/^DBS check/)).toContainText(/ 2029$/);
  await expect(row(/^Mandatory training/)).toContainText('Fri 18 Dec');
  expect(sheet).toContain('Page 1 of 1');
  await screenshot(page, 'paper-passport');
});
