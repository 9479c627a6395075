import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { MenuCommand } from '#contract/events.ts';

const mac = process.platform === 'darwin';
const line: MenuItemConstructorOptions = { type: 'separator' };

/** Builds the native menu. `send` hands a command to the screen. */
export function setMenu(options: {
  send: (command: MenuCommand) => void;
  dataDir: string;
  logDir: string;
  development: boolean;
}): void {
  app.setAboutPanelOptions({
    applicationName: 'Understudy',
    applicationVersion: app.getVersion(),
    copyright: 'MIT licence',
  });
  const menus = [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    fileMenu(options.send),
    editMenu(options.send),
    viewMenu(options.development),
    { role: 'windowMenu' } satisfies MenuItemConstructorOptions,
    helpMenu(options),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

type Send = (command: MenuCommand) => void;

/** An item whose key the menu itself listens to. */
function item(label: string, send: Send, command: MenuCommand, accelerator?: string) {
  return {
    label,
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  } satisfies MenuItemConstructorOptions;
}

/**
 * An item whose key the page listens to, because in a text field it belongs to the text; the menu only shows it.
 * macOS cannot show a key without taking it, so a plain letter is left out there.
 */
function shownKey(label: string, send: Send, command: MenuCommand, accelerator: string) {
  if (mac && !accelerator.includes('+')) return item(label, send, command);
  return { ...item(label, send, command, accelerator), registerAccelerator: false };
}

function fileMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      item('New &session…', send, 'newSession', 'CmdOrCtrl+N'),
      item('New se&ries…', send, 'newSeries', 'CmdOrCtrl+Shift+N'),
      shownKey('Record &absence…', send, 'recordAbsence', 'A'),
      item('Add &person…', send, 'addPerson'),
      item('Add app&licant…', send, 'addApplicant'),
      item('Add ward or community tea&m…', send, 'addClinicalTeam'),
      line,
      item('Print r&ota…', send, 'printRota', 'CmdOrCtrl+P'),
      item('Print &cover list…', send, 'printCoverList'),
      item('Print &who to ring…', send, 'printWhoToRing'),
      line,
      item('Se&ttings', send, 'settings', 'CmdOrCtrl+,'),
      line,
      mac ? { role: 'close' } : { role: 'quit', label: '&Quit' },
    ],
  };
}

function editMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      shownKey('&Undo', send, 'undo', 'CmdOrCtrl+Z'),
      shownKey('&Redo', send, 'redo', 'CmdOrCtrl+Shift+Z'),
      item('&History', send, 'history'),
      line,
      { role: 'cut', label: 'Cu&t' },
      { role: 'copy', label: '&Copy' },
      { role: 'paste', label: '&Paste' },
      { role: 'selectAll', label: 'Select &all' },
      line,
      shownKey('&Find a command or person…', send, 'palette', 'CmdOrCtrl+K'),
    ],
  };
}

function viewMenu(development: boolean): MenuItemConstructorOptions {
  const forDevelopment: MenuItemConstructorOptions[] = [line, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: '&View',
    submenu: [
      { role: 'resetZoom', label: '&Actual size' },
      { role: 'zoomIn', label: 'Zoom &in' },
      { role: 'zoomOut', label: 'Zoom &out' },
      line,
      { role: 'togglefullscreen', label: '&Full screen' },
      ...(development ? forDevelopment : []),
    ],
  };
}

function helpMenu({
  send,
  dataDir,
  logDir,
}: Pick<Parameters<typeof setMenu>[0], 'send' | 'dataDir' | 'logDir'>): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: '&Help',
    submenu: [
      shownKey('&Keyboard shortcuts', send, 'shortcuts', '?'),
      line,
      { label: 'Open the &data folder', click: () => void shell.openPath(dataDir) },
      { label: 'Open the &log folder', click: () => void shell.openPath(logDir) },
      ...(mac
        ? []
        : [line, { role: 'about', label: '&About Understudy' } satisfies MenuItemConstructorOptions]),
    ],
  };
}
