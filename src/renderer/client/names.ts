import { useMemo } from 'react';
import type { IsoDate } from '#domain/time/dates.ts';
import { useAsk } from './client.ts';
import { type People, usePeople } from './people.ts';

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
export function namesOf(people: People, you: number | null): Names {
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

/** Names for the sentences of a screen. */
export function useNames(): Names {
  const people = usePeople();
  const you = useAsk('app.state', {}).data?.actor?.id ?? null;
  return useMemo(() => namesOf(people, you), [people, you]);
}
