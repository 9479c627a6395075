import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './parts.module.css';

/** Where a session is: a picked place and a link, either or both or neither. */
export interface Where {
  placeId: number | null;
  link: string;
}

/** The link as a request wants it: nothing instead of an empty line. */
export function linkOf(where: Where): string | null {
  return where.link.trim() === '' ? null : where.link.trim();
}

/** Place and link. A place that is not in the list yet is added beside it. */
export function PlaceFields({ value, onChange }: { value: Where; onChange: (where: Where) => void }) {
  const { data: places = [] } = useAsk('places.list', {});
  const [adding, setAdding] = useState(false);
  const options = places
    .filter((place) => !place.archived || place.id === value.placeId)
    .map((place) => ({ id: place.id, label: place.name, note: place.site ?? undefined }));
  return (
    <>
      <div className={cx(styles.withAdd)}>
        <ComboBox
          label="Place"
          name="placeId"
          options={options}
          value={value.placeId}
          onChange={(placeId) => onChange({ ...value, placeId })}
          placeholder="Type a place"
          nothing="No place by that name."
        />
        {!adding && (
          <Button variant="quiet" size="small" icon={Plus} onPress={() => setAdding(true)}>
            New place
          </Button>
        )}
      </div>
      {adding && (
        <NewPlace
          onDone={(id) => {
            setAdding(false);
            if (id !== null) onChange({ ...value, placeId: id });
          }}
        />
      )}
      <TextField
        label="Meeting link"
        name="link"
        type="url"
        placeholder="https://"
        value={value.link}
        onChange={(link) => onChange({ ...value, link })}
        maxLength={400}
      />
    </>
  );
}

function NewPlace({ onDone }: { onDone: (id: number | null) => void }) {
  const sending = useSend(useTell('place.add'), ({ id }) => onDone(id));
  const [name, setName] = useState('');
  const [site, setSite] = useState('');
  const save = () => void sending.submit({ name, site: site.trim() === '' ? null : site });
  return (
    <fieldset className={cx(styles.inset)}>
      <legend>New place</legend>
      <FieldRow>
        <TextField
          label="Name of the place"
          value={name}
          onChange={setName}
          maxLength={80}
          error={sending.failure?.fields?.name}
          autoFocus
        />
        <TextField
          label="Site"
          value={site}
          onChange={setSite}
          maxLength={80}
          hint="Empty where it has no address."
          error={sending.failure?.fields?.site}
        />
      </FieldRow>
      <div className={cx(styles.insetActions)}>
        <Button size="small" onPress={save} isDisabled={name.trim() === ''}>
          Add place
        </Button>
        <Button size="small" variant="quiet" onPress={() => onDone(null)}>
          Not now
        </Button>
      </div>
    </fieldset>
  );
}
