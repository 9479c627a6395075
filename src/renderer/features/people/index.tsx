import { PanelHeader } from '../../ui/Panel.tsx';

/** Everybody. */
export function PeopleScreen() {
  return <p>People</p>;
}

/** One person. */
export function PersonPanel({ id }: { id: number }) {
  return <PanelHeader title={`Person ${id}`} />;
}

/** Adds a person. */
export function AddPersonPanel() {
  return <PanelHeader title="Add person" />;
}
