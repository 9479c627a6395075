import type {
  planActions as actions,
  planProposals as proposals,
  planReads as reads,
} from '#contract/coverPlan.ts';
import type { Proposals, Reads } from '#main/request/context.ts';
import { stopPlanning, underTicket } from '#main/request/ticket.ts';
import { acceptPlan } from './accept.ts';
import { makePlan } from './make.ts';
import { resilienceOf } from './resilience.ts';
import { planView } from './views.ts';

export const planReads: Reads<keyof typeof reads> = {
  'plan.resilience': (context, { ticket, ...input }) =>
    underTicket(context.house, ticket, (signal) => {
      const tell = (personId: number, at: number, of: number) =>
        context.house.announce('trying', { ticket, personId, at, of });
      return resilienceOf(context, input, tell, signal);
    }),
};

export const planActions: Reads<keyof typeof actions> = {
  'plan.warm': ({ house }) => {
    house.solver.warm();
    return null;
  },
  'plan.make': (context, { scope, locked, forbidden, ticket }) =>
    underTicket(context.house, ticket, async (signal) => {
      const onProgress: NonNullable<Parameters<typeof makePlan>[3]['onProgress']> = (progress) =>
        context.house.announce('planning', { ticket, ...progress });
      return planView(await makePlan(context, scope, { locked, forbidden }, { signal, onProgress }), scope);
    }),
  'plan.stop': ({ house }, { ticket }) => ({ stopped: stopPlanning(house, ticket) }),
};

export const planProposals: Proposals<keyof typeof proposals> = { 'plan.accept': acceptPlan };
