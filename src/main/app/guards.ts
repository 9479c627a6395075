import { app, type Session } from 'electron';
import { isOurs } from './pageFile.ts';

/** Before any window: no page may leave, open another, embed one, or be given anything by the browser. */
export function guardPages(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Before `ready`: in every session, permissions are refused and every request that is not for our own pages. */
export function guardSessions(development: boolean): void {
  app.on('session-created', (ours) => {
    stopSpelling(ours);
    ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    ours.setPermissionCheckHandler(() => false);
    ours.setDevicePermissionHandler(() => false);
    ours.on('will-download', (event) => event.preventDefault());
    ours.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, development) }));
  });
}

/**
 * A new session fetches a dictionary for its spelling checker, even one that is turned off (seen in a log of the
 * network stack), and past `webRequest`. So it is turned off, and sent to an address that leads nowhere.
 */
function stopSpelling(ours: Session): void {
  ours.setSpellCheckerDictionaryDownloadURL('about:no-dictionaries/');
  ours.setSpellCheckerEnabled(false);
}

function mayLoad(url: string, development: boolean): boolean {
  return isOurs(url) || (development && url.startsWith('devtools://'));
}
