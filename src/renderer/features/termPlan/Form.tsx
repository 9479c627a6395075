import { useState } from 'react';
import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import { addDays, addMonths } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates, useToday } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { PeoplePicker, PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Loading } from '#renderer/ui/Notice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TermLeads } from './Leads.tsx';
import { leadChoiceFrom, leadFor, mayLeadIndividual } from './leads.ts';
import type { Scope } from './memory.ts';
import styles from './termPlan.module.css';
import { scopeWords } from './words.ts';

const monthsAtFirst = 6;
const lengths = [30, 45, 60, 75, 90, 120].map((minutes) => ({ id: minutes, label: `${minutes} min` }));
const sizes = [4, 5, 6, 8, 10, 12, 15, 20].map((size) => ({ id: size, label: `${size} people` }));
const rows = [2, 3, 4, 5].map((most) => ({ id: most, label: `${most} sessions` }));

interface Props {
  isPlanning: boolean;
  isMade: boolean;
  onMake: (scope: Scope) => void;
  /** What was planned for lately. */
  kept: Scope | null;
}

/** What a term is planned for: at first as it was lately. Everything has a first value: one press works out a plan. */
export function TermForm(props: Props) {
  const { list } = usePeople();
  const { data: places } = useAsk('places.list', {});
  const { data: state } = useAsk('app.state', {});
  const { data: leads } = useAsk('termPlan.leads', {});
  if (!places || !state || !leads || list.length === 0) return <Loading what="the team" />;
  const own = list.find(({ id }) => id === state.actor?.id && id !== null);
  const lead = own?.role === 'coordinator' ? own : list.find(({ role }) => role === 'coordinator');
  const people = list.filter(
    ({ role, status, id }) =>
      role === 'peerWorker' && id !== lead?.id && (status === 'active' || status === 'reserve'),
  );
  const rooms = places.filter(({ archived, bookable }) => bookable && !archived).map(({ id }) => id);
  const able = new Set(list.filter(mayLeadIndividual).map(({ id }) => id));
  const present = new Map(
    leads.filter(({ leadId }) => able.has(leadId)).map(({ personId, leadId }) => [personId, leadId]),
  );
  return (
    <Fields
      {...props}
      present={present}
      first={{ leadId: lead?.id ?? null, people: people.map(({ id }) => id), rooms }}
    />
  );
}

interface First {
  leadId: number | null;
  people: number[];
  rooms: number[];
}

function Fields({
  isPlanning,
  isMade,
  onMake,
  kept,
  first,
  present,
}: Props & { first: First; present: ReadonlyMap<number, number> }) {
  const today = useToday();
  const dates = useDates();
  const { data: places = [] } = useAsk('places.list', {});
  const [from, setFrom] = useState<string | null>(kept && kept.from >= today ? kept.from : addDays(today, 1));
  const [last, setLast] = useState<string | null>(
    kept && kept.until > today ? addDays(kept.until, -1) : addMonths(today, monthsAtFirst),
  );
  const [leadId, setLead] = useState<number | null>(kept?.leadId ?? first.leadId);
  const [leads, setLeads] = useState(() => leadChoiceFrom(kept));
  const [people, setPeople] = useState(kept?.people ?? first.people);
  const [rooms, setRooms] = useState(kept?.rooms ?? first.rooms);
  const [kinds, setKinds] = useState<SupervisionKind[]>(
    kept?.kinds ?? ['individualSupervision', 'groupSupervision'],
  );
  const [individual, setIndividual] = useState(kept?.minutes.individualSupervision ?? 60);
  const [group, setGroup] = useState(kept?.minutes.groupSupervision ?? 90);
  const [groupSize, setGroupSize] = useState(kept?.groupSize ?? 8);
  const [mostInARow, setMost] = useState(kept?.mostInARow ?? 3);
  const [tried, setTried] = useState(false);
  const [isOpen, setOpen] = useState(kept === null);
  const isWhole =
    from !== null && last !== null && from >= today && from <= last && leadId !== null && people.length > 0;
  const toggle = (kind: SupervisionKind) => (isOn: boolean) =>
    setKinds((before) => (isOn ? [...before, kind] : before.filter((each) => each !== kind)));
  const make = () => {
    setTried(true);
    if (!isWhole || kinds.length === 0) return;
    setOpen(false);
    onMake({
      from,
      until: addDays(last, 1),
      leadId,
      ownLeads: people
        .map((personId) => ({ personId, leadId: leadFor(personId, leads, leadId, present) }))
        .filter((each) => each.leadId !== leadId),
      people,
      kinds,
      rooms,
      minutes: { individualSupervision: individual, groupSupervision: group },
      groupSize,
      mostInARow,
    });
  };
  const usable = places.filter(({ archived, site, bookable }) => !archived && (bookable || site !== null));
  return (
    <details
      className={cx(styles.form)}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        What to plan{' '}
        {!isOpen && <span className={cx(styles.quiet)}>{scopeWords(dates, from, last, people.length)}</span>}
      </summary>
      <div className={cx(styles.fields)}>
        <DateField
          label="From"
          value={from}
          onChange={setFrom}
          min={today}
          error={tried && (from === null || from < today) ? 'Choose a day from today on.' : undefined}
        />
        <DateField
          label="Until"
          value={last}
          onChange={setLast}
          min={from ?? today}
          error={
            tried && (last === null || (from !== null && last < from))
              ? 'The period must end after it starts.'
              : undefined
          }
        />
        <PersonPicker
          label="Led by"
          value={leadId}
          onChange={setLead}
          error={tried && leadId === null ? 'Choose who leads.' : undefined}
        />
        <Select label="Most in a row" options={rows} value={mostInARow} onChange={setMost} />
      </div>
      <div>
        <PeoplePicker
          label="People"
          value={people}
          onChange={setPeople}
          error={tried && people.length === 0 ? 'Choose at least one person.' : undefined}
        />
      </div>
      <div className={cx(styles.two)}>
        <fieldset className={cx(styles.set)}>
          <legend>Kinds</legend>
          <div className={cx(styles.kind)}>
            <Checkbox
              isSelected={kinds.includes('individualSupervision')}
              onChange={toggle('individualSupervision')}
            >
              Individual supervision
            </Checkbox>
            <Select
              label="Length of individual supervision"
              options={lengths}
              value={individual}
              onChange={setIndividual}
            />
          </div>
          <div className={cx(styles.kind)}>
            <Checkbox isSelected={kinds.includes('groupSupervision')} onChange={toggle('groupSupervision')}>
              Group supervision
            </Checkbox>
            <Select label="Length of group supervision" options={lengths} value={group} onChange={setGroup} />
            <Select label="Most in a group" options={sizes} value={groupSize} onChange={setGroupSize} />
          </div>
          {leadId !== null && people.length > 0 && kinds.includes('individualSupervision') && (
            <TermLeads leadId={leadId} people={people} present={present} value={leads} onChange={setLeads} />
          )}
          {tried && kinds.length === 0 && <p className={cx(styles.wrong)}>Choose at least one kind.</p>}
        </fieldset>
        <fieldset className={cx(styles.set)}>
          <legend>Rooms</legend>
          {usable.map(({ id, name, site, bookable }) => (
            <Checkbox
              key={id}
              isSelected={rooms.includes(id)}
              onChange={(isOn) =>
                setRooms((before) => (isOn ? [...before, id] : before.filter((each) => each !== id)))
              }
            >
              {name}
              <span className={cx(styles.quiet)}>
                {site ? `, ${site}` : ''}
                {bookable ? ' (room)' : ''}
              </span>
            </Checkbox>
          ))}
          <p className={cx(styles.quiet)}>
            {rooms.length === 0
              ? 'Without a place, sessions are planned as calls.'
              : 'Rooms are marked under Settings, Places.'}
          </p>
        </fieldset>
      </div>
      <Button variant={isMade ? 'secondary' : 'primary'} onPress={make} isDisabled={isPlanning}>
        Work out the plan
      </Button>
    </details>
  );
}
