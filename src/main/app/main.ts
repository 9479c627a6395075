import { app, dialog } from 'electron';
import { begin } from './begin.ts';
import { guardPages, guardSessions } from './guards.ts';
import { logUncaught, openLog } from './log.ts';
import { declareScheme } from './protocol.ts';
import { run } from './run.ts';
import { stayOffline } from './switches.ts';

const beginning = begin();
if (beginning) {
  const log = openLog(beginning.dataDir);
  logUncaught(log);
  stayOffline();
  // Dates and dialogs as the coordinator reads them, whatever language the machine was set up in.
  app.commandLine.appendSwitch('lang', 'en-GB');
  declareScheme();
  guardPages();
  guardSessions(!app.isPackaged);
  app
    .whenReady()
    .then(() => run(beginning, log))
    .catch((fault: unknown) => {
      log.error('The app did not start', fault);
      dialog.showErrorBox('Understudy did not start', 'What went wrong is in the log, in the folder “logs”.');
      app.exit(1);
    });
}
