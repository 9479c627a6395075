import type { coverPlanRequests } from '#contract/coverPlan.ts';
import type { Handlers } from '#main/request/context.ts';
import { stopPlanning, underTicket } from '#main/request/ticket.ts';
import { acceptPlan } from './accept.ts';
import { makePlan } from './make.ts';
import { resilienceOf } from './resilience.ts';
import { planView } from './views.ts';

export const coverPlanHandlers: Handlers<keyof typeof coverPlanRequests> = {
  'plan.resilience': (context, { ticket, ...input }) =>
    underTicket(context.host, ticket, (signal) => {
      const tell = (personId: number, at: number, of: number) =>
        context.host.announce('trying', { ticket, personId, at, of });
      return resilienceOf(context, input, tell, signal);
    }),

  'plan.warm': ({ host }) => {
    host.solver.warm();
    return null;
  },
  'plan.make': (context, { scope, locked, forbidden, ticket }) =>
    underTicket(context.host, ticket, async (signal) => {
      const onProgress: NonNullable<Parameters<typeof makePlan>[3]['onProgress']> = (progress) =>
        context.host.announce('planning', { ticket, ...progress });
      return planView(await makePlan(context, scope, { locked, forbidden }, { signal, onProgress }), scope);
    }),
  'plan.stop': ({ host }, { ticket }) => ({ stopped: stopPlanning(host, ticket) }),

  'plan.accept': acceptPlan,
};
