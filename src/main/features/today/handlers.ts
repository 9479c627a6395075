import type { todayReads as reads } from '#contract/today.ts';
import type { Reads } from '#main/request/context.ts';
import { boardOf, laterGaps } from './board.ts';

export const todayReads: Reads<keyof typeof reads> = {
  'today.board': (context) => boardOf(context),
  'today.laterGaps': (context) => ({ count: laterGaps(context) }),
};
