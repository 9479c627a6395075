import { app, type Session, session } from 'electron';
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

/** After `ready`: every permission is refused, and every request that is not for our own pages. */
export function guardSession(development: boolean, ours: Session = session.defaultSession): void {
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.on('will-download', (event) => event.preventDefault());
  // The spelling checker would fetch its dictionaries.
  ours.setSpellCheckerEnabled(false);
  ours.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, development) }));
}

function mayLoad(url: string, development: boolean): boolean {
  return isOurs(url) || (development && url.startsWith('devtools://'));
}
