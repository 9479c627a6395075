import type { termPlanRequests } from '#contract/termPlan.ts';
import type { Handlers } from '#main/request/context.ts';
import { stopPlanning, underTicket } from '#main/request/ticket.ts';
import { acceptTerm } from './accept.ts';
import { presentLeads } from './leads.ts';
import { makeTerm, termHolds } from './make.ts';

export const termPlanHandlers: Handlers<keyof typeof termPlanRequests> = {
  'termPlan.leads': presentLeads,

  'termPlan.make': (context, { scope, locked, forbidden, ticket }) =>
    underTicket(context.host, ticket, (signal) => {
      const onStage: NonNullable<Parameters<typeof makeTerm>[3]['onStage']> = (stage, sessions) =>
        context.host.announce('planningTerm', { ticket, stage, sessions });
      return makeTerm(context, scope, { locked, forbidden }, { signal, onStage });
    }),
  'termPlan.holds': async (context, { scope, digest }) => ({
    holds: await termHolds(context, scope, digest),
  }),
  'termPlan.stop': ({ host }, { ticket }) => ({ stopped: stopPlanning(host, ticket) }),

  'termPlan.accept': acceptTerm,
};
