import { byPressure, type SupportPrompt, supportPrompts } from '#domain/supervision/supportPrompt.ts';
import { supportRecords } from '#main/features/register/reads.ts';
import type { Context } from '#main/request/context.ts';
import { allPeople } from '#main/snapshot/people.ts';

/** What should be done about wellbeing plans and support from a peer, the most pressing first. */
export function supportToGive({ db, today }: Context): SupportPrompt[] {
  const records = supportRecords(db);
  return [...allPeople(db).values()]
    .flatMap((person) =>
      supportPrompts(person, records.get(person.id) ?? { reviewOn: null, offer: null }, today),
    )
    .sort(byPressure);
}
