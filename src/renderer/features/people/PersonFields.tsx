import type { ReactNode } from 'react';
import { useAsk } from '#renderer/client/client.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { roleWords } from '#renderer/text/kinds.ts';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './people.module.css';
import type { PersonDraft, PersonProblems } from './person.ts';

interface PersonFieldsProps {
  draft: PersonDraft;
  problems: PersonProblems;
  onChange: (draft: PersonDraft) => void;
  /** Beside the role. */
  status?: ReactNode;
}

/** The details of a person. */
export function PersonFields({ draft, problems, onChange, status }: PersonFieldsProps) {
  const set = (changed: Partial<PersonDraft>) => onChange({ ...draft, ...changed });
  const { data: places = [] } = useAsk('places.list', {});
  const bases = places
    .filter((place) => !place.archived || place.id === draft.basePlaceId)
    .map((place) => ({ id: place.id, label: place.name, note: place.site ?? undefined }));
  return (
    <>
      <TextField
        label="Name"
        name="name"
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={80}
        error={problems.name}
        isRequired
        autoFocus
      />
      <FieldRow>
        <Select
          label="Role"
          name="role"
          options={optionsOf(roleWords)}
          value={draft.role}
          onChange={(role) => set({ role })}
        />
        {status}
      </FieldRow>
      <FieldRow>
        <DateField
          label="Start"
          name="startDate"
          value={draft.startDate}
          onChange={(startDate) => set({ startDate })}
          hint="First day in the team; may be left empty."
        />
        <TextField
          label="Contracted hours a week"
          name="contractedMinutes"
          value={draft.hours}
          onChange={(hours) => set({ hours })}
          maxLength={12}
          hint="Such as 15, 7.5 or 7:30."
          error={problems.hours}
        />
      </FieldRow>
      <fieldset className={cx(styles.flags)}>
        <legend>May lead</legend>
        <Checkbox isSelected={draft.mayLeadGroup} onChange={(mayLeadGroup) => set({ mayLeadGroup })}>
          Group supervision
        </Checkbox>
        <Checkbox
          isSelected={draft.mayLeadIndividual}
          onChange={(mayLeadIndividual) => set({ mayLeadIndividual })}
        >
          Individual supervision
        </Checkbox>
      </fieldset>
      <FieldRow>
        <TextField
          label="Telephone"
          name="telephone"
          type="tel"
          value={draft.telephone}
          onChange={(telephone) => set({ telephone })}
          maxLength={40}
        />
        <ComboBox
          label="Base"
          name="basePlaceId"
          options={bases}
          value={draft.basePlaceId}
          onChange={(basePlaceId) => set({ basePlaceId })}
          placeholder="Type a place"
          nothing={bases.length === 0 ? 'No place yet. Add places in Settings.' : 'No place by that name.'}
        />
      </FieldRow>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        value={draft.email}
        onChange={(email) => set({ email })}
        maxLength={120}
      />
      <TextField
        label="Employer"
        name="employer"
        value={draft.employer}
        onChange={(employer) => set({ employer })}
        maxLength={80}
        hint="If it is not your trust."
      />
    </>
  );
}
