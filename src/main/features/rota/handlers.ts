import type { rotaReads as reads } from '#contract/rota.ts';
import type { Reads } from '#main/request/context.ts';
import { rotaBetween } from './page.ts';

export const rotaReads: Reads<keyof typeof reads> = {
  'rota.between': (context, { from, weeks }) => rotaBetween(context, from, weeks),
};
