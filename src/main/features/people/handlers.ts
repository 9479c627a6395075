import type {
  peopleProposals as proposals,
  peopleReads as reads,
  peopleWrites as writes,
} from '#contract/people.ts';
import type { Proposals, Reads, Writes } from '#main/request/context.ts';
import { allPlaces, allServiceUsers } from '#main/snapshot/people.ts';
import { personAdd } from './add.ts';
import { personLeave } from './leave.ts';
import { patternWrites } from './patternWrites.ts';
import { personWrites } from './personWrites.ts';
import { placeWrites } from './placeWrites.ts';
import { serviceUserWrites } from './serviceUserWrites.ts';
import { setStatus } from './setStatus.ts';
import { personRecord, summaries } from './summaries.ts';

export const peopleReads: Reads<keyof typeof reads> = {
  'people.list': summaries,
  'person.get': (context, { id }) => personRecord(context, id),
  'places.list': ({ db }) => allPlaces(db),
  'serviceUsers.list': ({ db }) => allServiceUsers(db),
};

export const peopleWrites: Writes<keyof typeof writes> = {
  ...personWrites,
  ...patternWrites,
  ...placeWrites,
  ...serviceUserWrites,
};

export const peopleProposals: Proposals<keyof typeof proposals> = {
  'person.add': personAdd,
  'person.setStatus': setStatus,
  'person.leave': personLeave,
};
