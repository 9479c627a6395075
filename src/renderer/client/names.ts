import { useMemo } from 'react';
import { type Names, namesOf } from '#renderer/text/names.ts';
import { useAsk } from './client.ts';
import { usePeople } from './people.ts';

/** Names for the sentences of a screen. */
export function useNames(): Names {
  const people = usePeople();
  const you = useAsk('app.state', {}).data?.actor?.id ?? null;
  return useMemo(() => namesOf(people, you), [people, you]);
}
