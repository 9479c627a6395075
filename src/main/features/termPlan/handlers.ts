import type {
  termPlanActions as actions,
  termPlanProposals as proposals,
} from '../../../contract/termPlan.ts';
import type { Proposals, Reads } from '../context.ts';
import { stopPlanning, underTicket } from '../plan/underWay.ts';
import { acceptTerm } from './accept.ts';
import { makeTerm } from './make.ts';
import { termView } from './views.ts';

export const termPlanActions: Reads<keyof typeof actions> = {
  'termPlan.make': (context, { scope, locked, forbidden, ticket }) =>
    underTicket(context.house, ticket, async (signal) => {
      const onProgress: NonNullable<Parameters<typeof makeTerm>[3]['onProgress']> = (progress) =>
        context.house.announce('planningTerm', { ticket, ...progress });
      return termView(await makeTerm(context, scope, { locked, forbidden }, { signal, onProgress }), scope);
    }),
  'termPlan.stop': ({ house }, { ticket }) => ({ stopped: stopPlanning(house, ticket) }),
};

export const termPlanProposals: Proposals<keyof typeof proposals> = { 'termPlan.accept': acceptTerm };
