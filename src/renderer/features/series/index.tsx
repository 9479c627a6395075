import { PanelHeader } from '../../ui/Panel.tsx';

/** All series. */
export function SupervisionScreen() {
  return <p>Supervision</p>;
}

/** One series. */
export function SeriesPanel({ id }: { id: number }) {
  return <PanelHeader title={`Series ${id}`} />;
}

/** Makes a series. */
export function NewSeriesPanel() {
  return <PanelHeader title="New series" />;
}
