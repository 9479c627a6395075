import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Understudy } from './understudy.ts';

async function sampleTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

/** Answers the next “Save as PDF” with a file of the test's own. */
async function saveTo({ app, dataDir }: Understudy, name: string): Promise<string> {
  const file = join(dataDir, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  return file;
}

/** Sizes of a PDF's pages in points, as Chromium writes them. */
function pagesIn(file: string): { width: number; height: number }[] {
  const text = readFileSync(file, 'latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }));
}

/** Opens a page for paper in the window itself. */
async function paper(page: Page, route: string): Promise<string> {
  await page.evaluate((to) => {
    location.hash = to;
  }, route);
  await expect(page.locator('html[data-print-ready="true"]')).toBeAttached();
  return (await page.getByRole('main').textContent()) ?? '';
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
  expect(list).toContain('● Priya for Amira');
  expect(list).toContain('asked Tomasz');
  expect(list).not.toMatch(/sick/i);
});
