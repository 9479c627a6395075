import { useRef, useState } from 'react';
import type { Output } from '#contract/requests.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Form, Submit } from '#renderer/ui/Form.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ListRow } from './ListRow.tsx';
import styles from './settings.module.css';

type Place = Output<'places.list'>[number];

/** The places sessions are held at. */
export function PlacesSection() {
  const { data, failure } = useAsk('places.list', {});
  const change = useTell('place.change');
  if (!data) return <Waiting failure={failure} what="the places" />;
  const inUse = data.filter((place) => !place.archived);
  const archived = data.filter((place) => place.archived);
  const set = (place: Place, toArchive: boolean) =>
    change({ id: place.id, version: place.version, name: place.name, site: place.site, archived: toArchive });
  return (
    <>
      <p className={cx(styles.soft)}>
        Places are picked from this list. Two places with the same site need no time to get from one to the
        other. “Home visit” has no site: no address is kept, no travel is counted, and several people can be
        on one at a time. A place marked as a room holds one session at a time: booking it twice is refused.
      </p>
      {data.length === 0 && (
        <EmptyState title="No place yet">
          Add the rooms, wards and team bases where sessions are held.
        </EmptyState>
      )}
      {inUse.length > 0 && (
        <ul className={cx(styles.rows)} aria-label="Places">
          {inUse.map((place) => (
            <ListRow
              key={place.id}
              words={place.name}
              note={noteOf(place)}
              form={(done) => <PlaceForm place={place} onDone={done} />}
              onArchive={() => void set(place, true)}
            />
          ))}
        </ul>
      )}
      <PlaceForm place={null} onDone={() => {}} />
      {archived.length > 0 && (
        <details>
          <summary>Archived places ({archived.length})</summary>
          <ul className={cx(styles.rows)} aria-label="Archived places">
            {archived.map((place) => (
              <ListRow
                key={place.id}
                words={place.name}
                note={noteOf(place)}
                onBack={() => void set(place, false)}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const noteOf = ({ site, bookable }: Place) =>
  `${site ?? 'no site'}${bookable ? ', room for one session at a time' : ''}`;

/** Adds a place, or changes one. */
function PlaceForm({ place, onDone }: { place: Place | null; onDone: () => void }) {
  const add = useTell('place.add');
  const change = useTell('place.change');
  const [name, setName] = useState(place?.name ?? '');
  const [site, setSite] = useState(place?.site ?? '');
  const [isRoom, setRoom] = useState(place?.bookable ?? false);
  const [tried, setTried] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const sending = useSend(
    (fields: { name: string; site: string | null; bookable: boolean }) =>
      place
        ? change({ id: place.id, version: place.version, archived: place.archived, ...fields })
        : add(fields),
    () => {
      if (!place) {
        setName('');
        setSite('');
        setRoom(false);
        setTried(false);
        frame.current?.querySelector('input')?.focus();
      }
      onDone();
    },
  );
  const save = () => {
    setTried(true);
    if (name.trim() === '') return;
    void sending.submit({
      name: name.trim(),
      site: site.trim() === '' ? null : site.trim(),
      bookable: isRoom,
    });
  };
  return (
    <Form sending={sending} label={place ? `Change ${place.name}` : 'Add a place'} onSubmit={save}>
      <div className={cx(styles.adding)} ref={frame}>
        <TextField
          label={place ? 'Name' : 'New place'}
          name="name"
          value={name}
          onChange={setName}
          maxLength={80}
          error={tried && name.trim() === '' ? 'Give the name of the place.' : undefined}
          autoFocus={place !== null}
        />
        <TextField label="Site" name="site" value={site} onChange={setSite} maxLength={80} />
        <Checkbox isSelected={isRoom} onChange={setRoom}>
          A room
        </Checkbox>
        <Submit variant={place ? 'primary' : 'secondary'}>{place ? 'Save' : 'Add place'}</Submit>
        {place && <Button onPress={onDone}>Go back</Button>}
      </div>
    </Form>
  );
}
