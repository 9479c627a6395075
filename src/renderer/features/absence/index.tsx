import { PanelHeader } from '../../ui/Panel.tsx';

/** Who is and will be away. */
export function AbsenceScreen() {
  return <p>Absence</p>;
}

/** One absence. */
export function AbsencePanel({ id }: { id: number }) {
  return <PanelHeader title={`Absence ${id}`} />;
}

/** Records an absence. */
export function RecordAbsencePanel(_: { personId?: number | undefined }) {
  return <PanelHeader title="Record absence" />;
}
