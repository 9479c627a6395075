import { byPressure, type SupportPrompt, supportPrompts } from '../../../domain/supervision/supportPrompt.ts';
import type { Context } from '../../request/context.ts';
import { allPeople } from '../../snapshot/people.ts';
import { supportRecords } from '../register/reads.ts';

/** What should be done about wellbeing plans and support from a peer, the most pressing first. */
export function supportToGive({ db, today }: Context): SupportPrompt[] {
  const records = supportRecords(db);
  return [...allPeople(db).values()]
    .flatMap((person) =>
      supportPrompts(person, records.get(person.id) ?? { reviewOn: null, offer: null }, today),
    )
    .sort(byPressure);
}
