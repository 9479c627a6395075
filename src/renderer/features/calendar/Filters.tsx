import type { ReactNode } from 'react';
import { sessionKinds } from '#domain/sessions/session.ts';
import { usePeople } from '#renderer/client/people.ts';
import { PeoplePicker } from '#renderer/parts/PersonPicker.tsx';
import { sessionKindShort } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FilterChips } from '#renderer/ui/Chip.tsx';
import { Switch } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './calendar.module.css';
import type { CalendarLook } from './remembered.ts';

/** Beyond this many people chips would fill the screen, so names are typed. */
const mostChips = 20;
const kinds = sessionKinds.map((kind) => ({ id: kind, label: sessionKindShort[kind], kind }));

/** Whose sessions and which kinds are shown; nothing chosen shows everything. */
export function CalendarFilters({
  look,
  onChange,
  children,
}: {
  look: CalendarLook;
  onChange: (part: Partial<CalendarLook>) => void;
  children?: ReactNode;
}) {
  const { inTeam } = usePeople();
  const isFiltered = look.people.length + look.kinds.length > 0;
  return (
    <div className={cx(styles.filters)}>
      {inTeam.length <= mostChips ? (
        <FilterChips
          label="People"
          options={inTeam.map(({ id, shortName }) => ({ id, label: shortName }))}
          value={look.people}
          onChange={(people) => onChange({ people })}
        />
      ) : (
        <PeoplePicker
          label="People"
          hideLabel
          placeholder="Everybody: type a name to narrow"
          value={look.people}
          onChange={(people) => onChange({ people })}
        />
      )}
      <FilterChips
        label="Kinds"
        options={kinds}
        value={look.kinds}
        onChange={(chosen) => onChange({ kinds: chosen })}
      />
      {isFiltered && (
        <Button variant="link" onPress={() => onChange({ people: [], kinds: [] })}>
          Show everything
        </Button>
      )}
      {!look.isList && look.span !== 'day' && (
        <Switch isSelected={look.weekends} onChange={(weekends) => onChange({ weekends })}>
          Weekends
        </Switch>
      )}
      {children}
    </div>
  );
}
