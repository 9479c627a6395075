import { useNames } from '#renderer/client/names.ts';
import { usePeople } from '#renderer/client/people.ts';
import { listWords } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { type LeadChoice, leadFor, mayLeadIndividual } from './leads.ts';
import styles from './termPlan.module.css';

/** Who leads each person's individual supervision: at first whoever does now. */
export function TermLeads({
  leadId,
  people,
  present,
  value,
  onChange,
}: {
  leadId: number;
  people: readonly number[];
  present: ReadonlyMap<number, number>;
  value: LeadChoice;
  onChange: (choice: LeadChoice) => void;
}) {
  const { list } = usePeople();
  const names = useNames();
  const able = list.filter(mayLeadIndividual);
  const led = Map.groupBy(people, (id) => leadFor(id, value, leadId, present));
  const counts = [...led].map(([id, own]) => `${names.name(id)} ${own.length}`);
  return (
    <div className={cx(styles.leads)}>
      <Select
        label="Individual supervision led by"
        options={[
          { id: 'stays' as const, label: 'Whoever leads it now' },
          { id: 'one' as const, label: names.fullName(leadId) },
        ]}
        value={value.stays ? 'stays' : 'one'}
        onChange={(id) => onChange({ stays: id === 'stays', own: {} })}
      />
      <details>
        <summary>Who leads whom: {listWords(counts)}</summary>
        <fieldset className={cx(styles.whom)} aria-label="Who leads whom">
          {people.map((id) => (
            <Select
              key={id}
              label={names.fullName(id)}
              options={able
                .filter((person) => person.id !== id)
                .map((person) => ({ id: person.id, label: person.name }))}
              value={leadFor(id, value, leadId, present)}
              onChange={(chosen) => onChange({ ...value, own: { ...value.own, [id]: chosen } })}
            />
          ))}
        </fieldset>
      </details>
    </div>
  );
}
