import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron';
import type { Desktop } from '#main/request/desktop.ts';
import { notPossible } from '#main/request/refusal.ts';
import { type Mail, mailto } from './mailto.ts';
import { openable } from './openable.ts';
import { printRoute } from './print.ts';

/** The desktop as features see it. `owner` is the window a dialog belongs to, while there is one. */
export function desktopOf(owner: () => BrowserWindow | null): Desktop {
  return {
    version: app.getVersion(),
    openLink: (url) => openLink(url, owner()),
    writeMail: (mail) => writeMail(mail, owner()),
    copyText: (text) => clipboard.writeText(text),
    chooseFolder: (title, startIn) =>
      choose(owner(), { title, defaultPath: startIn, properties: ['openDirectory', 'createDirectory'] }),
    chooseFile: (title, startIn) =>
      choose(owner(), { title, defaultPath: startIn, properties: ['openFile'] }),
    print: (route, to, suggestedName) => printRoute(route, to, suggestedName, owner()),
  };
}

async function openLink(text: string, owner: BrowserWindow | null): Promise<boolean> {
  const found = openable(text);
  if (!found)
    throw notPossible('Only web links that start with https:// and e-mail addresses can be opened.');
  const message = found.kind === 'web' ? 'Open this link in your browser?' : 'Write to this address?';
  return openAfterAsking(message, found.shown, found.address, owner);
}

async function writeMail(mail: Mail, owner: BrowserWindow | null): Promise<boolean> {
  const found = mailto(mail);
  if (found === null)
    throw notPossible('This is not an address that mail can be sent to. Look at it under People.');
  if (found === 'tooLong') {
    throw notPossible('This is too long to hand to a mail program. Copy the text and paste it there.');
  }
  return openAfterAsking('Write to this address?', `${found.shown}\n\n${mail.subject}`, found.address, owner);
}

/** Opens an address in another program if the coordinator says so; what it cannot open is refused in words. */
async function openAfterAsking(
  message: string,
  detail: string,
  address: string,
  owner: BrowserWindow | null,
): Promise<boolean> {
  const question = {
    type: 'question',
    message,
    detail,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  } satisfies Electron.MessageBoxOptions;
  const { response } = owner
    ? await dialog.showMessageBox(owner, question)
    : await dialog.showMessageBox(question);
  if (response !== 0) return false;
  try {
    await shell.openExternal(address);
  } catch {
    throw notPossible('This computer has no program for that link. Copy it and open it yourself.');
  }
  return true;
}

async function choose(
  owner: BrowserWindow | null,
  options: Electron.OpenDialogOptions,
): Promise<string | null> {
  const { canceled, filePaths } = owner
    ? await dialog.showOpenDialog(owner, options)
    : await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}
