import type { coverPlanRequests } from '#contract/coverPlan.ts';
import type { Handlers } from '#main/request/context.ts';
import { stopPlanning, underTicket } from '#main/request/ticket.ts';
import { acceptCoverPlan } from './accept.ts';
import { makeCoverPlan } from './make.ts';
import { resilienceOf } from './resilience.ts';
import { coverPlanView } from './views.ts';

export const coverPlanHandlers: Handlers<keyof typeof coverPlanRequests> = {
  'coverPlan.resilience': (context, { ticket, ...input }) =>
    underTicket(context.host, ticket, (signal) => {
      const tell = (personId: number, at: number, of: number) =>
        context.host.announce('trying', { ticket, personId, at, of });
      return resilienceOf(context, input, tell, signal);
    }),

  'coverPlan.warm': ({ host }) => {
    host.solver.warm();
    return null;
  },
  'coverPlan.make': (context, { scope, locked, forbidden, ticket }) =>
    underTicket(context.host, ticket, async (signal) => {
      const onProgress: NonNullable<Parameters<typeof makeCoverPlan>[3]['onProgress']> = (progress) =>
        context.host.announce('planningCover', { ticket, ...progress });
      return coverPlanView(
        await makeCoverPlan(context, scope, { locked, forbidden }, { signal, onProgress }),
        scope,
      );
    }),
  'coverPlan.stop': ({ host }, { ticket }) => ({ stopped: stopPlanning(host, ticket) }),

  'coverPlan.accept': acceptCoverPlan,
};
