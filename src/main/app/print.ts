import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, type BrowserWindow, dialog, type WebContents } from 'electron';
import { notPossible } from '#main/request/refusal.ts';
import { writeWhole } from './atomicFile.ts';
import { openOwnWindow } from './ownWindows.ts';
import { origin } from './pageFile.ts';

const readyWithin = 20_000;
const glance = 50;
const cancelled = { done: false, file: null };

/** Renders a `/print/…` route in a hidden window, then saves or prints it. Refuses in plain words when it cannot. */
export async function printRoute(
  route: string,
  to: 'pdf' | 'printer',
  suggestedName: string,
  owner: BrowserWindow | null,
): Promise<{ done: boolean; file: string | null }> {
  if (!route.startsWith('/print/')) throw new RangeError('Only print routes can be printed');
  const file = to === 'pdf' ? await askWhere(suggestedName, owner) : null;
  if (to === 'pdf' && file === null) return cancelled;
  const window = openOwnWindow({ show: false, width: 1123, height: 794, title: 'Understudy' });
  try {
    await within(readyWithin, showRoute(window.webContents, route));
    if (file === null) return (await toPrinter(window.webContents)) ? { done: true, file } : cancelled;
    save(await within(readyWithin, toPdf(window.webContents)), file);
    return { done: true, file };
  } finally {
    window.destroy();
  }
}

async function askWhere(suggestedName: string, owner: BrowserWindow | null): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: 'Save as PDF',
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { canceled, filePath } = owner
    ? await dialog.showSaveDialog(owner, options)
    : await dialog.showSaveDialog(options);
  if (canceled || !filePath) return null;
  return filePath.toLowerCase().endsWith('.pdf') ? filePath : `${filePath}.pdf`;
}

async function showRoute(contents: WebContents, route: string): Promise<void> {
  await contents.loadURL(`${origin}index.html#${route}`);
  while (!contents.isDestroyed()) {
    if (await contents.executeJavaScript("document.documentElement.dataset.printReady === 'true'")) return;
    await pause(glance);
  }
}

/** The page's own CSS `@page` says which way up the paper is. */
function toPdf(contents: WebContents): Promise<Buffer> {
  return contents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, printBackground: false });
}

async function toPrinter(contents: WebContents): Promise<boolean> {
  const landscape = liesWide(await within(readyWithin, toPdf(contents)));
  return new Promise((done, fail) => {
    contents.print(
      { silent: false, printBackground: false, pageSize: 'A4', landscape },
      (printed, reason) => {
        if (printed) done(true);
        else if (/cancel/i.test(reason)) done(false);
        else fail(notPossible('The printer did not take it. Save it as a PDF instead and print that.'));
      },
    );
  });
}

/** Whether the first page is wider than high: a printer, unlike a PDF, must be told what the page's CSS decided. */
function liesWide(pdf: Buffer): boolean {
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
  return Number(width) > Number(height);
}

function save(pdf: Buffer, file: string): void {
  try {
    writeWhole(file, pdf);
  } catch {
    throw notPossible(
      'The PDF could not be saved there. Choose another folder, or close the file if it is open.',
    );
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const patience = new AbortController();
  const late = pause(milliseconds, undefined, { signal: patience.signal }).then((): never => {
    throw notPossible('The page to print did not get ready. Try again.');
  });
  try {
    return await Promise.race([work, late]);
  } catch (fault) {
    // The window is about to go, and with it what still waits for it.
    work.catch(() => undefined);
    throw fault;
  } finally {
    late.catch(() => undefined);
    patience.abort();
  }
}
