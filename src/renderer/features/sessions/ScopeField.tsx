import { RadioGroup } from '#renderer/ui/Choice.tsx';

/** What a change of a session of a series reaches. */
export type Scope = 'one' | 'following' | 'all';

const options = [
  { id: 'one', label: 'This one' },
  { id: 'following', label: 'This and following' },
  { id: 'all', label: 'All that have not begun' },
] as const satisfies readonly { id: Scope; label: string }[];

/** Asks how far a change of a session of a series reaches; nothing for a single session. */
export function ScopeField({
  seriesId,
  value,
  onChange,
}: {
  seriesId: number | null;
  value: Scope;
  onChange: (scope: Scope) => void;
}) {
  if (seriesId === null) return null;
  return <RadioGroup label="Which sessions" options={options} value={value} onChange={onChange} />;
}
