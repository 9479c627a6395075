import type { todayRequests } from '#contract/today.ts';
import type { Handlers } from '#main/request/context.ts';
import { boardOf, laterGaps } from './board.ts';

export const todayHandlers: Handlers<keyof typeof todayRequests> = {
  'today.board': (context) => boardOf(context),
  'today.laterGaps': (context) => ({ count: laterGaps(context) }),
};
