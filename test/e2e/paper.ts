import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { Understudy } from './understudy.ts';

/** Answers the next “Save as PDF” with a file of the test's own. */
export async function saveTo({ app, dataDir }: Understudy, name: string): Promise<string> {
  const file = join(dataDir, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  return file;
}

/** Sizes of a PDF's pages in points, as Chromium writes them. */
export function pagesIn(file: string): { width: number; height: number }[] {
  const text = readFileSync(file, 'latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }));
}

/** Opens a page for paper in the window itself. */
export async function paper(page: Page, route: string): Promise<string> {
  await page.evaluate((to) => {
    location.hash = to;
  }, route);
  await expect(page.locator('html[data-print-ready="true"]')).toBeAttached();
  return (await page.getByRole('main').textContent()) ?? '';
}
