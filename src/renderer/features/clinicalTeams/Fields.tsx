import { useAsk } from '#renderer/client/client.ts';
import { clinicalTeamKindWords } from '#renderer/text/clinicalTeams.ts';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { ClinicalTeamDraft } from './draft.ts';

/** The details of a ward or community team. */
export function ClinicalTeamFields({
  draft,
  onChange,
  nameProblem,
}: {
  draft: ClinicalTeamDraft;
  onChange: (draft: ClinicalTeamDraft) => void;
  nameProblem: string | undefined;
}) {
  const set = (changed: Partial<ClinicalTeamDraft>) => onChange({ ...draft, ...changed });
  const { data: places = [] } = useAsk('places.list', {});
  const options = places
    .filter((place) => !place.archived || place.id === draft.placeId)
    .map((place) => ({ id: place.id, label: place.name, note: place.site ?? undefined }));
  return (
    <>
      <TextField
        label="Name"
        name="name"
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={80}
        error={nameProblem}
        isRequired
        autoFocus
      />
      <RadioGroup
        label="Kind"
        name="kind"
        row
        options={optionsOf(clinicalTeamKindWords)}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <ComboBox
        label="Place"
        name="placeId"
        options={options}
        value={draft.placeId}
        onChange={(placeId) => set({ placeId })}
        placeholder="Type a place"
        nothing={options.length === 0 ? 'No place yet. Add places in Settings.' : 'No place by that name.'}
      />
      <TextField
        label="Contact"
        name="contactRole"
        value={draft.contactRole}
        onChange={(contactRole) => set({ contactRole })}
        maxLength={80}
        hint="Whom to ask for, by role: “Ward manager”."
      />
      <FieldRow>
        <TextField
          label="Telephone"
          name="telephone"
          type="tel"
          value={draft.telephone}
          onChange={(telephone) => set({ telephone })}
          maxLength={40}
        />
        <TextField
          label="E-mail"
          name="email"
          type="email"
          value={draft.email}
          onChange={(email) => set({ email })}
          maxLength={120}
        />
      </FieldRow>
    </>
  );
}
