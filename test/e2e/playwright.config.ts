import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

/** One worker: each test has windows of its own on one display, and keys go to the window in front. */
export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  workers: 1,
  fullyParallel: false,
  // A busy build server may lose a window once; what fails twice fails.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
