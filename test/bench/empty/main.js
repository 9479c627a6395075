// The emptiest window this runtime can show: what any app pays before it does anything.
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => app.quit());
// Not awaited: Electron is ready only once this file has run to its end.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  return window.loadURL('data:text/html,<html data-ready="true" lang="en"><title>Empty</title></html>');
});
