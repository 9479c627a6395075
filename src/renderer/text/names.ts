import type { PersonSummary } from '#contract/people.ts';
import type { IsoDate } from '#domain/time/dates.ts';

/** Everybody whose name can be said. */
export interface Named {
  byId: ReadonlyMap<number, PersonSummary>;
  nameOf: (id: number) => string;
  /** First name where unique. */
  shortNameOf: (id: number) => string;
}

/** How people are named in sentences: whoever uses the app is “you”, everybody else goes by first name. */
export interface Names {
  /** Within a sentence: “you”, “Amira”. */
  name: (id: number) => string;
  /** At its beginning: “You”, “Amira”. */
  first: (id: number) => string;
  /** Standing alone: “Amira Khan”, “Grace Okafor (you)”. */
  fullName: (id: number) => string;
  isYou: (id: number) => boolean;
  /** Why somebody will not be there on a date, never the kind of absence: “you are away”, “Amira has left”. */
  missing: (id: number, date: IsoDate) => string;
}

/** Names for sentences; without `you` (on paper) everybody goes by first name. */
export function namesOf(people: Named, you: number | null): Names {
  const name = (id: number) => (id === you ? 'you' : people.shortNameOf(id));
  const first = (id: number) => (id === you ? 'You' : people.shortNameOf(id));
  return {
    name,
    first,
    fullName: (id) => (id === you ? `${people.nameOf(id)} (you)` : people.nameOf(id)),
    isYou: (id) => id === you,
    missing: (id, date) => {
      const person = people.byId.get(id);
      const have = id === you ? 'have' : 'has';
      const are = id === you ? 'are' : 'is';
      if (person?.leavingDate && date > person.leavingDate) return `${name(id)} ${have} left by then`;
      if (person?.startDate && date < person.startDate) return `${name(id)} ${have} not started by then`;
      if (person?.status === 'paused' && person.away === null) return `${name(id)} ${are} paused`;
      return `${name(id)} ${are} away`;
    },
  };
}
