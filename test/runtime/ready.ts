/** `npm run ready`: has all that a window needs before `npm test` begins, so that what is missing is said at once. */

import { exitWith } from './command.ts';
import { findRuntime, runtimeLine } from './electron.ts';

async function ready(): Promise<number> {
  console.log(runtimeLine(await findRuntime()));
  return 0;
}

await exitWith(ready());
