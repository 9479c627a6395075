import type { peopleRequests } from '#contract/people.ts';
import type { Handlers } from '#main/request/context.ts';
import { allPlaces, allServiceUsers } from '#main/snapshot/people.ts';
import { personAdd } from './add.ts';
import { personLeave } from './leave.ts';
import { patternWrites } from './patternWrites.ts';
import { personWrites } from './personWrites.ts';
import { placeWrites } from './placeWrites.ts';
import { serviceUserWrites } from './serviceUserWrites.ts';
import { setStatus } from './setStatus.ts';
import { personRecord, summaries } from './summaries.ts';

export const peopleHandlers: Handlers<keyof typeof peopleRequests> = {
  'people.list': summaries,
  'person.get': (context, { id }) => personRecord(context, id),
  'places.list': ({ db }) => allPlaces(db),
  'serviceUsers.list': ({ db }) => allServiceUsers(db),

  ...personWrites,
  ...patternWrites,
  ...placeWrites,
  ...serviceUserWrites,

  'person.add': personAdd,
  'person.setStatus': setStatus,
  'person.leave': personLeave,
};
