import type { rotaRequests } from '#contract/rota.ts';
import type { Handlers } from '#main/request/context.ts';
import { rotaBetween } from './page.ts';

export const rotaHandlers: Handlers<keyof typeof rotaRequests> = {
  'rota.between': (context, { from, weeks }) => rotaBetween(context, from, weeks),
};
