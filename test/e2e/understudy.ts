import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

export const projectFolder = join(import.meta.dirname, '..', '..');

/** The morning all tests happen on, unless they say otherwise: a Monday. */
export const usualNow = '2026-11-23T08:30';

/** What the page has of the screen, whatever the window's frame and menu take. */
const viewport = { width: 1280, height: 800 };

export interface LaunchOptions {
  /** A folder of the test's own; a fresh one when not given. */
  dataDir?: string;
  /** London wall clock, `YYYY-MM-DDTHH:MM`. */
  now?: string;
  /** More arguments for Electron, before the app's own. */
  args?: readonly string[];
}

/** Understudy, open. */
export interface Understudy {
  app: ElectronApplication;
  page: Page;
  dataDir: string;
  /** Closes it as a person would and waits until its process has ended. */
  close(): Promise<void>;
  /** Closes it and opens it again on the same data, with the same options but for those given. */
  relaunch(changed?: LaunchOptions): Promise<Understudy>;
}

/** A fresh folder for a database. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'understudy-e2e-'));
}

/** Takes such a folder away, waiting for what Chromium still writes as it ends. */
export function clearFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** The Electron to run, and everything it is given before the app's own flags. */
export function electronCommand(args: readonly string[] = []): { executable: string; args: string[] } {
  const executable = process.env.UNDERSTUDY_ELECTRON;
  if (!executable)
    throw new Error('Run the end-to-end tests with `npm run e2e`, which finds an Electron first.');
  // Chromium refuses to start as root inside its sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executable, args: [...asRoot, '--disable-gpu', ...args, '.'] };
}

/** Who wants to know what happens in the windows of a test. */
export interface Watch {
  opened(understudy: Understudy): void;
  /** An error in a page's console, or one that a page did not catch. */
  complained(text: string): void;
}

/** Opens Understudy and waits for its first screen. */
export async function launch(
  options: LaunchOptions & { dataDir: string },
  watch: Watch,
): Promise<Understudy> {
  const { dataDir, now = usualNow } = options;
  const { executable, args } = electronCommand(options.args);
  const app = await electron.launch({
    executablePath: executable,
    args: [...args, `--data-dir=${dataDir}`, `--now=${now}`],
    cwd: projectFolder,
  });
  app.context().on('console', (message) => {
    if (message.type() === 'error') watch.complained(message.text());
  });
  app.context().on('weberror', (error) => watch.complained(String(error.error())));
  const page = await app.firstWindow();
  const ended = new Promise<void>((done) => app.once('close', () => done()));
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= app.close().then(() => ended);
    return closing;
  };
  const understudy: Understudy = {
    app,
    page,
    dataDir,
    close,
    relaunch: async (changed = {}) => {
      await close();
      return launch({ ...options, ...changed, dataDir: changed.dataDir ?? dataDir }, watch);
    },
  };
  watch.opened(understudy);
  await page.setViewportSize(viewport);
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 10_000 });
  return understudy;
}
