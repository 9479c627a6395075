import { app, dialog } from 'electron';
import { begin } from './begin.ts';
import { guardPages } from './guards.ts';
import { openLog } from './log.ts';
import { declareScheme } from './protocol.ts';
import { run } from './run.ts';
import { stayOffline } from './switches.ts';

const beginning = begin();
if (beginning) {
  const log = openLog(beginning.dataDir);
  stayOffline();
  declareScheme();
  guardPages();
  app
    .whenReady()
    .then(() => run(beginning, log))
    .catch((fault: unknown) => {
      log.error('The app did not start', fault);
      dialog.showErrorBox('Understudy did not start', 'What went wrong is in the log, in the folder “logs”.');
      app.exit(1);
    });
}
