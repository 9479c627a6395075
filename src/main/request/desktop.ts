/**
 * What features may ask of the desktop; `main/app` implements it with Electron.
 * What cannot be done rejects with a `Refusal` (NOT_POSSIBLE) that says why.
 */
export interface Desktop {
  version: string;
  /** Asks before opening an https or mailto address in the system's own program; false when it was not opened. */
  openLink(url: string): Promise<boolean>;
  /** Asks before opening a message to one address in the system's own mail program; false when it was not opened. */
  writeMail(mail: { to: string; subject: string; body: string }): Promise<boolean>;
  /** Puts text on the clipboard. */
  copyText(text: string): void;
  /** null when the coordinator cancels. */
  chooseFolder(title: string, startIn: string): Promise<string | null>;
  /** null when the coordinator cancels. */
  chooseFile(title: string, startIn: string): Promise<string | null>;
  /**
   * Renders a print route (`/print/rota?from=…&weeks=1`) in a hidden window and saves a PDF (asks where, offering the
   * suggested name) or prints it; `done` is false when the coordinator cancels.
   */
  print(
    route: string,
    to: 'pdf' | 'printer',
    suggestedName: string,
  ): Promise<{ done: boolean; file: string | null }>;
}
