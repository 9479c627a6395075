import type { PersonSummary } from '#contract/people.ts';
import { listWords } from '#renderer/text/kinds.ts';

export const groups = ['team', 'reserves', 'applicants', 'external', 'leavers'] as const;
export type Group = (typeof groups)[number];

export const groupWords = {
  team: 'Team',
  reserves: 'Reserves',
  applicants: 'Applicants',
  external: 'External',
  leavers: 'Leavers',
} satisfies Record<Group, string>;

/** Under which heading somebody stands today. */
export function groupOf({ role, status }: PersonSummary): Group {
  if (status === 'leaver') return 'leavers';
  if (role === 'external') return 'external';
  if (status === 'reserve') return 'reserves';
  return status === 'applicant' ? 'applicants' : 'team';
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB');

/** Whether what was typed is in the name, base or employer. */
export function fits({ name, baseName, employer }: PersonSummary, typed: string): boolean {
  const wanted = folded(typed.trim());
  return [name, baseName, employer].some((text) => text !== null && folded(text).includes(wanted));
}

/** “Group, individual” supervision; “–” for neither. */
export function mayLeadWords({ mayLeadGroup, mayLeadIndividual }: PersonSummary): string {
  const words = [mayLeadGroup ? 'group' : null, mayLeadIndividual ? 'individual' : null].filter(
    (word) => word !== null,
  );
  const [first = '', ...rest] = listWords(words);
  return words.length === 0 ? '–' : first.toLocaleUpperCase('en-GB') + rest.join('');
}
