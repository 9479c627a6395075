import type { Input } from '#contract/requests.ts';
import { personAdd } from '#main/features/people/add.ts';
import { type Context, type Decision, proposalHandler } from '#main/request/context.ts';
import { writeApplication } from './record.ts';

/** A new applicant: the person, added as people are, and their application. Gives the person's id. */
export const addApplicant = proposalHandler<'recruitment.add', Decision>({
  decide: (context, input) => personAdd.decide(context, personIn(input)),

  write: (tx, context, input, decision) => {
    const { pathway, appliedOn } = input;
    const personId = personAdd.write(tx, context as Context, personIn(input), decision);
    if (personId === null) return null;
    writeApplication(tx, context, { personId, pathway, appliedOn });
    return personId;
  },
});

function personIn({ pathway: _pathway, appliedOn, ...rest }: Input<'recruitment.add'>): Input<'person.add'> {
  return {
    ...rest,
    role: 'peerWorker',
    status: 'applicant',
    statusFrom: appliedOn,
    basePlaceId: null,
    contractedMinutes: null,
    startDate: null,
    mayLeadGroup: false,
    mayLeadIndividual: false,
  };
}
