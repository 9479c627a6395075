import { X } from 'lucide-react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import type { PersonSummary } from '#contract/people.ts';
import { type People, usePeople } from '#renderer/client/people.ts';
import { roleWords, statusWords } from '#renderer/text/kinds.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from '#renderer/ui/field.module.css';
import type { FieldProps } from '#renderer/ui/field.tsx';

interface Choice {
  /** Who may be chosen; leavers never are. */
  only?: (person: PersonSummary) => boolean;
  placeholder?: string;
}

/** What tells two people apart beside the name: the role unless peer worker, the status unless active. */
function noteOf(person: PersonSummary): string | undefined {
  const words = [
    person.role === 'peerWorker' ? null : roleWords[person.role],
    person.status === 'active' ? null : statusWords[person.status],
    person.away ? 'away' : null,
  ].filter((word) => word !== null);
  return words.length > 0 ? words.join(', ') : undefined;
}

function optionsFrom(
  people: People,
  only: ((person: PersonSummary) => boolean) | undefined,
  also: number | null,
) {
  return people.list
    .filter((person) => person.id === also || (person.status !== 'leaver' && (only?.(person) ?? true)))
    .map((person) => ({ id: person.id, label: person.name, note: noteOf(person) }));
}

/** One person: type two letters, Enter. */
export function PersonPicker({
  value,
  onChange,
  only,
  placeholder = 'Type a name',
  ...field
}: FieldProps & Choice & { value: number | null; onChange: (id: number | null) => void }) {
  const people = usePeople();
  return (
    <ComboBox
      {...field}
      options={optionsFrom(people, only, value)}
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      nothing="Nobody by that name."
    />
  );
}

/** Several people, shown as tags below the box in which the next is typed. */
export function PeoplePicker({
  value,
  onChange,
  only,
  placeholder = 'Type a name to add',
  ...field
}: FieldProps & Choice & { value: readonly number[]; onChange: (ids: number[]) => void }) {
  const people = usePeople();
  const remaining = optionsFrom(people, only, null).filter((option) => !value.includes(option.id));
  return (
    <div className={cx(styles.field)}>
      <ComboBox
        {...field}
        options={remaining}
        value={null}
        onChange={(id) => id !== null && onChange([...value, id])}
        placeholder={placeholder}
        nothing="Nobody by that name."
        clearsAfter
      />
      {value.length > 0 && (
        <TagGroup onRemove={(keys) => onChange(value.filter((id) => !keys.has(id)))} selectionMode="none">
          <Label className={cx(styles.hidden)}>{field.label}: chosen</Label>
          <TagList className={cx(styles.tags)}>
            {value.map((id) => (
              <Tag key={id} id={id} textValue={people.nameOf(id)} className={cx(styles.tag)}>
                {people.nameOf(id)}
                <Button slot="remove" className={cx(styles.tagRemove)}>
                  <X size={14} aria-hidden="true" />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
