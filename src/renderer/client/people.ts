import { useMemo } from 'react';
import type { PersonSummary } from '#contract/people.ts';
import type { Named } from '#renderer/text/names.ts';
import { useAsk } from './client.ts';

export interface People extends Named {
  /** Everybody, leavers too. */
  list: PersonSummary[];
  /** Coordinator, peer workers and reserves who have not left. */
  inTeam: PersonSummary[];
}

const nobody: PersonSummary[] = [];

/** Everybody, kept up to date. Empty until main has answered (the shell waits for it before it shows a screen). */
export function usePeople(): People {
  const { data = nobody } = useAsk('people.list', {});
  return useMemo(() => {
    const byId = new Map(data.map((person) => [person.id, person]));
    return {
      list: data,
      byId,
      inTeam: data.filter((person) => person.status !== 'leaver' && person.role !== 'external'),
      nameOf: (id) => byId.get(id)?.name ?? 'Somebody',
      shortNameOf: (id) => byId.get(id)?.shortName ?? 'Somebody',
    };
  }, [data]);
}
