import { z } from 'zod';
import { action, nothing, read, withoutDatabase, write } from './define.ts';
import { line, text } from './values.ts';

export const appState = z.object({
  now: z.string(),
  version: z.string(),
  /** Whether the sample team is open instead of the real one. */
  sample: z.boolean(),
  /** The person using the app; null until the first run has asked. */
  actor: z.object({ id: z.number(), name: z.string() }).nullable(),
  /** Why the database cannot be used; null when it can. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  file: z.string(),
});
export type AppState = z.infer<typeof appState>;

export const appRequests = {
  'app.state': withoutDatabase(read(nothing, appState)),

  /** First run: who you are. Makes the coordinator and names her as actor. */
  'app.setUpTeam': write({ name: line(80) }),

  /** Puts text on the clipboard; the page itself is given nothing by the browser. */
  'app.copyText': action(z.strictObject({ text: text(8000) }), nothing),
  'app.exploreSample': withoutDatabase(action(nothing, appState)),
  'app.leaveSample': withoutDatabase(action(nothing, appState)),
  /** Opens an https or mailto link in the system's own program, after a confirmation. */
  'app.openLink': withoutDatabase(
    action(z.strictObject({ url: z.string().max(400) }), z.object({ opened: z.boolean() })),
  ),
};
