import { PeoplePicker } from './PersonPicker.tsx';

interface WhoFieldsProps {
  leads: readonly number[];
  attendees: readonly number[];
  onLeads: (ids: number[]) => void;
  onAttendees: (ids: number[]) => void;
  /** The field of the request that holds the members, for what main says about them. */
  attendeesName?: string;
}

/** Who leads and who comes; nobody can be chosen for both. */
export function WhoFields({
  leads,
  attendees,
  onLeads,
  onAttendees,
  attendeesName = 'attendees',
}: WhoFieldsProps) {
  return (
    <>
      <PeoplePicker
        label="Lead"
        name="leads"
        value={leads}
        onChange={onLeads}
        only={(person) => !attendees.includes(person.id)}
      />
      <PeoplePicker
        label="Members"
        name={attendeesName}
        value={attendees}
        onChange={onAttendees}
        only={(person) => !leads.includes(person.id)}
      />
    </>
  );
}
