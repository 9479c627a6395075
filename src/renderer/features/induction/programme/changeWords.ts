import type { InductionView } from '#contract/induction.ts';
import type { StepField } from '#domain/induction/takingOver.ts';
import { listWords } from '#renderer/text/kinds.ts';

const fieldWords = {
  name: 'its name',
  kind: 'its kind',
  needed: 'how many',
  minutes: 'how long',
  signOff: 'who signs off',
  dueDays: 'when it is due',
  validMonths: 'how long it counts',
  isGate: 'whether it is needed to cover',
  after: 'what comes before it',
} satisfies Record<StepField, string>;

/** “Shadowing: how many and how long differ”, “Lone working is new”, “Site visits is no longer asked”. */
export function changeWords({ name, what, fields }: InductionView['changes'][number]): string {
  if (what === 'added') return `${name} is new.`;
  if (what === 'archived') return `${name} is no longer asked.`;
  const differ = listWords(fields.map((field) => fieldWords[field]));
  return `${name}: ${differ} ${fields.length > 1 ? 'differ' : 'differs'}.`;
}
